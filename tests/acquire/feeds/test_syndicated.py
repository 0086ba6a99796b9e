"""What RSS, RDF and Atom say of their items."""

import pytest

from tests.acquire.feeds.making import atom, feed, rss

LINK = "<link>https://morning.example/1</link>"


def one(*parts):
    (item,) = feed(rss("".join(parts))).items
    return item


def test_an_item_has_its_id_title_address_and_day():
    item = one(
        LINK,
        "<guid>n-17</guid><title> A\n title </title>",
        "<pubDate>Tue, 30 Apr 2024 23:30:00 +0900</pubDate>",
    )
    assert (item.id, item.url, item.title) == ("n-17", "https://morning.example/1", "A title")
    assert item.published == "2024-04-30T23:30:00+09:00"
    assert item.updated is None


def test_the_publisher_that_an_aggregator_names_is_kept():
    item = one(LINK, '<source url="https://daily.example">Daily Courier</source>')
    assert (item.publisher, item.publisher_url) == ("Daily Courier", "https://daily.example")


def test_an_atom_source_names_the_publisher():
    (item,) = feed(
        atom(
            '<id>a</id><link href="https://morning.example/1"/><source>'
            '<title>Daily Courier</title><link href="https://daily.example/"/></source>'
        )
    ).items
    assert (item.publisher, item.publisher_url) == ("Daily Courier", "https://daily.example/")


def test_the_one_date_of_an_item_is_that_of_publication():
    assert one(LINK, "<dc:date>2024-04-30T10:00:00Z</dc:date>").published.startswith("2024-04-30")


def test_a_later_change_is_told_beside_the_publication():
    (item,) = feed(
        atom(
            '<id>a</id><link href="/1"/><published>2024-04-29T10:00:00Z</published>'
            "<updated>2024-04-30T10:00:00Z</updated>"
        )
    ).items
    assert item.url == "https://morning.example/1"
    assert (item.published[:10], item.updated[:10]) == ("2024-04-29", "2024-04-30")


@pytest.mark.parametrize(
    "date",
    [
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Mon, 01 Jan 2035 00:00:00 GMT",
        "0000-00-00",
        "soon",
        "99999-01-01",
        "Tue, 30 Feb 2024 10:00:00 GMT",
    ],
)
def test_a_date_that_cannot_be_is_none(date):
    assert one(LINK, f"<pubDate>{date}</pubDate>").published is None


def test_the_publishers_own_address_goes_before_that_of_a_counter():
    item = feed(
        rss(
            "<link>https://count.example/r/1</link>"
            "<feedburner:origLink>https://morning.example/1</feedburner:origLink>"
        ).replace("<rss ", '<rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" ')
    ).items[0]
    assert item.url == "https://morning.example/1"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://morning.example/1",
        "data:text/html,hello",
        "mailto:editor@morning.example",
        "http://",
        "http://[broken",
        "https://morning.example/" + "x" * 5_000,
    ],
)
def test_a_link_that_leads_to_no_page_is_passed_over_with_the_reason(link):
    found = feed(rss(f"<title>Odd</title><link>{link}</link>", LINK))
    assert [item.url for item in found.items] == ["https://morning.example/1"]
    (passed,) = found.passed_over
    assert passed.entry == "Odd"
    assert passed.because


def test_an_entry_without_a_link_is_passed_over():
    (passed,) = feed(rss("<title>Odd</title>")).passed_over
    assert passed.because == "it has no link"


def test_an_address_that_stands_twice_is_one_item():
    assert len(feed(rss(LINK, LINK, "<guid>other</guid>" + LINK)).items) == 1


def test_an_id_of_several_pages_is_the_id_of_none():
    items = feed(
        rss(*(f"<guid>same</guid><link>https://morning.example/{n}</link>" for n in range(3)))
    ).items
    assert [item.id for item in items] == [item.url for item in items]


def test_items_beyond_the_limit_are_counted():
    found = feed(rss(*(f"<link>https://morning.example/{n}</link>" for n in range(2_010))))
    assert (len(found.items), found.left_out) == (2_000, 10)


def test_long_words_are_cut():
    item = one(LINK, f"<title>{'word ' * 2_000}</title><guid>{'g' * 5_000}</guid>")
    assert len(item.title) == 1_000
    assert len(item.id) < 100


def test_a_feed_that_is_broken_gives_what_can_be_read():
    body = rss(f"<title>Fish & chips</title>{LINK}", f"<title>Two</title>{LINK}2")
    found = feed(body.replace("</rss>", ""))
    assert found.items[0].title == "Fish & chips"
    assert feed(body[: body.index("<title>Two")]).items
