"""The visits that are kept of feeds themselves: beside those of their pages, and told from them."""

from datetime import datetime
from hashlib import sha256

from reportedly.account.following.reading import FeedRead
from reportedly.acquire import canonical
from reportedly.errors import ReportedlyError
from reportedly.model import Validators, Visit


def feed_visit(key: str, at: datetime, read: FeedRead, validators: Validators) -> Visit:
    """The visit of a feed that answered.

    Args:
        key: its address in its canonical form.
        at: when it was asked, in UTC.
        read: what came.
        validators: what to ask it by the next time; empty where it must be asked for whole.
    """
    answer, feed = read.response, read.feed
    return Visit(
        asked=key,
        url=canonical(answer.url),
        at=at,
        outcome="unchanged" if feed is None else "passed over",
        because="" if feed is None else f"{feed.kind}, {counted(len(feed.items))}",
        status=answer.status,
        etag=validators.etag,
        last_modified=validators.last_modified,
        digest=sha256(answer.body).hexdigest() if feed is not None else None,
        feed=key,
    )


def refused_visit(
    asked: str, at: datetime, error: ReportedlyError, *, feed: str, item: str | None = None
) -> Visit:
    """The visit of a feed, or of a page of it, that could not be got.

    Args:
        asked: the address in its canonical form.
        at: when it was asked, in UTC.
        error: why.
        feed: the feed's address in its canonical form.
        item: the feed's own id of the page.
    """
    return Visit(
        asked=asked,
        url=asked,
        at=at,
        outcome="refused",
        because=str(error),
        status=getattr(error, "status", None),
        feed=feed,
        item=item,
    )


def counted(items: int) -> str:
    """So many items, in words."""
    return f"{items:,} item{'' if items == 1 else 's'}"
