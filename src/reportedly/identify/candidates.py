"""Whom a person may be as well: what is shown where a name alone would have to decide."""

from collections import defaultdict
from collections.abc import Iterable

from reportedly.identify.groups import Group
from reportedly.identify.holders import Offices
from reportedly.identify.likeness import Likeness
from reportedly.identify.relations import Relations
from reportedly.identify.second_keys import compared
from reportedly.packs import Pack

MayBe = tuple[frozenset[Group], frozenset[str]]
"""Other groups, and ids of holders, that a group may be."""


def candidates(
    groups: Iterable[Group], known: Relations, likeness: Likeness, offices: Offices, pack: Pack
) -> dict[Group, MayBe]:
    """For each group that is no holder: whom it may be as well.

    Names that match count unless a key keeps the two apart. Names that only a slip of the hand
    would make one count where a second key agrees, or where nothing else is told of either; that
    of a holder only where nobody else is called just so.
    """
    rest = sorted((g for g in groups if g.holder is None), key=lambda g: g.order)
    by_name: dict[str, list[Group]] = defaultdict(list)
    for group in rest:
        for name in group.names:
            by_name[name].append(group)
    found = {}
    for group in rest:
        others = {
            other
            for other in known.alike(group)
            if known.between(group, other).standing in {"agree", "doubtful", "silent", "unsure"}
        }
        slips = {h for u in group.units for h in offices.slips(u.keys, likeness)}
        holders = set(group.may_be or (() if others else slips))
        others |= {g for g in _slips(group, by_name, likeness) if _may_be_one(group, g, pack)}
        found[group] = frozenset(others), frozenset(holders - known.not_holders(group))
    return found


def _slips(group: Group, by_name: dict[str, list[Group]], likeness: Likeness) -> set[Group]:
    return {
        other
        for name in group.names
        for like, answer in likeness.of(name).items()
        if answer == "possible"
        for other in by_name.get(like, ())
        if other != group
    }


def _may_be_one(one: Group, two: Group, pack: Pack) -> bool:
    findings = {compared(u.keys, v.keys, pack).verdict for u in one.units for v in two.units}
    if "apart" in findings:
        return False
    silent = not any(unit.keys.told for group in (one, two) for unit in group.units)
    return silent or "agree" in findings
