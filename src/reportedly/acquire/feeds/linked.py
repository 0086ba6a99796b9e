"""The feeds that a page links to (`<link rel="alternate">`, RSS autodiscovery)."""

from collections.abc import Iterator
from typing import Any

from reportedly.acquire.feeds.gathering import address
from reportedly.acquire.feeds.limits import MAX_LINKED

_FEEDS = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/json",
    }
)
_OTHERS = ("/wp-json/", "/oembed", "/comments/feed")
"""What WordPress links to beside the feed of its articles."""

_HEAD = 500_000
"""Characters of a page in which its head is looked for."""


def linked_feeds(html: str, base: str) -> tuple[str, ...]:
    """The addresses of the feeds that a page names in its head, in its order, each once.

    Args:
        html: the page.
        base: the address that it was got from.
    """
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = etree.fromstring(html[:_HEAD].encode("utf-8", "replace"), parser)
    except etree.ParserError:
        tree = None
    if tree is None:
        return ()
    own = next((link.get("href") for link in tree.iter("base") if link.get("href")), None)
    whole = address(own, base) if own else base
    whole = whole if isinstance(whole, str) else base
    hrefs = [link.get("href") for link in tree.iter("link") if _leads_to_feed(link)]
    return tuple(dict.fromkeys(_addresses(hrefs, whole)))[:MAX_LINKED]


def _leads_to_feed(link: Any) -> bool:
    kind = (link.get("type") or "").partition(";")[0].strip().lower()
    return "alternate" in (link.get("rel") or "").lower().split() and kind in _FEEDS


def _addresses(hrefs: list[str | None], base: str) -> Iterator[str]:
    for href in hrefs:
        url = address(href, base)
        if isinstance(url, str) and not any(other in url for other in _OTHERS):
            yield url
