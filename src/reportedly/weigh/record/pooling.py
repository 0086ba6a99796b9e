"""What a row is drawn towards: a source to its group, a group to all, all to even odds."""

from collections.abc import Sequence

from reportedly.weigh.fit.cases import Case
from reportedly.weigh.record.counts import counted
from reportedly.weigh.record.entries import Whose, entries

EVEN = 0.5


def drawn_towards(
    cases: Sequence[Case], line: Sequence[Whose], kinds: Sequence[str], pool: float
) -> float:
    """The share that a row starts from before its own cases count.

    Each of the line is drawn towards the next by the weight of `pool` cases, the last towards even
    odds. Cases of the row itself count for none of them, so that no case counts twice.

    Args:
        cases: all cases.
        line: whose row it is, then its group, then everybody, as far as there are such.
        kinds: the kinds of the row.
        pool: how many cases the share of the next weighs.
    """
    own, *above = line
    if not above:
        return EVEN
    mine = {entry.case.id for entry in entries(cases, own, kinds)}
    others = [case for case in cases if case.id not in mine]
    found = counted(entries(others, above[0], kinds))
    start = drawn_towards(others, above, kinds, pool)
    return (found.held + pool * start) / (found.settled + pool)
