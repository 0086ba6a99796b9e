"""Asking for a feed itself, and for the sitemaps that an index leads to."""

from typing import Protocol

import msgspec
from msgspec.structs import replace

from reportedly.acquire.feeds import (
    MAX_FEED_BYTES,
    MAX_MAPS,
    MAX_MAPS_DEPTH,
    Feed,
    Item,
    PassedOver,
    SiteMap,
    feed_of,
)
from reportedly.errors import NotFound, ReportedlyError, UnreadableFeed
from reportedly.model import Response, Validators


class Asking(Protocol):
    """Whoever can ask a server for a page: `acquire.web.Client`."""

    def get(
        self, url: str, *, validators: Validators | None = None, limit: int | None = None
    ) -> Response:
        """The answer for an address."""


class FeedRead(msgspec.Struct, frozen=True):
    """A feed that was asked for: the answer and what it lists, None where it did not change."""

    response: Response
    feed: Feed | None


class FeedReader:
    """Asks for feeds."""

    def __init__(self, client: Asking) -> None:
        self._client = client

    def read(self, address: str, validators: Validators | None = None) -> FeedRead:
        """Ask for one feed.

        Args:
            address: as it is asked.
            validators: of the last answer, where an unchanged feed needs no reading.

        Raises:
            NotFound: there is no feed there any more.
            NoFeed: it is a page.
            UnreadableFeed: it is no feed, or one that cannot be read.
            FetchError: there is no answer.
        """
        response = self._client.get(address, validators=validators, limit=MAX_FEED_BYTES)
        if response.status == 304:
            return FeedRead(response, None)
        if response.status != 200:
            raise NotFound(
                f"there is no feed at {address} (status {response.status}); look on the site for "
                f"its new address, and stop following this one"
            )
        feed = feed_of(response)
        return FeedRead(response, self._followed_up(feed) if feed.maps else feed)

    def _followed_up(self, index: Feed) -> Feed:
        """An index with the items of the sitemaps that it leads to, in place of their addresses.

        Raises:
            UnreadableFeed: it leads to none that can be read.
        """
        items: dict[str, Item] = {}
        passed = list(index.passed_over)
        left, found_news = index.left_out, False
        waiting = [(found, 1) for found in _of_news(index.maps)]
        met = {found.url for found, _ in waiting}
        for _ in range(MAX_MAPS):
            if not waiting:
                break
            found, depth = waiting.pop(0)
            inner = self._inner(found, passed)
            if inner is None:
                continue
            found_news = found_news or not inner.maps
            left += inner.left_out
            passed += inner.passed_over
            items |= {item.url: item for item in inner.items if item.url not in items}
            if inner.maps and depth < MAX_MAPS_DEPTH:
                fresh = [each for each in _of_news(inner.maps) if each.url not in met]
                met |= {each.url for each in fresh}
                waiting = [(each, depth + 1) for each in fresh] + waiting
        if not found_news:
            raise UnreadableFeed(_nothing(passed))
        return replace(
            index, items=tuple(items.values()), passed_over=tuple(passed), left_out=left, maps=()
        )

    def _inner(self, found: SiteMap, passed: list[PassedOver]) -> Feed | None:
        """One sitemap of an index; why not is noted where it gives no news."""
        try:
            response = self._client.get(found.url, limit=MAX_FEED_BYTES)
            if response.status != 200:
                passed.append(PassedOver(found.url, f"no such sitemap (status {response.status})"))
                return None
            feed = feed_of(response)
        except ReportedlyError as error:
            passed.append(PassedOver(found.url, f"a sitemap of the index: {error}"))
            return None
        if feed.kind == "sitemap":
            passed.append(PassedOver(found.url, "a sitemap of the whole site, not of its news"))
            return None
        return feed


def _nothing(passed: list[PassedOver]) -> str:
    why = f" ({passed[0].entry}: {passed[0].because})" if passed else ""
    return f"this index of sitemaps leads to no sitemap of news that can be read{why}"


def _of_news(maps: tuple[SiteMap, ...]) -> list[SiteMap]:
    """Those that call themselves sitemaps of news; all, newest first, where none does."""
    return [found for found in maps if "news" in found.url.lower()] or list(maps)
