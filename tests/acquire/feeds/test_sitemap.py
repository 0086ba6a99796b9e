"""Sitemaps: the newest first, news with their publisher, indexes that lead on."""

from tests.acquire.feeds.making import feed, urlset

NEWS = (
    "<loc>https://morning.example/1</loc><news:news><news:publication>"
    "<news:name>Morning Gazette</news:name><news:language>en</news:language></news:publication>"
    "<news:publication_date>2024-04-30T09:00:00+09:00</news:publication_date>"
    "<news:title>One</news:title></news:news>"
)


def test_a_news_sitemap_names_title_day_and_publisher():
    found = feed(urlset(NEWS))
    (item,) = found.items
    assert found.kind == "news sitemap"
    assert (item.title, item.publisher) == ("One", "Morning Gazette")
    assert item.published == "2024-04-30T09:00:00+09:00"
    assert item.id == item.url


def test_what_a_sitemap_tells_is_the_last_change_and_not_the_publication():
    (item,) = feed(
        urlset("<loc>https://morning.example/1</loc><lastmod>2024-04-30</lastmod>")
    ).items
    assert (item.published, item.updated) == (None, "2024-04-30")


def test_the_newest_come_first_and_undated_ones_last():
    found = feed(
        urlset(
            "<loc>https://morning.example/none</loc>",
            "<loc>https://morning.example/old</loc><lastmod>2020-01-01</lastmod>",
            "<loc>https://morning.example/new</loc><lastmod>2024-04-30</lastmod>",
        )
    )
    assert [item.url[-4:].strip("/") for item in found.items] == ["new", "old", "none"]


def test_an_index_leads_to_its_sitemaps_the_newest_first():
    found = feed(
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        "<sitemap><loc>https://morning.example/a.xml</loc><lastmod>2020-01</lastmod></sitemap>"
        "<sitemap><loc>/b.xml</loc><lastmod>2024-04-30</lastmod></sitemap>"
        "<sitemap><loc>file:///etc/passwd</loc></sitemap></sitemapindex>"
    )
    assert found.kind == "sitemap index"
    assert [m.url for m in found.maps] == [
        "https://morning.example/b.xml",
        "https://morning.example/a.xml",
    ]


def test_namespaces_that_sites_invent_do_not_matter():
    found = feed(urlset(NEWS).replace("http://www.sitemaps.org/schemas", "https://x.example"))
    assert found.items[0].title == "One"


def test_a_sitemap_cut_short_gives_what_can_be_read():
    assert feed(urlset(NEWS, NEWS)[:-60]).items
