"""An index leads to its news sitemaps: the newest, few of them, each once."""

import pytest

from reportedly.account.following import FeedReader
from reportedly.errors import UnreadableFeed

ROOT = "https://morning.example/sitemap.xml"


def index(*urls):
    maps = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in urls)
    return f"<sitemapindex>{maps}</sitemapindex>"


def news(*numbers):
    urls = "".join(
        f"<url><loc>https://morning.example/{n}</loc>"
        "<n:news xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><n:title>T</n:title>"
        "</n:news></url>"
        for n in numbers
    )
    return f"<urlset>{urls}</urlset>"


def read(web):
    return FeedReader(web).read(ROOT).feed


def test_sitemaps_of_news_are_read_and_the_others_left_alone(web):
    web.pages[ROOT] = index("https://morning.example/all.xml", "https://morning.example/news.xml")
    web.pages["https://morning.example/news.xml"] = news(1, 2)
    assert [item.url[-1] for item in read(web).items] == ["1", "2"]
    assert web.asked == [ROOT, "https://morning.example/news.xml"]


def test_a_sitemap_of_the_whole_site_is_passed_over(web):
    web.pages[ROOT] = index("https://morning.example/all.xml")
    web.pages["https://morning.example/all.xml"] = (
        "<urlset><url><loc>https://morning.example/about</loc></url></urlset>"
    )
    with pytest.raises(UnreadableFeed, match="a sitemap of the whole site"):
        read(web)


def test_an_index_that_leads_to_itself_ends(web):
    web.pages[ROOT] = index("https://morning.example/a", "https://morning.example/b")
    for name in "ab":
        web.pages[f"https://morning.example/{name}"] = index(
            ROOT, "https://morning.example/a", "https://morning.example/b"
        )
    with pytest.raises(UnreadableFeed, match="no sitemap of news"):
        read(web)
    assert len(web.asked) <= 11


def test_an_index_without_end_ends(web):
    for n in range(200):
        web.pages[ROOT if n == 0 else f"https://morning.example/{n}"] = index(
            *(f"https://morning.example/{n * 5 + m}" for m in range(1, 6))
        )
    with pytest.raises(UnreadableFeed):
        read(web)
    assert len(web.asked) == 11


def test_a_broken_sitemap_costs_no_other(web):
    web.pages[ROOT] = index("https://morning.example/a", "https://morning.example/b")
    web.pages["https://morning.example/a"] = "<html></html>"
    web.pages["https://morning.example/b"] = news(1)
    found = read(web)
    assert len(found.items) == 1
    assert "this is a page" in found.passed_over[0].because
