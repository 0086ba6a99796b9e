"""The pack's history as cases: what was claimed in the past, as it was known on a day."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from reportedly.model import Noun
from reportedly.packs import Pack
from reportedly.packs.itself import Itself
from reportedly.packs.past import PastCase
from reportedly.trace import Directory
from reportedly.weigh.fit.cases import Case, Outcome, Told
from reportedly.weigh.parameters import Parameters
from reportedly.weigh.records import group_of, record_key
from reportedly.when import When

_TURNED: dict[Outcome, Outcome] = {"held": "failed", "failed": "held"}
"""What becomes of an event where its denial held or failed."""


class Past(Noun, frozen=True):
    """A case of the pack's history with the rows that it was made of."""

    case: Case
    rows: tuple[PastCase, ...]

    @property
    def refuted(self) -> bool:
        """Whether it was shown that it did not happen."""
        return self.case.outcome == "failed"


def past_cases(pack: Pack, as_of: date | None = None) -> tuple[Past, ...]:
    """The cases of the pack's history as they were known on a day, in the order of their ids.

    Rows of one event and kind whose outcomes agree are one case, any other rows each their own.
    What was claimed after the day is left out, what was settled after it is open still; a date
    counts from its last day. A doubtful row is nowhere counted.

    Args:
        pack: what is known beforehand.
        as_of: the day; all that is known today where None.
    """
    return _past_cases(Itself(pack), as_of)


@lru_cache(maxsize=64)
def _past_cases(itself: Itself, as_of: date | None) -> tuple[Past, ...]:
    pack = itself.pack
    directory, parameters = Directory(pack), Parameters.of(pack)
    together: dict[tuple[str, str], list[PastCase]] = {}
    for row in pack.history:
        if row.doubt is None and _by(row.claimed, as_of):
            together.setdefault((row.event, row.kind), []).append(row)
    found = []
    for rows in together.values():
        agree = len({_outcome(row, as_of) for row in rows}) == 1
        for group in [rows] if agree else [[row] for row in rows]:
            found.append(_past(group, directory, parameters, as_of))
    return tuple(sorted(found, key=lambda past: past.case.id))


def unnamed(row: PastCase) -> bool:
    """Whether a row tells of nobody by name: such subjects are written without capitals."""
    return row.person is None and row.subject[:1].islower()


def _past(
    rows: Iterable[PastCase], directory: Directory, parameters: Parameters, as_of: date | None
) -> Past:
    ordered = sorted(rows, key=lambda row: (_day(row.claimed), row.id))
    outcome = _outcome(ordered[0], as_of)
    deciding = {
        record_key(source, directory)
        for row in ordered
        if outcome in _TURNED
        for source in row.decided_by
    }
    own = {record_key(row.key, directory) for row in ordered if row.own_act}
    told = {word.origin: word for word in _told(ordered, directory, parameters)}
    case = Case(
        id=min(row.id for row in ordered),
        kind=ordered[0].kind,
        outcome=outcome,
        told=tuple(told[key] for key in sorted(told)),
        known=min(_known(row) for row in ordered) if outcome in _TURNED else None,
        decided_by=tuple(sorted(deciding | own)),
        own_act=all(row.own_act for row in ordered),
        title=f"{ordered[0].subject}, {ordered[0].kind}",
        followed=True,
    )
    return Past(case=case, rows=tuple(ordered))


def _told(rows: Sequence[PastCase], directory: Directory, parameters: Parameters) -> Iterable[Told]:
    """One word a row, the earliest first: of one source the last stands.

    What is part of the record of whoever printed it, and came from elsewhere, had no named origin.
    """
    for row in rows:
        key = record_key(row.key, directory)
        printed = key == record_key(row.reporter, directory)
        unnamed = row.origin is not None and record_key(row.origin, directory) != key
        yield Told(
            origin=key,
            group=group_of(key, directory),
            says="deny" if row.polarity == "denied" else "assert",
            share=parameters.unnamed if unnamed and printed else 1.0,
            said=_day(row.claimed),
        )


def _outcome(row: PastCase, as_of: date | None) -> Outcome:
    """What became of the event by that day, whichever way the row speaks of it."""
    if row.outcome == "open" or (as_of is not None and _known(row) > as_of):
        return "open"
    if row.polarity == "denied":
        return _TURNED.get(row.outcome, row.outcome)
    return row.outcome


def _known(row: PastCase) -> date:
    """The day from which the outcome was public; where no day is told, that of the check."""
    return _day(row.settled or row.checked)


def _by(told: str, as_of: date | None) -> bool:
    return as_of is None or _day(told) <= as_of


def _day(told: str) -> date:
    """The last day that a date allows; a date without one was never public."""
    return When.of(told).latest or date.max
