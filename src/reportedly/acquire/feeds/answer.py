"""From one answer of a server to the feed in it."""

import re

from reportedly.acquire.feeds.feed import Feed
from reportedly.acquire.feeds.guarded import body_of, guarded, text_of
from reportedly.acquire.feeds.json_feed import json_feed
from reportedly.acquire.feeds.limits import MAX_BRACKETS, MAX_MAP_BRACKETS
from reportedly.acquire.feeds.linked import linked_feeds
from reportedly.acquire.feeds.sitemap import sitemap
from reportedly.acquire.feeds.syndicated import syndicated
from reportedly.errors import NoFeed, UnreadableFeed
from reportedly.model import Response

_BEFORE_ROOT = re.compile(
    r"(?:\s|<\?.{0,2000}?\?>|<!--.{0,20000}?-->|<!DOCTYPE[^<>]{0,1000}>)*", re.DOTALL | re.I
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
_SITEMAPS = frozenset({"urlset", "sitemapindex"})


def feed_of(response: Response) -> Feed:
    """The feed in an answer of a server. The same answer always gives the same feed.

    What form it has is told by what it holds: servers give feeds all kinds of media types.

    Raises:
        NoFeed: it is a page; the error names the feeds that the page links to.
        UnreadableFeed: it is no feed, one that is broken past reading, one that is too large, or
            one whose XML is not safe to parse.
    """
    text = text_of(body_of(response), response.charset).replace("\x00", "")
    base, now = response.url, response.retrieved
    start = text[:1_000].lstrip()
    if not start:
        raise UnreadableFeed("the answer is empty; try later, or check the address")
    if start.startswith(("{", "[")):
        return json_feed(text, base, now)
    root = _root(text)
    if root == "html" or (root not in _SITEMAPS and _is_page(start)):
        raise NoFeed(linked_feeds(text, base))
    if root in _SITEMAPS:
        return sitemap(guarded(text, MAX_MAP_BRACKETS), base, now)
    return syndicated(guarded(text, MAX_BRACKETS), base, now)


def _root(text: str) -> str | None:
    before = _BEFORE_ROOT.match(text)
    found = _ROOT.match(text, before.end() if before else 0)
    return found[1].lower() if found else None


def _is_page(start: str) -> bool:
    head = start[:500].lower()
    return "<!doctype html" in head or "<html" in head
