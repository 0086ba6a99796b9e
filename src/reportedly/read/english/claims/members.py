"""Groups whose members the report names: each of these has a claim, and the group none."""

from collections.abc import Sequence

from reportedly.read.english.claims.filling import subject_of
from reportedly.read.english.claims.grouping import Group

_FRONT = 2
"""The last sentence in which a group is told whose members are named further on."""
_REACH = 10
"""Sentences further on in which they are."""


def without_named(groups: Sequence[Group]) -> list[Group]:
    """The groups but those of so many people as are named behind them.

    "The leader has fired two ministers", and then both by name, are two claims.
    """
    return [g for g in groups if not _named_later(g, groups)]


def _named_later(group: Group, groups: Sequence[Group]) -> bool:
    first = subject_of(group)
    count = first.whom.count
    if first.whom.known is not None or count is None or count.low != count.high or count.low < 2:
        return False
    if any(d.sentence > _FRONT for d in group):
        return False
    members = [
        other
        for other in groups
        if (other[0].kind, other[0].denied) == (first.kind, first.denied)
        and subject_of(other).whom.known is not None
        and first.sentence <= other[0].sentence <= first.sentence + _REACH
    ]
    return len(members) == count.low
