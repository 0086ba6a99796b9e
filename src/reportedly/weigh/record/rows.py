"""One row of a track record: counts, the share shown true, what it can be, and its bounds."""

from collections.abc import Sequence

import msgspec

from reportedly.model import Noun
from reportedly.weigh.fit.beta import interval
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.record.counts import Counts, counted
from reportedly.weigh.record.entries import EVERYBODY, Whose, entries
from reportedly.weigh.record.pooling import drawn_towards


class Record(Noun, frozen=True):
    """How the word of some sources on events of some kinds has turned out.

    Attributes:
        who: whose word.
        what: on what: a kind, or a name for several.
        kinds: the kinds.
        counts: of the cases.
        unsettled: those of the kinds of which cases are not settled.
        start: the share that the row is drawn towards.
        pool: by how many cases.
        mean: (held + pool start) / (settled + pool).
        low: lower end of the 90 % interval of the Beta distribution with that mean and weight.
        high: its upper end.
        floor: the share true if nothing that is missing is; None where there is no case.
        ceiling: the share true if all that is missing is.
    """

    who: str
    what: str
    kinds: tuple[str, ...]
    counts: Counts
    unsettled: tuple[str, ...]
    start: float
    pool: float
    mean: float
    low: float
    high: float
    floor: float | None
    ceiling: float | None


def record(
    cases: Sequence[Case],
    whose: Whose,
    what: str,
    kinds: Sequence[str],
    *,
    within: Sequence[Whose] = (),
    pool: float,
) -> Record:
    """The row of some sources for some kinds.

    Args:
        cases: all cases, those of others among them: the row is drawn towards what they tell.
        whose: whose row it is.
        what: the name of the kinds, as it is shown.
        kinds: the kinds.
        within: the group that a source is one of, if any; everybody comes after it by itself.
        pool: how many cases the group (everybody, even odds) weighs against the row's own.
    """
    line = [whose, *within] if whose.everybody else [whose, *within, EVERYBODY]
    start = drawn_towards(cases, line, kinds, pool)
    counts = counted(entries(cases, whose, kinds))
    row = Record(
        who=whose.name,
        what=what,
        kinds=tuple(kinds),
        counts=counts,
        unsettled=tuple(k for k in kinds if counted(entries(cases, whose, (k,))).missing),
        start=start,
        pool=pool,
        mean=start,
        low=0.0,
        high=1.0,
        floor=None,
        ceiling=None,
    )
    return _with(row, counts)


def flipped(row: Record, *, held: bool) -> Record:
    """The row as it would be if everything that is missing had held, or had failed."""
    counts = row.counts
    changed = Counts(
        held=counts.held + (counts.missing if held else 0),
        failed=counts.failed + (0 if held else counts.missing),
        right=counts.right,
        wrong=counts.wrong,
        denied=counts.denied,
        own_acts=counts.own_acts,
        itself=counts.itself,
    )
    return msgspec.structs.replace(_with(row, changed), unsettled=())


def _with(row: Record, counts: Counts) -> Record:
    """The row with other counts, and what follows from them."""
    low, high = interval(counts.held, counts.failed, row.start, row.pool)
    reported = counts.reported
    return msgspec.structs.replace(
        row,
        counts=counts,
        mean=(counts.held + row.pool * row.start) / (counts.settled + row.pool),
        low=low,
        high=high,
        floor=counts.held / reported if reported else None,
        ceiling=(counts.held + counts.missing) / reported if reported else None,
    )
