"""An Atom feed (RFC 4287) of alerts, as one audience may be told of them."""

import re
from datetime import UTC, datetime
from html import escape
from xml.etree import ElementTree

import msgspec

from reportedly.model import Borne, Trigger
from reportedly.plain import visible
from reportedly.tell.dates import date_words
from reportedly.tell.notes import safe_url

_ATOM = "http://www.w3.org/2005/Atom"
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (2.2)."""
_TAG = "tag:reportedly.invalid,2026:"
"""How each id begins (RFC 4151). Nobody can own a name under `.invalid` (RFC 2606)."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One alert of a feed.

    Attributes:
        id: the alert's.
        trigger: what kind of thing it is.
        heading: what it is about.
        text: what changed.
        cites: the words that bear it out.
        found: when it was found.
        holds: whether what it told still stands.
    """

    id: str
    trigger: Trigger
    heading: str
    text: str
    cites: tuple[Borne, ...]
    found: datetime
    holds: bool = True


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed.

    Attributes:
        id: of the feed, made with the ledger's secret.
        since: when the first watch was made: what an empty feed is dated by.
        notice: that details may be withheld; None where the reader has everything.
        entries: the newest last.
    """

    id: str
    since: datetime
    notice: str | None
    entries: tuple[Entry, ...]


def feed(told: Feed) -> bytes:
    """The feed as a file: the same entries give the same bytes, and each keeps its id for ever."""
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _put(root, "id", f"{_TAG}{told.id}")
    _put(root, "title", "Reportedly: alerts")
    _put(root, "updated", _moment(max([told.since, *(e.found for e in told.entries)])))
    _put(ElementTree.SubElement(root, "author"), "name", "Reportedly")
    if told.notice is not None:
        _put(root, "subtitle", told.notice)
    for entry in reversed(told.entries):
        _entry(root, entry)
    ElementTree.indent(root)
    made: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return made + b"\n"


def _entry(root: ElementTree.Element, told: Entry) -> None:
    made = ElementTree.SubElement(root, "entry")
    _put(made, "id", f"{_TAG}{told.id}")
    _put(made, "title", f"{told.trigger.capitalize()}: {told.heading}")
    _put(made, "updated", _moment(told.found))
    ElementTree.SubElement(made, "category", {"term": told.trigger})
    _put(made, "content", _content(told)).set("type", "html")


def _content(told: Entry) -> str:
    holds = "" if told.holds else "<p>What it rested on holds no longer.</p>\n"
    cites = "\n".join(map(_cited, dict.fromkeys(told.cites)))
    return f"<p>{escape(visible(told.text))}</p>\n{holds}{cites}".rstrip()


def _cited(cite: Borne) -> str:
    day = date_words(cite.published)
    told = ", ".join(filter(None, (cite.outlet or "an outlet that is not known", day)))
    url = safe_url(cite.url)
    name = escape(visible(told))
    linked = f'<a href="{escape(url)}">{name}</a>' if url else name
    machine = "; written by a machine" if cite.machine_written else ""
    return (
        f"<blockquote><p>“{escape(visible(cite.words))}”</p><p>{linked}{machine}</p></blockquote>"
    )


def _put(parent: ElementTree.Element, name: str, words: str) -> ElementTree.Element:
    made = ElementTree.SubElement(parent, name)
    made.text = _UNSPEAKABLE.sub("\ufffd", words if name == "content" else visible(words))
    return made


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
