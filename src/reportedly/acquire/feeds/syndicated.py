"""RSS, RDF and Atom, through feedparser, which understands what sites write for them."""

import io
from collections.abc import Iterator
from datetime import datetime
from time import struct_time
from typing import Any

from reportedly.acquire.feeds.dates import date_of
from reportedly.acquire.feeds.feed import Feed, FeedKind
from reportedly.acquire.feeds.gathering import Entry, gathered, words
from reportedly.acquire.feeds.limits import MAX_TITLE
from reportedly.errors import UnreadableFeed

_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def syndicated(text: str, base: str, now: datetime) -> Feed:
    """The feed in some XML that is RSS, RDF or Atom.

    Args:
        text: guarded (`guarded.guarded`).
        base: the address that it was got from.
        now: when it was got, in UTC.

    Raises:
        UnreadableFeed: it is neither of the three, or broken before its first item.
    """
    import feedparser

    found = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers=_HEADERS,  # without an address: ids would be completed by it as links are
        resolve_relative_uris=False,  # of words that are not used
        sanitize_html=False,
    )
    kind = _kind(found.get("version") or "")
    if kind is None:
        raise UnreadableFeed(
            "this is no feed that can be read (RSS, RDF, Atom, JSON Feed, sitemap); check the "
            "address, or follow the page of the site, whose feeds are then looked for"
        )
    items = gathered(_entries(found["entries"], now), base)
    if found["bozo"] and not items.items:
        raise UnreadableFeed("this feed is broken before its first whole item; try later")
    return Feed(
        kind=kind,
        title=words(_plain(found["feed"], "title"), MAX_TITLE),
        items=items.items,
        passed_over=items.passed_over,
        left_out=items.left_out,
    )


def _kind(version: str) -> FeedKind | None:
    if version.startswith("atom"):
        return "Atom"
    if version in {"rss090", "rss10"}:
        return "RDF"
    return "RSS" if version.startswith("rss") else None


def _entries(entries: list[Any], now: datetime) -> Iterator[Entry]:
    for entry in entries:
        published, updated = _dates(entry, now)
        publisher, publisher_url = _publisher(entry)
        yield Entry(
            link=_plain(entry, "feedburner_origlink") or _plain(entry, "link"),
            id=_plain(entry, "id"),
            title=_plain(entry, "title"),
            published=published,
            updated=updated,
            publisher=publisher,
            publisher_url=publisher_url,
        )


def _dates(entry: Any, now: datetime) -> tuple[str | None, str | None]:
    """When an entry was published and changed; its one date is that of publication.

    `<dc:date>` and an Atom entry's `<updated>` are both held as the last change by feedparser.
    """
    published = _date(entry, "published", now) or _date(entry, "created", now)
    updated = _date(entry, "updated", now)
    return published or updated, updated if published else None


def _date(entry: Any, key: str, now: datetime) -> str | None:
    parsed = dict.get(entry, f"{key}_parsed")
    return date_of(_plain(entry, key), now, parsed if isinstance(parsed, struct_time) else None)


def _publisher(entry: Any) -> tuple[str | None, str | None]:
    """Whom `<source>` names with an address (RSS: `url`, Atom: a link), else `dc:publisher`."""
    source = dict.get(entry, "source")
    if isinstance(source, dict):
        url = _plain(source, "href") or _plain(source, "link") or _plain(source, "id")
        return _plain(source, "title") or _plain(source, "value"), url
    return _plain(entry, "publisher"), None


def _plain(of: Any, key: str) -> str | None:
    """A value that is words. `dict.get` passes by feedparser's guesses at keys that are missing."""
    value = dict.get(of, key)
    return value if isinstance(value, str) and value.strip() else None
