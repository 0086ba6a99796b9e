"""The nouns of feeds: what a feed lists, and what of it is no item."""

from typing import Literal

import msgspec

FeedKind = Literal["RSS", "RDF", "Atom", "JSON Feed", "sitemap", "news sitemap", "sitemap index"]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a feed.

    Attributes:
        id: the feed's own id of it; its address where the feed gives none, or gives one id to
            several.
        url: the address of its page, absolute.
        title: as the feed has it, None where it has none.
        published: when it was published, ISO 8601 and as precise as it is told, with the offset
            from UTC that the feed writes; None where it is not told or cannot be.
        updated: when it was last changed, likewise, where that is told beside the first.
        publisher: who published it, where the feed names somebody (`<source>`,
            `<news:publication>`).
        publisher_url: that publisher's address.
    """

    id: str
    url: str
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    publisher: str | None = None
    publisher_url: str | None = None


class PassedOver(msgspec.Struct, frozen=True):
    """An entry of a feed that leads to no page: what it calls itself, and why."""

    entry: str
    because: str


class SiteMap(msgspec.Struct, frozen=True):
    """A sitemap that an index names, with the moment of its last change as the index tells it."""

    url: str
    updated: str | None = None


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """What one answer of a server lists.

    Attributes:
        kind: which form it has.
        title: what it calls itself.
        items: in its own order, each address once.
        passed_over: entries that lead to no page.
        left_out: how many entries stand beyond the limit.
        maps: of an index the sitemaps to get, the newest first.
    """

    kind: FeedKind
    title: str | None = None
    items: tuple[Item, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    left_out: int = 0
    maps: tuple[SiteMap, ...] = ()
