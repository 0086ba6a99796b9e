"""Sitemaps, news sitemaps and indexes of them (sitemaps.org 0.9, Google's news extension 0.9)."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportedly.acquire.feeds.dates import date_of, moment_of
from reportedly.acquire.feeds.feed import Feed, SiteMap
from reportedly.acquire.feeds.gathering import Entry, address, gathered
from reportedly.errors import UnreadableFeed

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

_EVER = datetime(1, 1, 1, tzinfo=UTC)


def sitemap(text: str, base: str, now: datetime) -> Feed:
    """The sitemap, or the index of sitemaps, in some XML; what is newest comes first.

    A sitemap has no order of its own, so that its limit is one of the newest.

    Args:
        text: guarded (`guarded.guarded`).
        base: the address that it was got from.
        now: when it was got, in UTC.

    Raises:
        UnreadableFeed: nothing of it can be parsed.
    """
    root = _root(text)
    if _name(root) == "sitemapindex":
        return Feed(kind="sitemap index", maps=_maps(root, base, now))
    entries = sorted(
        (_entry(url, now) for url in root if _name(url) == "url"), key=_age, reverse=True
    )
    items = gathered(entries, base)
    is_news = any(_name(part) == "news" for url in root for part in url)
    return Feed(
        kind="news sitemap" if is_news else "sitemap",
        items=items.items,
        passed_over=items.passed_over,
        left_out=items.left_out,
    )


def _age(entry: Entry) -> datetime:
    return moment_of(entry.updated or entry.published) or _EVER


def _entry(url: "_Element", now: datetime) -> Entry:
    news = next((part for part in url if _name(part) == "news"), None)
    publication = _child(news, "publication")
    changed = date_of(_text(url, "lastmod"), now)
    published = date_of(_text(news, "publication_date"), now)
    return Entry(
        link=_text(url, "loc"),
        title=_text(news, "title"),
        published=published,
        updated=changed,
        publisher=_text(publication, "name"),
    )


def _maps(root: "_Element", base: str, now: datetime) -> tuple[SiteMap, ...]:
    """The sitemaps of an index, the newest first; after them those without a date, in order."""
    found: dict[str, SiteMap] = {}
    for part in root:
        url = address(_text(part, "loc"), base) if _name(part) == "sitemap" else None
        if isinstance(url, str):
            found.setdefault(url, SiteMap(url, date_of(_text(part, "lastmod"), now)))
    maps = sorted(found.values(), key=lambda m: moment_of(m.updated) or _EVER, reverse=True)
    return tuple(maps)


def _root(text: str) -> "_Element":
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise UnreadableFeed("this sitemap is broken XML of which nothing can be read; try later")
    return root


def _name(element: "_Element") -> str:
    """The local name of an element, whatever its namespace (sites write several)."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _child(element: "_Element | None", name: str) -> "_Element | None":
    return None if element is None else next((c for c in element if _name(c) == name), None)


def _text(element: "_Element | None", name: str) -> str | None:
    child = _child(element, name)
    return None if child is None else (child.text or "").strip() or None
