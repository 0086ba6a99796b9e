"""Groups whose members the report names: each of these has a claim, and the group none."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.claims.filling import subject_of
from reportedly.read.english.claims.grouping import Group
from reportedly.read.english.lexicon import words

_FRONT = 2
"""The last sentence in which a group is told whose members are named further on."""
_REACH = 10
"""Sentences further on in which they are."""


def without_named(groups: Sequence[Group]) -> list[Group]:
    """The groups but those of so many people as are named behind them.

    "The leader has fired two ministers", and then both by name, are two claims.
    """
    named = [(g, _members(g, groups)) for g in groups]
    dropped = {(d.sentence, d.at): found for g, found in named if found for d in g}
    out = list[Group]()
    for group, found in named:
        if found:
            continue
        members = dropped.get(group[0].denies) if group[0].denies is not None else None
        if members is None or subject_of(group).whom.known is not None:
            out.append(group)
        else:
            # What is denied of a group is denied of each of its members.
            whoms = [subject_of(member).whom for member in members]
            out.extend([replace(d, whom=whom) for d in group] for whom in whoms)
    return out


def _members(group: Group, groups: Sequence[Group]) -> list[Group]:
    """The groups of the named members, where all of them are named."""
    first = subject_of(group)
    count = first.whom.count
    if first.whom.known is not None or count is None or count.low != count.high or count.low < 2:
        return []
    if words("people")["in_order"] & set(first.whom.text.lower().split()):
        return []  # "and two other men": they are others than those who are named
    places = {(d.sentence, d.at) for d in group}
    named = [
        other
        for other in groups
        if (other[0].kind, other[0].denied) == (first.kind, first.denied)
        and subject_of(other).whom.known is not None
    ]
    # "Two of the riders, X and Y, have fled" tells of them in one breath.
    beside = [g for g in named if any((d.sentence, d.at) in places for d in g)]
    if len(beside) == count.low:
        return beside
    if any(d.sentence > _FRONT for d in group):
        return []
    near = range(first.sentence, first.sentence + _REACH + 1)
    members = [other for other in named if other[0].sentence in near]
    return members if len(members) == count.low else []
