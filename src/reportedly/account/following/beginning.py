"""Beginning to follow a feed, and ending it."""

from datetime import datetime
from typing import Literal

import msgspec

from reportedly.account.following.asked import counted, feed_visit
from reportedly.account.following.followed import following
from reportedly.account.following.reading import FeedRead, FeedReader
from reportedly.acquire import canonical
from reportedly.acquire.address import address as as_asked
from reportedly.acquire.address import host_of
from reportedly.acquire.feeds import Feed
from reportedly.errors import NoFeed, NotFound
from reportedly.ledger import Ledger
from reportedly.model import Follow, Validators
from reportedly.packs import Sites


class Begun(msgspec.Struct, frozen=True):
    """A feed that is followed now, what it is, and whether it was before."""

    outcome: Literal["follows", "known"]
    address: str
    told: str


class Beginning:
    """Begins to follow feeds.

    Args:
        ledger: where it is kept.
        reader: asks for them, to see that they are feeds.
        sites: of the pack, which knows some feeds of sites.
    """

    def __init__(self, ledger: Ledger, reader: FeedReader, sites: Sites) -> None:
        self._ledger, self._reader, self._sites = ledger, reader, sites

    def follow(self, address: str, *, by: str, at: datetime) -> Begun:
        """Follow the feed at an address, or the one feed that the page there links to.

        Args:
            address: as the user gives it.
            by: who follows it.
            at: when, in UTC.

        Raises:
            NoFeed: there is a page that links to no feed, or to several.
            UnreadableFeed: there is neither a feed nor a page.
            NotFound: there is nothing.
            FetchError: there is no answer.
        """
        found, read = self._found(address)
        told = _told(read.feed) if found == address else _told(read.feed, address)
        key = canonical(found, self._sites)
        # Whole the next time, since none of its pages has been asked for
        self._ledger.visit(feed_visit(key, at, read, Validators()))
        if key in following(self._ledger, self._sites):
            return Begun("known", found, told)
        self._ledger.follow(Follow(address=found, at=at, act="follow", by=by))
        return Begun("follows", found, told)

    def _found(self, address: str) -> tuple[str, FeedRead]:
        try:
            return as_asked(address), self._reader.read(address)
        except NoFeed as error:
            feeds = error.feeds
        if not feeds:
            site = self._sites.site(host_of(address))
            raise NoFeed(() if site is None else site.feeds, known=site is not None)
        if len(feeds) > 1:
            raise NoFeed(feeds)
        return as_asked(feeds[0]), self._reader.read(feeds[0])


def stop(ledger: Ledger, sites: Sites, address: str, *, by: str, at: datetime) -> str:
    """Follow a feed no more; its address as it was followed.

    Raises:
        NotFound: it is not followed.
    """
    act = following(ledger, sites).get(canonical(address, sites))
    if act is None:
        raise NotFound(f"{address} is not followed; `reportedly follow` lists the feeds that are")
    ledger.follow(Follow(address=act.address, at=at, act="stop", by=by))
    return act.address


def _told(feed: Feed | None, page: str | None = None) -> str:
    if feed is None:
        raise ValueError("an answer to a question without validators is whole")
    named = f" ({feed.title})" if feed.title else ""
    led = f", to which {page} links" if page else ""
    return f"{feed.kind}, {counted(len(feed.items))}{named}{led}"
