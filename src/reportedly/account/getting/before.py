"""What the ledger has of an address before it is asked for again."""

from collections.abc import Iterable
from typing import Self

import msgspec

from reportedly.acquire.address import same_site
from reportedly.ledger import Ledger
from reportedly.ledger.pages import one_page, page_key
from reportedly.model import Report, Validators, Visit

_SAW = frozenset({"new", "known", "unchanged", "changed"})
_WHOLE = 200


class Before(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one address.

    Attributes:
        visits: to it, the earliest first.
        reports: that were got from it, in the order in which the ledger learned of them.
    """

    visits: tuple[Visit, ...] = ()
    reports: tuple[Report, ...] = ()

    @classmethod
    def of(cls, ledger: Ledger, *addresses: str) -> Self:
        """What a ledger has of a page under any of its addresses, each in its canonical form."""
        visits: dict[Visit, None] = {}
        reports: dict[tuple[str, str], Report] = {}
        for address in dict.fromkeys(addresses):
            visits |= dict.fromkeys(ledger.visits(address=address))
            reports |= {(r.id, r.text_digest): r for r in ledger.got_from(address)}
        for id_ in {v.report for v in visits if v.report is not None}:
            reports |= {(r.id, r.text_digest): r for r in ledger.got_as(id_)}
        return cls(
            visits=tuple(sorted(visits, key=lambda visit: visit.at)),
            reports=tuple(reports.values()),
        )

    def at_site(self, url: str) -> Self:
        """What of this the site of an address has shown itself.

        What an address led to before says nothing of what another site shows there.
        """
        return msgspec.structs.replace(
            self,
            visits=tuple(v for v in self.visits if same_site(v.url, url)),
            reports=tuple(r for r in self.reports if r.url is None or same_site(r.url, url)),
        )

    def can_be_withdrawn(self, report: Report, way: Iterable[str]) -> bool:
        """Whether an answer may take a report back: an address where it was seen has a part in it.

        Args:
            report: one of these.
            way: the addresses that answered, redirects and all, as they were asked.
        """
        seen = {v.url for v in self.visits if v.report == report.id and v.outcome in _SAW}
        own = {page_key(url) for url in (*seen, report.url) if url is not None}
        return not own.isdisjoint(page_key(url) for url in way)

    @property
    def last(self) -> Visit | None:
        """The last visit that saw a report."""
        return next((v for v in reversed(self.visits) if v.outcome in _SAW and v.report), None)

    @property
    def is_gone(self) -> bool:
        """Whether the page was gone when it was last seen."""
        told = [v for v in self.visits if v.outcome in _SAW or v.outcome == "withdrawn"]
        return bool(told) and told[-1].outcome == "withdrawn"

    @property
    def report(self) -> Report | None:
        """The report that the page held when it was last seen."""
        last = self.last
        if last is None:
            return self.reports[-1] if self.reports else None
        same = [r for r in self.reports if r.id == last.report]
        return next((r for r in same if r.text_digest == last.text), same[0] if same else None)

    def state_of(self, report: Report) -> Report | None:
        """The last report from there that is another state of one page with a new one."""
        last = self.report
        if last is not None and one_page(last, report):
            return last
        return next((r for r in reversed(self.reports) if one_page(r, report)), None)

    def validators(self, *, for_feed: bool) -> Validators | None:
        """What to ask by whether the page has changed; None where it is wanted whole.

        Args:
            for_feed: whether a feed led there: what was passed over then is passed over again where
                it has not changed, while somebody who asks for it wants it.
        """
        seen = [v for v in self.visits if v.status == _WHOLE and v.outcome != "refused"]
        last = seen[-1] if seen else None
        if last is None or self.is_gone or (last.report is None and not for_feed):
            return None
        repeated = [v for v in self.visits if v.at >= last.at and v.validators != Validators()]
        return repeated[-1].validators if repeated else None

    @property
    def passed_over(self) -> Visit | None:
        """The last visit, where what it saw was passed over."""
        seen = [v for v in self.visits if v.outcome != "refused"]
        return seen[-1] if seen and seen[-1].outcome == "passed over" else None
