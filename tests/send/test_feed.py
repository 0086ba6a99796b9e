"""The feed: valid, stable, and nothing in it but text."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Borne
from reportedly.send import Entry, Feed, feed

ATOM = "{http://www.w3.org/2005/Atom}"
AT = datetime(2026, 2, 1, 12, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script> & ]]> \u202e\x00\x1b[31m \ud800 ✓ 리일규"


def entry(**slots) -> Entry:
    plain = {
        "id": "a-0123456789ab",
        "trigger": "denial",
        "heading": "Execution of Pak Tok-su, May 2019",
        "text": "Northwatch denies it.",
        "cites": (Borne(report="r-1", item="c-1", words="It is not so.", outlet="Northwatch"),),
        "found": AT,
    }
    return Entry(**{**plain, **slots})


def made(*entries) -> ElementTree.Element:
    told = Feed(id="feed-1", since=AT, notice="withheld", entries=entries)
    return ElementTree.fromstring(feed(told))


def text(root, path):
    found = root.find("/".join(ATOM + step for step in path.split("/")))
    assert found is not None
    return found.text


def test_a_feed_has_all_that_atom_asks_for():
    root = made(entry())
    for path in ("id", "title", "updated", "author/name", "entry/id", "entry/title"):
        assert text(root, path)
    assert text(root, "entry/updated") == "2026-02-01T12:00:00Z"
    assert text(root, "id").startswith("tag:reportedly.invalid,2026:")
    assert text(root, "entry/id") == "tag:reportedly.invalid,2026:a-0123456789ab"


def test_an_empty_feed_is_one():
    assert text(made(), "updated") == "2026-02-01T12:00:00Z"


def test_the_same_entries_give_the_same_bytes_and_the_newest_comes_first():
    entries = (entry(id="a-1"), entry(id="a-2"))
    told = Feed(id="feed-1", since=AT, notice=None, entries=entries)
    assert feed(told) == feed(told)
    ids = [e.text for e in made(*entries).iter(f"{ATOM}id")]
    assert [id_[-3:] for id_ in ids[1:]] == ["a-2", "a-1"]


@pytest.mark.parametrize("slot", ["heading", "text"])
def test_hostile_text_is_text(slot):
    root = made(entry(**{slot: HOSTILE}))
    told = text(root, "entry/title") + text(root, "entry/content")
    assert "\u202e" not in told
    assert "리일규" in told
    assert "<script>" not in text(root, "entry/content")


def test_an_address_that_is_none_of_the_web_is_no_link():
    cite = Borne(report="r", item="c", words=HOSTILE, outlet=HOSTILE, url="javascript:alert(1)")
    content = text(made(entry(cites=(cite,))), "entry/content")
    assert "href" not in content
    assert "<script>" not in content


def test_what_holds_no_longer_says_so():
    assert "holds no longer" in text(made(entry(holds=False)), "entry/content")


@given(st.text(), st.text())
def test_whatever_is_said_the_feed_is_xml(heading, words):
    made(entry(heading=heading, text=words))
