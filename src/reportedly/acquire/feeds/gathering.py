"""Entries into items: whole addresses only, each once, ids that are ids, nothing without end."""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

import msgspec
from msgspec.structs import replace

from reportedly.acquire.clean import clean
from reportedly.acquire.feeds.feed import Item, PassedOver
from reportedly.acquire.feeds.limits import MAX_ADDRESS, MAX_ID, MAX_ITEMS, MAX_TITLE
from reportedly.model import digest


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry as the feed has it, before it is known to be an item. Fields as those of `Item`."""

    link: str | None
    id: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    publisher: str | None = None
    publisher_url: str | None = None


class Gathered(msgspec.Struct, frozen=True):
    """The items of a feed, its entries that are none, and how many were left out."""

    items: tuple[Item, ...]
    passed_over: tuple[PassedOver, ...]
    left_out: int


def gathered(entries: Iterable[Entry], base: str) -> Gathered:
    """The items among a feed's entries, in its order.

    Args:
        entries: as the feed has them.
        base: the address that the feed was got from, which completes its links.
    """
    items: dict[str, Item] = {}
    passed: list[PassedOver] = []
    left = 0
    for number, entry in enumerate(entries):
        if number >= MAX_ITEMS:
            left += 1
            continue
        url = address(entry.link, base)
        if isinstance(url, str):
            items.setdefault(url, _item(entry, url))
        else:
            passed.append(PassedOver(words(entry.title, MAX_TITLE) or "an entry", url.because))
    return Gathered(_told_apart(tuple(items.values())), tuple(passed), left)


class NoAddress(msgspec.Struct, frozen=True):
    """Why a link leads nowhere that can be asked."""

    because: str


def address(link: str | None, base: str) -> str | NoAddress:
    """The absolute web address of a link, or why it has none."""
    link = (link or "").strip()
    if not link:
        return NoAddress("it has no link")
    if len(link) > MAX_ADDRESS:
        return NoAddress(f"its address has more than {MAX_ADDRESS:,} characters")
    try:
        url = urljoin(base, link)
        parts = urlsplit(url)
        told = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return NoAddress("its address is none")
    if not told:
        scheme = words(parts.scheme, 20)
        return NoAddress(f"its link is no web address ({scheme or 'without a scheme'})")
    return url if url == clean(url) else NoAddress("its address has characters that none can have")


def words(value: object, limit: int) -> str | None:
    """One line of words of at most so many characters; None where there are none."""
    if not isinstance(value, str):
        return None
    found = " ".join(clean(value[: 4 * limit]).split())
    return found[:limit] or None


def _item(entry: Entry, url: str) -> Item:
    id_ = " ".join(clean(entry.id or "").split())
    return Item(
        id=digest(id_) if len(id_) > MAX_ID else id_ or url,
        url=url,
        title=words(entry.title, MAX_TITLE),
        published=entry.published,
        updated=entry.updated if entry.updated != entry.published else None,
        publisher=words(entry.publisher, MAX_TITLE),
        publisher_url=words(entry.publisher_url, MAX_ADDRESS),
    )


def _told_apart(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items whose id is theirs alone; an id of several pages is that of none of them."""
    borne = Counter(item.id for item in items)
    return tuple(item if borne[item.id] == 1 else replace(item, id=item.url) for item in items)
