"""What of a feed is to be asked for now: new pages, failures after a pause, old news anew."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from reportedly.account.following.pauses import failures_of, is_due, is_given_up, next_try
from reportedly.acquire import canonical
from reportedly.acquire.feeds import Item
from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Erased
from reportedly.model import Visit
from reportedly.packs import Sites

Cause = Literal["new", "failed before", "may have changed"]


class Errand(msgspec.Struct, frozen=True, kw_only=True):
    """One address to be asked for.

    Attributes:
        url: as it is asked.
        cause: why it is asked for.
        item: what its feed says of it, None where the feed does not list it any more.
        id: the feed's own id of it.
    """

    url: str
    cause: Cause
    item: Item | None = None
    id: str | None = None


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be asked for, in this order, and what is not.

    Attributes:
        errands: the addresses to ask for: new ones, those that failed, those that may have changed.
        known: how many items are known already, and not due.
        waiting: how many failed and wait for their next try.
        given_up: how many failed too often.
    """

    errands: tuple[Errand, ...]
    known: int = 0
    waiting: int = 0
    given_up: int = 0


def planned(
    feed: str, items: Iterable[Item], ledger: Ledger, *, sites: Sites, now: datetime
) -> Plan:
    """What of a feed is to be asked for now.

    Args:
        feed: its address, in its canonical form.
        items: what it lists, none where it did not change.
        ledger: knows the earlier visits.
        sites: of the pack.
        now: the present, in UTC.
    """
    return _Planning(feed, ledger, sites, now).plan(items)


class _Planning:
    def __init__(self, feed: str, ledger: Ledger, sites: Sites, now: datetime) -> None:
        self._ledger, self._sites, self._now = ledger, sites, now
        self._by_address: dict[str, list[Visit]] = {}
        self._by_id: dict[str, str] = {}
        for visit in ledger.visits(feed=feed):
            if visit.asked != feed:
                self._by_address.setdefault(visit.asked, []).append(visit)
                if visit.item is not None:
                    self._by_id[visit.item] = visit.asked
        self._errands: list[Errand] = []
        self._known = self._waiting = self._given_up = 0

    def plan(self, items: Iterable[Item]) -> Plan:
        listed: set[str] = set()
        for item in items:
            asked = canonical(item.url, self._sites)
            asked = asked if asked in self._by_address else self._by_id.get(item.id, asked)
            if asked not in listed:
                listed.add(asked)
                self._consider(asked, item)
        for asked, visits in self._by_address.items():
            if asked not in listed:
                self._consider(asked, None, visits[-1].item)
        order: tuple[Cause, ...] = ("new", "failed before", "may have changed")
        return Plan(
            errands=tuple(sorted(self._errands, key=lambda errand: order.index(errand.cause))),
            known=self._known,
            waiting=self._waiting,
            given_up=self._given_up,
        )

    def _consider(self, asked: str, item: Item | None, id_: str | None = None) -> None:
        visits = self._ledger.visits(address=asked)
        if not visits:
            if self._ledger.got_from(asked) or self._is_erased(asked, item):
                self._known += 1
            elif item is not None:
                self._ask(item.url, "new", item, item.id)
            return
        came = [visit for visit in visits if visit.report is not None]
        url = item.url if item is not None else self._shown(asked)
        id_ = item.id if item is not None else id_
        if came:
            updated = None if item is None else item.updated
            if is_due(came[0].at, visits[-1].at, self._now, updated):
                self._ask(url, "may have changed", item, id_)
            else:
                self._known += item is not None
        else:
            self._failed(visits, Errand(url=url, cause="failed before", item=item, id=id_))

    def _failed(self, visits: Sequence[Visit], errand: Errand) -> None:
        """Try again what was never got; what was passed over was got, and is not asked for."""
        failures = failures_of(visits)
        if not failures:
            self._known += errand.item is not None
        elif is_given_up(failures):
            self._given_up += 1
        elif next_try(failures, visits[-1].at) <= self._now:
            self._errands.append(errand)
        else:
            self._waiting += 1

    def _ask(self, url: str, cause: Cause, item: Item | None, id_: str | None) -> None:
        self._errands.append(Errand(url=url, cause=cause, item=item, id=id_))

    def _is_erased(self, asked: str, item: Item | None) -> bool:
        """Whether a page was erased: it is passed by without a word."""
        try:
            self._ledger.refuse_address(asked, *([item.url] if item else []))
        except Erased:
            return True
        return False

    def _shown(self, asked: str) -> str:
        """An address as a report has it: the canonical form names a page and folds the scheme."""
        urls = [report.url for report in self._ledger.got_from(asked) if report.url is not None]
        return urls[-1] if urls else asked
