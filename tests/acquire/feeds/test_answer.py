"""A feed is known by what it holds; a page in its place names the feeds that it links to."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportedly.acquire.feeds import feed_of
from reportedly.errors import NoFeed, ReportedlyError, UnreadableFeed
from tests.acquire.feeds.making import atom, feed, response, rss, urlset

RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<channel><title>Morning Gazette</title></channel>"
    "<item><title>One</title><link>https://morning.example/1</link>"
    "<dc:date>2024-04-30T10:00:00+09:00</dc:date></item></rdf:RDF>"
)
ITEM = "<title>One</title><link>https://morning.example/1</link>"
ENTRY = '<title>One</title><id>tag:1</id><link href="https://morning.example/1"/>'
JSON = (
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Morning Gazette", '
    '"items": [{"id": "1", "url": "https://morning.example/1", "title": "One"}]}'
)
PAGE = (
    "<!DOCTYPE html><html><head><base href='https://morning.example/'>"
    '<link rel="alternate" type="application/rss+xml" href="/rss.xml">'
    '<link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="atom">'
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'
    '<link rel="alternate" hreflang="ko" href="/ko"><link rel="stylesheet" href="/s.css">'
    "</head><body><p>Words.</p></body></html>"
)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (rss(ITEM), "RSS"),
        (rss(ITEM).replace("2.0", "0.91"), "RSS"),
        (
            '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://n.example/r.dtd">' + rss(ITEM),
            "RSS",
        ),
        ("\ufeff  <!-- made -->\n" + rss(ITEM), "RSS"),
        (RDF, "RDF"),
        (atom(ENTRY), "Atom"),
        (JSON, "JSON Feed"),
        (urlset("<loc>https://morning.example/1</loc>"), "sitemap"),
    ],
)
@pytest.mark.parametrize("content_type", ["text/html", "application/xml", "text/plain", ""])
def test_a_feed_is_known_by_what_it_holds(body, kind, content_type):
    found = feed(body, content_type=content_type)
    assert found.kind == kind
    assert [item.url for item in found.items] == ["https://morning.example/1"]


def test_a_page_names_the_feeds_that_it_links_to():
    with pytest.raises(NoFeed) as told:
        feed(PAGE)
    assert told.value.feeds == ("https://morning.example/rss.xml", "https://morning.example/atom")
    assert "https://morning.example/rss.xml" in str(told.value)


def test_a_page_without_feeds_says_so():
    with pytest.raises(NoFeed, match="links to no feed"):
        feed("<html><body>Words.</body></html>")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("", "empty"),
        ("   \n", "empty"),
        ("just words", "no feed"),
        ("<opml><body/></opml>", "no feed"),
        ("[1, 2]", "no JSON Feed"),
        ("{broken", "broken JSON"),
        ("[" * 100_000, "broken JSON"),
        ('{"items": {}}', "no JSON Feed"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no feed"),
        (b"\x1f\x8b\x08broken", "broken"),
    ],
)
def test_what_is_no_feed_is_refused(body, told):
    with pytest.raises(UnreadableFeed, match=told):
        feed(body)


def items_of(data):
    try:
        return feed_of(response(data)).items
    except ReportedlyError:
        return ()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
@example(b"<urlset")
@example(b"<rss><channel><item><link>http://[")
@example(b"\x1f\x8b\x08\x00")
def test_any_bytes_end_as_a_feed_or_a_refusal(data):
    assert all(item.url.startswith(("http://", "https://")) for item in items_of(data))


WHOLE = [
    rss(ITEM, ITEM),
    RDF,
    atom(ENTRY),
    JSON,
    urlset("<loc>https://morning.example/1</loc>"),
    PAGE,
]


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(WHOLE),
    st.lists(
        st.tuples(st.integers(0, 600), st.integers(0, 30), st.binary(max_size=12)), max_size=6
    ),
)
def test_a_feed_that_was_cut_about_ends_as_a_feed_or_a_refusal(body, cuts):
    data = body.encode()
    for start, length, put in cuts:
        data = data[:start] + put + data[start + length :]
    items = items_of(data)
    assert len({item.url for item in items}) == len(items)
    assert len({item.id for item in items}) == len(items)


@given(st.sampled_from(WHOLE[:5]))
def test_the_same_answer_gives_the_same_feed(body):
    assert feed(body) == feed(body)
