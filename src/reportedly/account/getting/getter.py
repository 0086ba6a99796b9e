"""Getting one address: what is asked, what its answer means, and what is kept of it."""

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from typing import Protocol

import msgspec

from reportedly.account.getting.before import Before
from reportedly.account.getting.offline import as_known
from reportedly.acquire import canonical
from reportedly.acquire.address import address as as_asked
from reportedly.acquire.got import report_from
from reportedly.acquire.metadata import Metadata
from reportedly.acquire.web.address import parse
from reportedly.errors import LedgerError, ReportedlyError, SoftNotFound
from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Erased
from reportedly.ledger.evidence import Evidence, Kept
from reportedly.ledger.pages import same_form
from reportedly.model import Reading, Report, Response, Validators, Visit
from reportedly.packs import Pack

_WHOLE, _UNCHANGED, _GONE = 200, 304, frozenset({404, 410})
_NOTHING = Metadata()


class Asker(Protocol):
    """Whoever asks servers: `acquire.web.Client`."""

    def get(
        self, url: str, *, validators: Validators | None = None, limit: int | None = None
    ) -> Response:
        """One answer with status 200, 304, 404, 410 or 451."""


class Reads(Protocol):
    """Whoever reads reports: `read.Door`."""

    def read(self, report: Report) -> Reading:
        """What is found in a report."""

    def why_not(self, report: Report, reading: Reading) -> str | None:
        """Why a report that nobody asked for is none to keep; None where it is one."""


def _utc() -> datetime:
    return datetime.now(UTC)


class Getter:
    """Gets one address after another into a ledger.

    Args:
        ledger: keeps reports and visits.
        client: asks servers; where None, nobody is asked and the evidence answers.
        door: reads what comes.
        pack: knows sites.
        clock: the present, in UTC, for visits that got no answer.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: Asker | None,
        door: Reads,
        pack: Pack,
        *,
        clock: Callable[[], datetime] = _utc,
    ) -> None:
        self._ledger, self._client, self._door, self._pack = ledger, client, door, pack
        self._clock = clock
        self._evidence = Evidence.beside(ledger.path)

    def get(
        self,
        url: str,
        *,
        stronger: Metadata = _NOTHING,
        weaker: Metadata = _NOTHING,
        feed: str | None = None,
        item: str | None = None,
    ) -> Visit:
        """Ask for one address and keep what comes: report, reading, visit and evidence, or nothing.

        Args:
            url: as a user or a feed gave it.
            stronger: metadata that go before the page's own.
            weaker: metadata that count where the page is silent.
            feed: the feed that led there. What concerns no country of the pack is passed over then;
                what somebody asked for is kept whatever it is about.
            item: the feed's own id of the item.

        Returns:
            The visit, kept already. One that was refused says why. Not kept are a visit to a page
            that was erased, since that would name it again, and one that asked no server.

        Raises:
            LedgerError: nothing more can be kept.
        """
        asked = canonical(url, self._pack.sites)
        bare = Visit(
            asked=asked, url=asked, at=self._clock(), outcome="refused", feed=feed, item=item
        )
        try:
            self._ledger.refuse_address(asked, url)
            before = Before.of(self._ledger, asked)
            if self._client is None:
                return as_known(before, bare)
            return self._asked(url, before, bare, _Take(stronger, weaker, wanted=feed is None))
        except Erased as error:
            return msgspec.structs.replace(bare, because=str(error))

    def _asked(self, url: str, before: Before, bare: Visit, take: "_Take") -> Visit:
        assert self._client is not None
        validators = before.validators(for_feed=not take.wanted)
        try:
            parse(url)  # what is doubtful is refused as it was given, before anything folds it
            answer = self._client.get(
                as_asked(url, self._pack.sites), validators=None if take.is_told else validators
            )
        except LedgerError:
            raise
        except ReportedlyError as error:
            return self._refused(bare, str(error), getattr(error, "status", None))
        final = canonical(answer.url, self._pack.sites)
        if final != bare.asked:
            self._ledger.refuse_address(final, answer.url)
            before = Before.of(self._ledger, bare.asked, final)
        told = answer.validators
        visit = msgspec.structs.replace(
            bare,
            url=final,
            at=answer.retrieved,
            status=answer.status,
            etag=told.etag,
            last_modified=told.last_modified,
            digest=sha256(answer.body).hexdigest() if answer.status == _WHOLE else None,
        )
        return self._answered(answer, before, visit, take)

    def _answered(self, answer: Response, known: Before, visit: Visit, take: "_Take") -> Visit:
        if answer.status in _GONE:
            return self._gone(answer, known, visit, f"the server answers {answer.status}")
        before = known.at_site(visit.url)
        last = before.last
        if answer.status == _UNCHANGED:
            return self._unchanged(answer, before, visit)
        if answer.status != _WHOLE:
            because = f"the server answers {answer.status}: it may not show the page here"
            return self._refused(visit, because, answer.status)
        same = last is not None and last.digest == visit.digest and not before.is_gone
        if same and not take.is_told:
            return self._unchanged(answer, before, visit)
        try:
            report = report_from(
                answer, stronger=take.stronger, weaker=take.weaker, sites=self._pack.sites
            )
        except SoftNotFound as error:
            return self._gone(answer, known, visit, str(error))
        except ReportedlyError as error:
            return self._refused(visit, str(error), answer.status)
        return self._taken(answer, report, before, visit, take)

    def _taken(
        self, answer: Response, got: Report, before: Before, visit: Visit, take: "_Take"
    ) -> Visit:
        """Keep a page that holds a report."""
        got = self._ledger.named(got)
        report = self._ledger.admitted(got)
        if report.url is not None:
            here = canonical(report.url, self._pack.sites)
            if here not in {visit.asked, visit.url}:
                self._ledger.refuse_address(here)
                found = Before.of(self._ledger, visit.asked, visit.url, here)
                before = found.at_site(visit.url)
        former = before.state_of(report)
        visit = msgspec.structs.replace(visit, report=report.id, text=report.text_digest)
        if former is not None and same_form(former, report):
            outcome = "changed" if before.is_gone else "unchanged"
            because = "it was withdrawn and is there again" if before.is_gone else ""
            visit = msgspec.structs.replace(visit, outcome=outcome, because=because)
        else:
            visit = msgspec.structs.replace(visit, outcome="new" if former is None else "changed")
        if any((r.id, r.text_digest) == (report.id, report.text_digest) for r in before.reports):
            return self._kept(answer, before, visit, hidden=report != got)
        reading = self._door.read(report)
        unasked = former is None and not take.wanted
        why = self._door.why_not(report, reading) if unasked else None
        if why is not None:
            over = msgspec.structs.replace(
                visit, outcome="passed over", because=why, report=None, text=None
            )
            self._ledger.visit(over)
            return over
        return self._kept(answer, before, visit, (report, reading), hidden=report != got)

    def _unchanged(self, answer: Response, before: Before, visit: Visit) -> Visit:
        """A page that is as it was: what was found in it then holds still."""
        over, last = before.passed_over, before.last
        if last is None or (over is not None and over.at > last.at):
            because = "it has not changed since it was passed over" if over else "nothing is known"
            visit = msgspec.structs.replace(visit, outcome="passed over", because=because)
            self._ledger.visit(visit)
            return visit
        known = before.validators(for_feed=True) or Validators()
        visit = msgspec.structs.replace(
            visit,
            outcome="unchanged",
            etag=visit.etag or known.etag,
            last_modified=visit.last_modified or known.last_modified,
            digest=visit.digest or last.digest,
            report=last.report,
            text=last.text,
        )
        return self._kept(answer, before, visit)

    def _gone(self, answer: Response, before: Before, visit: Visit, because: str) -> Visit:
        """A page that is not there any more, or never was.

        Only the site of a page takes it back: not one that led to it, nor one that shows copies.
        """
        way = [as_asked(url, self._pack.sites) for url in _way(answer)]
        held = (before.report, before.at_site(visit.url).report)
        former = next((r for r in held if r and before.can_be_withdrawn(r, way)), None)
        if former is None:
            return self._refused(visit, f"{because}; check the address in a browser", answer.status)
        visit = msgspec.structs.replace(
            visit,
            outcome="withdrawn",
            because=because,
            etag=None,
            last_modified=None,
            report=former.id,
            text=former.text_digest,
        )
        return self._kept(answer, before, visit)

    def _refused(self, visit: Visit, because: str, status: int | None) -> Visit:
        visit = msgspec.structs.replace(
            visit, outcome="refused", because=because, status=status, digest=None
        )
        self._ledger.visit(visit)
        return visit

    def _kept(
        self,
        answer: Response,
        before: Before,
        visit: Visit,
        found: tuple[Report, Reading] | None = None,
        *,
        hidden: bool = False,
    ) -> Visit:
        """Keep a visit with its answer, and the report that came of it; the answer first.

        An answer of which something is hidden on its way into the ledger is not kept as evidence.
        """
        if hidden:
            visit = msgspec.structs.replace(visit, digest=None, etag=None)
        with self._evidence.writing(self._ledger.pointed_at) as writer:
            if not hidden:
                record = writer.keep(answer, self._same(answer, before, visit))
                visit = msgspec.structs.replace(visit, record=record)
            if found is None:
                self._ledger.visit(visit)
                return visit
            outcome = self._ledger.add(*found, visit)
        if visit.outcome == "new":
            visit = msgspec.structs.replace(visit, outcome=outcome)
        return visit

    def _same(self, answer: Response, before: Before, visit: Visit) -> Kept | None:
        """The answer from this address that has the same body, or whose body a 304 speaks of."""
        last = before.last
        if last is None or last.record is None or last.digest is None:
            return None
        if answer.status != _UNCHANGED and (answer.status != _WHOLE or last.digest != visit.digest):
            return None
        found = self._evidence.find(last.record)
        if found is not None and found.refers_to is not None:
            return self._evidence.find(found.refers_to)
        return found


def _way(answer: Response) -> tuple[str, ...]:
    """The addresses that had a part in an answer, the last one last."""
    return (*(hop.url for hop in answer.hops), answer.url)


class _Take(msgspec.Struct, frozen=True):
    """How a page is to be taken.

    Attributes:
        stronger: metadata that go before the page's own.
        weaker: metadata that count where it is silent.
        wanted: whether somebody asked for just this page.
    """

    stronger: Metadata
    weaker: Metadata
    wanted: bool

    @property
    def is_told(self) -> bool:
        """Whether the user says something of the page that may not be known yet."""
        return self.stronger != _NOTHING
