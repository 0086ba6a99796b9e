"""The ledger: added to, asked, and never overwritten."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Literal

from msgspec.structs import replace
from sqlalchemy import Connection, select

from reportedly.errors import LedgerError
from reportedly.ledger import derived, sheets
from reportedly.ledger.alerting import Alerting
from reportedly.ledger.erasing.pending import UNFINISHED, is_pending
from reportedly.ledger.following import follow_acts, put_follow
from reportedly.ledger.joining import joined, joins
from reportedly.ledger.kept import decisions, reports, visits
from reportedly.ledger.learned import Learned
from reportedly.ledger.looks import Looked, last_look, latest, put_look
from reportedly.ledger.rows import reading_of, stamp, wording_of
from reportedly.ledger.search.index import keep_up_quickly
from reportedly.ledger.search.searcher import Searcher
from reportedly.ledger.sharing.shared import Shared
from reportedly.ledger.sharing.tables import is_share, refuse_share
from reportedly.ledger.store import (
    captured,
    decided,
    has_decision,
    last_readings,
    put_decision,
    put_reading,
    put_report,
    superseded,
)
from reportedly.ledger.visiting import got_as, got_from, put_visit, records_among, visited
from reportedly.model import (
    Correction,
    Decision,
    Follow,
    Look,
    Marking,
    Picture,
    Reader,
    Reading,
    Report,
    Ruling,
    Undo,
    Visit,
    check,
    in_force,
    to_json,
)
from reportedly.when import When

Outcome = Literal["new", "known"]


class DecidedMeanwhile(LedgerError):
    """A decision that was checked against decisions which are not all any more."""


class ErasedMeanwhile(LedgerError):
    """Something was erased while the derived tables were being made."""


class RebuiltMeanwhile(LedgerError):
    """Somebody else made the derived tables anew while they were being made."""


_ERASED = (
    "somebody erased something in {path} meanwhile; what was being made is not kept; "
    "run `reportedly rebuild` again"
)
_REBUILT = "somebody else rebuilt {path} meanwhile; what they made stands"


class Ledger(Alerting):
    """A ledger that is open; a context manager that closes it.

    Every method may raise `LedgerError` where the file is locked, full, damaged or cannot be
    written to; what it was about to change is then as it was.
    """

    def add(self, report: Report, found: Reading, visit: Visit | None = None) -> Outcome:
        """Keep a report with its reading, in one transaction, all or nothing.

        Args:
            report: as it was got.
            found: what a reader found in it.
            visit: the act of asking a server that it came of. Whether a report that it says to be
                new is known is decided here.

        Returns:
            "known" where the ledger has this report, or one of the same wording of which the one
            tells nothing of itself that the other does not; else "new".

        Raises:
            Erased: it was erased, and is refused.
        """
        _check(report, found)
        from reportedly.ledger.erasing import admitted

        with self.changing() as connection:
            if admitted(connection, report) != report:
                raise ValueError(f"report {report.id} is to be read as `admitted` gives it")
            moment = stamp(self._clock())
            others = [other for _, other in captured(connection, wording_of(report))]
            put_report(connection, report, moment)
            last = last_readings(connection, report.id).get((report.id, report.text_digest))
            if last is None or reading_of(last[1], report.id).reader != found.reader:
                put_reading(connection, found, moment)
            keep_up_quickly(connection)
            known = any(joins(report, other) or joins(other, report) for other in others)
            outcome: Outcome = "known" if known else "new"
            if visit is not None:
                is_first = visit.outcome in {"new", "known"}
                visit = replace(visit, outcome=outcome) if is_first else visit
                put_visit(connection, visit, moment)
        return outcome

    def visit(self, visit: Visit) -> None:
        """Keep an act of asking a server of which no report came that is not kept already."""
        with self.changing() as connection:
            refuse_share(connection)
            put_visit(connection, visit, stamp(self._clock()))

    def visits(
        self,
        *,
        address: str | None = None,
        feed: str | None = None,
        item: str | None = None,
        report: str | None = None,
        since: datetime | None = None,
        recorded: date | None = None,
    ) -> tuple[Visit, ...]:
        """Visits in the order in which they were made; see `visiting.visited`. All without."""
        with self.viewing() as connection:
            keys = {"address": address, "feed": feed, "item": item, "report": report}
            return tuple(visited(connection, **keys, since=since, recorded=recorded))

    def has_visits(self) -> bool:
        """Whether any server was ever asked."""
        with self.viewing() as connection:
            return connection.execute(select(visits.c.number).limit(1)).first() is not None

    def got_from(self, address: str) -> tuple[Report, ...]:
        """The reports that were got with an address (`visiting.got_from`)."""
        with self.viewing() as connection:
            return got_from(connection, address)

    def follow(self, follow: Follow) -> None:
        """Keep that somebody follows a feed, or stops following it."""
        with self.changing() as connection:
            refuse_share(connection)
            put_follow(connection, follow, stamp(self._clock()))

    def follows(self) -> tuple[Follow, ...]:
        """Every act of following a feed or stopping, in the order of keeping."""
        with self.viewing() as connection:
            return tuple(follow_acts(connection))

    def got_as(self, report: str) -> tuple[Report, ...]:
        """A report in each way in which it was got (`visiting.got_as`)."""
        with self.viewing() as connection:
            return got_as(connection, report)

    def pointed_at(self, records: Collection[str]) -> frozenset[str]:
        """Which of some records of the evidence a visit points at."""
        with self.viewing() as connection:
            return records_among(connection, list(records))

    def reports(self, as_of: date | None = None) -> tuple[Report, ...]:
        """The reports that stand, by day of publication and id, undated ones last.

        Args:
            as_of: only those public by this day. A partial date counts from its last day, an
                undated report from the day it was got, a changed page from the day the change was
                seen.
        """
        return self.standing(as_of)[0]

    def readings(self, as_of: date | None = None) -> tuple[Reading, ...]:
        """The last recorded reading of each report that stands, in the order of `reports`."""
        return self.standing(as_of)[1]

    def standing(self, as_of: date | None = None) -> tuple[tuple[Report, ...], tuple[Reading, ...]]:
        """`reports` and `readings` in one view, whatever another process adds meanwhile."""
        return self.learned().standing(as_of)

    def learned(self, recorded: date | None = None) -> Learned:
        """Everything that is kept, in one view, whatever another process adds meanwhile.

        Args:
            recorded: only what the ledger had learned by the end of this day (UTC), or by this
                moment: just what a ledger holds to which no later row was ever added.
        """
        with self.viewing() as connection:
            captures = tuple(captured(connection, recorded=recorded))
            last = last_readings(connection, recorded=recorded)
            made = decided(connection, recorded)
            every = made if recorded is None else decided(connection)
            asked = tuple(visited(connection, recorded=recorded))
            if recorded is not None:
                refuse_share(connection, "not when anything was recorded; ask by --as-of")
            told = Shared(connection) if is_share(connection) else None
        readings = {key: reading_of(body, key[0]) for key, (_, body) in last.items()}
        marked = tuple(d for d in in_force(every) if isinstance(d, Marking))
        return Learned(captures, readings, made, asked, told, marked)

    def superseded(self, recorded: date | None = None) -> tuple[Reading, ...]:
        """The readings that later ones of the same report and text replaced, in their order.

        Args:
            recorded: as the ledger stood at the end of this day (UTC).
        """
        with self.viewing() as connection:
            return tuple(reading_of(body, id_) for id_, body in superseded(connection, recorded))

    def current(self, id_: str) -> str | None:
        """The id of the report that stands for one that was got; None where it was never got.

        A report that came without outlet or date and was later got with them stands under the
        fuller one's id; its former id leads there.
        """
        with self.viewing() as connection:
            wording = connection.scalar(select(reports.c.wording).where(reports.c.id == id_))
            alike = [] if wording is None else list(captured(connection, wording))
        former = next((report for _, report in alike if report.id == id_), None)
        if former is None:
            return None
        return next(report.id for report in joined(alike) if joins(former, report))

    def record(self, decision: Decision, given: Sequence[Decision] | None = None) -> None:
        """Keep somebody's decision; one that is there already changes nothing.

        Args:
            decision: what was decided.
            given: the decisions that it was checked against; where others have been kept since, it
                is refused, so that checking and keeping are one step. Unchecked where None.

        Raises:
            DecidedMeanwhile: it was checked against other decisions than those kept by now.
            LedgerError: another decision has the same id, or there is none to undo.
            BadCorrection: a correction could not be carried out.
            ImpossibleDate: the day on which a ruling became known is none.
        """
        _check_decision(decision)
        body = to_json(decision).decode()
        with self.changing() as connection:
            refuse_share(connection)
            if given is not None:
                present = set(connection.scalars(select(decisions.c.id)))
                if present != {d.id for d in given}:
                    raise DecidedMeanwhile(
                        f"somebody else decided something in {self.path} meanwhile; nothing was "
                        "kept; try again"
                    )
            wanted = select(decisions.c.body).where(decisions.c.id == decision.id)
            kept = connection.scalar(wanted)
            if kept is None:
                if isinstance(decision, Undo) and not has_decision(connection, decision.of):
                    raise LedgerError(
                        f"the ledger has no decision {decision.of} to undo; "
                        "`reportedly judgements --all` lists those on who is who"
                    )
                put_decision(connection, decision, body, stamp(self._clock()))
        if kept not in (None, body):
            raise LedgerError(
                f"the ledger has another decision with the id {decision.id}; give this one its own"
            )

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, undone ones and undos among them, by the moment it was made and its id.

        `model.in_force` tells which of them hold.
        """
        with self.viewing() as connection:
            return decided(connection)

    def reread(
        self,
        read: Callable[[Report], Reading],
        current: Reader | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> tuple[str, ...]:
        """Read every report again and keep each reading by a reader that differs from the last.

        Args:
            read: gives the reading of a report.
            current: reports whose last reading is by this reader are passed over unread.
            progress: is told how many of how many texts it has come to.

        Returns:
            The ids of the reports that have a new reading.
        """
        with self.viewing() as connection:
            known = {(r.id, r.text_digest): r for _, r in captured(connection)}
            last = last_readings(connection)
        changed = []
        for number, key in enumerate(sorted(known)):
            if progress is not None:
                progress(number, len(known))
            before = reading_of(last[key][1], key[0]).reader if key in last else None
            if before is not None and before == current:
                continue
            found = read(known[key])
            _check(known[key], found)
            if found.reader != before:
                with self.changing() as connection:
                    put_reading(connection, found, stamp(self._clock()))
                    keep_up_quickly(connection)
                changed.append(key[0])
        return tuple(changed)

    def latest(self) -> datetime | None:
        """The moment at which it learned of the last thing that can be new; None where empty."""
        with self.viewing() as connection:
            return latest(connection)

    def last_look(self, by: str) -> Looked | None:
        """How far somebody was told what is new; None for somebody who never looked."""
        with self.viewing() as connection:
            return last_look(connection, by)

    def look(self, look: Look) -> None:
        """Keep that somebody was told what is new, and how far."""
        with self.changing() as connection:
            refuse_share(connection)
            put_look(connection, look, stamp(self._clock()))

    @property
    def search(self) -> Searcher:
        """What asks the index of the words and names of this ledger."""
        return Searcher(self.path, self._engine)

    def state(self) -> sheets.State:
        """How far it has come: what is worked out of it is of just this state."""
        with self.viewing() as connection:
            return sheets.state(connection)

    def write_derived(self, picture: Picture, of: sheets.State | None = None) -> derived.Mark:
        """Replace the derived tables by those of a picture, in one transaction.

        Args:
            picture: what was worked out from everything that is kept.
            of: the state before that; where something was erased since, nothing is written.

        Returns:
            What marks these tables.

        Raises:
            ErasedMeanwhile: the picture may hold what was erased.
        """
        with self.changing() as connection:
            refuse_share(connection)
            if of is not None:
                self._check_erased(connection, of)
            return derived.write(connection, picture)

    def write_sheets(
        self,
        made: Iterable[tuple[str, sheets.Sheet]],
        of: sheets.State,
        pack: str,
        mark: derived.Mark,
    ) -> None:
        """Put sheets into the derived tables, in many transactions, and mark them as whole.

        Others can add meanwhile. Where the derived tables went meanwhile, nothing more is written.

        Args:
            made: for whom each is, and the sheet.
            of: the state of which they are.
            pack: the digest of the pack that they are made with.
            mark: of the derived tables that were made of the same picture.

        Raises:
            ErasedMeanwhile: they may hold what was erased.
            RebuiltMeanwhile: the derived tables are somebody else's.
        """
        with self._remaking(of, mark) as connection:
            sheets.begin(connection, mark.generation)
        for some in sheets.batches(made):
            with self._remaking(of, mark) as connection:
                sheets.put(connection, some, mark.generation)
        with self._remaking(of, mark) as connection:
            sheets.finish(connection, of, pack, mark.generation)

    @contextmanager
    def _remaking(self, of: sheets.State, mark: derived.Mark) -> Iterator[Connection]:
        """A transaction of a `rebuild` that nothing has overtaken."""
        with self.changing() as connection:
            self._check_erased(connection, of)
            if derived.mark(connection) != mark:
                raise RebuiltMeanwhile(_REBUILT.format(path=self.path))
            yield connection

    def _check_erased(self, connection: Connection, of: sheets.State) -> None:
        if sheets.state(connection).tombstone != of.tombstone:
            raise ErasedMeanwhile(_ERASED.format(path=self.path))

    def drop_derived(self) -> None:
        """Remove the derived tables; nothing that is kept depends on them."""
        with self.changing() as connection:
            derived.drop(connection)

    def verify(self) -> list[str]:
        """What is wrong with the ledger, in words; nothing where all is well."""
        from reportedly.ledger.evidence import Evidence, problems_of
        from reportedly.ledger.verify import problems

        try:
            with self.viewing() as connection:
                found = problems(connection)
            return found or problems_of(Evidence.beside(self.path), self.visits())
        except LedgerError as error:
            return [str(error)]

    def notices(self) -> list[str]:
        """What is not wrong but should be known: decisions whose words are found no longer."""
        from reportedly.ledger.anchors import adrift
        from reportedly.ledger.evidence import Evidence, notices_of

        kept = in_force(self.decisions())
        with self.viewing() as connection:
            pending = [UNFINISHED.format(path=self.path)] if is_pending(connection) else []
            found = adrift(connection, self.path, kept)
        evidence = notices_of(Evidence.beside(self.path), self.visits())
        return [*pending, *found, *evidence]


def _check_decision(decision: Decision) -> None:
    """Refuse what every later question would fail over: the ledger forgets nothing."""
    if isinstance(decision, Correction):
        check(decision)
    elif isinstance(decision, Ruling):
        When.of(decision.known)


def _check(report: Report, found: Reading) -> None:
    if (found.report, found.text_digest) != (report.id, report.text_digest):
        raise ValueError(f"the reading of {found.report} is not one of report {report.id}")
