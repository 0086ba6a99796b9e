"""Fetching feeds: each one asked for, each of its new pages got, one failure costing no other."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from reportedly.account.following.asked import feed_visit, refused_visit
from reportedly.account.following.outcome import FeedFetched
from reportedly.account.following.pauses import failures_of, is_given_up
from reportedly.account.following.plan import Errand, Plan, planned
from reportedly.account.following.reading import FeedRead, FeedReader
from reportedly.account.following.said import said_of
from reportedly.acquire import canonical
from reportedly.acquire.metadata import Metadata
from reportedly.acquire.web import FetchError
from reportedly.errors import LedgerError, ReportedlyError
from reportedly.ledger import Ledger
from reportedly.model import Validators, Visit
from reportedly.packs import Pack

Progress = Callable[[FeedFetched, Plan], None]
"""Is told of a feed before its first page and after each."""


class Getting(Protocol):
    """Whoever gets one page and keeps what comes of it: `account.getting.Getter`."""

    def get(
        self,
        url: str,
        *,
        stronger: Metadata = ...,
        weaker: Metadata = ...,
        feed: str | None = None,
        item: str | None = None,
    ) -> Visit:
        """The visit that was made, kept already."""


def _utc() -> datetime:
    return datetime.now(UTC)


def _nobody(fetched: FeedFetched, plan: Plan) -> None:
    """Tell nobody."""


class Fetching:
    """Fetches feeds into a ledger.

    Args:
        ledger: where visits and reports are kept.
        reader: asks for feeds.
        getter: gets and keeps one page.
        pack: knows sites and outlets.
        clock: the present, in UTC.
        stopping: whether to end after the page in hand.
        progress: is told how far it is.
    """

    def __init__(
        self,
        ledger: Ledger,
        reader: FeedReader,
        getter: Getting,
        pack: Pack,
        *,
        clock: Callable[[], datetime] = _utc,
        stopping: Callable[[], bool] = lambda: False,
        progress: Progress = _nobody,
    ) -> None:
        self._ledger, self._reader, self._getter, self._pack = ledger, reader, getter, pack
        self._clock, self._stopping, self._progress = clock, stopping, progress

    def fetch(self, address: str, limit: int | None = None) -> FeedFetched:
        """Ask for one feed and for those of its pages that are due.

        The visit of the feed itself is kept last: where a run ends before, the next asks for the
        whole feed again, and nothing that it listed is lost.

        Args:
            address: the feed's, as it is asked.
            limit: the most pages to ask for.

        Raises:
            LedgerError: nothing more can be kept.
        """
        key = canonical(address, self._pack.sites)
        done = FeedFetched(feed=address)
        asked = self._clock()
        former = self._validators(key)
        try:
            read = self._reader.read(address, former)
        except LedgerError:
            raise
        except ReportedlyError as error:
            done.refused_feed = str(error)
            self._keep(refused_visit(key, asked, error, feed=key))
            if isinstance(error, FetchError):  # its site's pages would fare no better now
                return done
            read = None
        feed = None if read is None else read.feed
        if feed is not None:
            done.title, done.no_items, done.left_out = feed.title, feed.passed_over, feed.left_out
        done.unchanged = read is not None and feed is None
        items = () if feed is None else feed.items
        plan = planned(key, items, self._ledger, sites=self._pack.sites, now=asked)
        done.known, done.waiting, done.given_up = plan.known, plan.waiting, plan.given_up
        self._run(key, plan, limit, done)
        if read is not None:
            whole = not (done.left or done.stopped)
            by = _next_by(read, former) if whole else Validators()
            self._keep(feed_visit(key, asked, read, by))
        return done

    def _run(self, key: str, plan: Plan, limit: int | None, done: FeedFetched) -> None:
        errands = plan.errands[:limit]
        done.left = len(plan.errands) - len(errands)
        self._progress(done, plan)
        for errand in errands:
            if self._stopping():
                done.stopped = True
                return
            done.visits.append(self._go(key, errand))
            self._progress(done, plan)

    def _go(self, key: str, errand: Errand) -> Visit:
        said = Metadata() if errand.item is None else said_of(errand.item, key, self._pack)
        at = self._clock()
        try:
            return self._getter.get(errand.url, weaker=said, feed=key, item=errand.id)
        except LedgerError:
            raise
        except ReportedlyError as error:
            asked = canonical(errand.url, self._pack.sites)
            visit = refused_visit(asked, at, error, feed=key, item=errand.id)
            self._keep(visit)
            return visit

    def _validators(self, key: str) -> Validators | None:
        """What to ask a feed by; nothing where its pages that failed need its addresses again."""
        pages: dict[str, list[Visit]] = {}
        for visit in self._ledger.visits(feed=key):
            pages.setdefault(visit.asked, []).append(visit)
        own = [visit for visit in pages.pop(key, []) if visit.outcome != "refused"]
        if any(failures_of(v) > 0 and not is_given_up(failures_of(v)) for v in pages.values()):
            return None
        if not own or own[-1].validators == Validators():
            return None
        return own[-1].validators

    def _keep(self, visit: Visit) -> None:
        self._ledger.visit(visit)


def _next_by(read: FeedRead, former: Validators | None) -> Validators:
    """What to ask a feed by the next time; an answer that it is as it was need not repeat it."""
    told = read.response.validators
    if read.feed is None and told == Validators() and former is not None:
        return former
    return told
