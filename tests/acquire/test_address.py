import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire import canonical
from reportedly.acquire.address import address, host_of, same_site
from reportedly.packs import Sites
from reportedly.packs.site import Site

SITES = Sites(
    rows={"wire.example": Site(drops=("section",), keeps=("utm_id",))},
    trackers={"utm_*": "campaigns", "fbclid": "a network"},
)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("HTTPS://News.Wire.Example/A", "https://news.wire.example/A"),
        ("http://wire.example", "https://wire.example/"),
        ("https://wire.example:443/a", "https://wire.example/a"),
        ("http://wire.example:80/a", "https://wire.example/a"),
        ("http://wire.example:8080/a", "http://wire.example:8080/a"),
        ("https://wire.example./a#part", "https://wire.example/a"),
        ("https://reader:secret@wire.example/a", "https://wire.example/a"),
        ("https://wire.example/a?utm_source=x&id=7&fbclid=1", "https://wire.example/a?id=7"),
        ("https://wire.example/a?section=2&id=7", "https://wire.example/a?id=7"),
        ("https://wire.example/a?utm_id=7", "https://wire.example/a?utm_id=7"),
        ("https://other.example/a?section=2", "https://other.example/a?section=2"),
        ("https://wire.example/a?", "https://wire.example/a"),
        ("https://wire.example/x/../a/./b", "https://wire.example/a/b"),
        ("https://wire.example/%7euser/%c3%a9", "https://wire.example/~user/%C3%A9"),
        ("https://wire.example/é", "https://wire.example/%C3%A9"),
        ("https://뉴스.example/a", "https://xn--vg1b002a.example/a"),
        ("  https://wire.example/a\n", "https://wire.example/a"),
        (
            "https://cdn.ampproject.org/c/wire.example/a",
            "https://wire.example/a",
        ),
        (
            "https://wire-example.cdn.ampproject.org/c/s/wire.example/a?id=7",
            "https://wire.example/a?id=7",
        ),
        ("https://www.google.com/amp/s/wire.example/a", "https://wire.example/a"),
        ("mailto:desk@wire.example", "mailto:desk@wire.example"),
        ("", ""),
        ("https://[::1", "https://[::1"),
        ("https://wire.example:99999999/", "https://wire.example:99999999/"),
    ],
)
def test_one_page_has_one_form(written: str, known: str):
    assert canonical(written, SITES) == known


def test_the_address_that_is_shown_keeps_its_scheme():
    assert address("http://Wire.example/a?utm_source=x#b", SITES) == "http://wire.example/a"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://news.wire.co.kr/a", "http://www.wire.co.kr/", True),
        ("https://one.co.kr/a", "https://other.co.kr/a", False),
        ("https://one.github.io/", "https://other.github.io/", False),
        ("http://www.wire.test/a", "http://wire.test/b", True),
        ("http://192.0.2.1/a", "http://198.51.2.1/a", False),
        ("mailto:a@b.example", "mailto:a@b.example", False),
    ],
)
def test_sites_are_told_apart_by_what_can_be_registered(one: str, other: str, same: bool):
    assert same_site(one, other) is same


@given(st.text() | st.from_regex(r"https?://[\w.:@%\[\]/?#&=-]{0,60}", fullmatch=True))
def test_any_words_have_a_form_that_stays_as_it_is(words: str):
    once = canonical(words, SITES)
    assert canonical(once, SITES) == once
    assert same_site(words, words) is bool(host_of(words))
