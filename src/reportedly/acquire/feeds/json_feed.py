"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from reportedly.acquire.feeds.dates import date_of
from reportedly.acquire.feeds.feed import Feed
from reportedly.acquire.feeds.gathering import Entry, gathered, words
from reportedly.acquire.feeds.limits import MAX_TITLE
from reportedly.errors import UnreadableFeed


def json_feed(text: str, base: str, now: datetime) -> Feed:
    """The feed in some JSON.

    Args:
        text: the whole of it.
        base: the address that it was got from.
        now: when it was got, in UTC.

    Raises:
        UnreadableFeed: it is no JSON, or JSON that is no feed.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise UnreadableFeed("this is broken JSON and no feed; check the address") from None
    if not (isinstance(found, dict) and isinstance(found.get("items"), list)):
        raise UnreadableFeed(
            "this is JSON but no JSON Feed (it has no list of 'items'); check the address"
        )
    items = gathered(_entries(found["items"], now), base)
    return Feed(
        kind="JSON Feed",
        title=words(found.get("title"), MAX_TITLE),
        items=items.items,
        passed_over=items.passed_over,
        left_out=items.left_out,
    )


def _entries(items: list[Any], now: datetime) -> Iterator[Entry]:
    for item in items:
        if not isinstance(item, dict):
            yield Entry(link=None)
            continue
        published = date_of(_string(item, "date_published"), now)
        updated = date_of(_string(item, "date_modified"), now)
        id_ = item.get("id")
        yield Entry(
            link=_string(item, "url") or _string(item, "external_url"),
            id=str(id_) if isinstance(id_, str | int) and not isinstance(id_, bool) else None,
            title=_string(item, "title"),
            published=published or updated,
            updated=updated if published else None,
        )


def _string(item: dict[str, Any], key: str) -> str | None:
    value = item.get(key)
    return value if isinstance(value, str) else None
