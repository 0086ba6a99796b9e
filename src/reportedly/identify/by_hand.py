"""Judgements and the pack: what is settled before any two mentions are compared."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from reportedly.identify.groups import Group, components, joined
from reportedly.identify.holders import Choice
from reportedly.identify.judged import Judged
from reportedly.identify.units import Unit


def settled(
    units: Iterable[Unit], judged: Judged, choose: Callable[[Unit], Choice]
) -> tuple[Group, ...]:
    """Units joined by hand, and those of one office holder.

    People overrule the names: two names without a reading in common are joined where somebody
    judged them one person. Two judged different are never joined, whatever chain of judgements
    would; nor are two holders of the pack.
    """
    choices = {unit: choose(unit) for unit in units}
    groups = [g for part in _judged_same(choices, judged) for g in _chosen(part, choices)]
    leaving = _leaving(groups, choices, judged)
    by_holder: dict[str, list[Group]] = defaultdict(list)
    rest: list[Group] = []
    for group in groups:
        if group.holder is None:
            rest.append(group)
        elif group in leaving:
            rest.append(Group(group.units, None, (group.holder,)))
        else:
            by_holder[group.holder].append(group)
    return tuple(
        sorted((*rest, *(joined(each) for each in by_holder.values())), key=lambda g: g.order)
    )


def _leaving(
    groups: Iterable[Group], choices: dict[Unit, Choice], judged: Judged
) -> frozenset[Group]:
    """Of two groups that were judged different or unsure, and are one holder, the worse fitting.

    Where both fit alike nobody can say which of the two it is, and both leave.
    """
    of_anchor = {u.keys.alone: g for g in groups for u in g.units if u.keys.alone}
    leaving: set[Group] = set()
    for one, two, _ in (*judged.pairs("different"), *judged.pairs("unsure")):
        pair = [of_anchor[one], of_anchor[two]]
        if pair[0] != pair[1] and pair[0].holder and pair[0].holder == pair[1].holder:
            fits = [max(choices[u].fit for u in g.units) for g in pair]
            leaving.update(g for g, fit in zip(pair, fits, strict=True) if fit == min(fits))
    return frozenset(leaving)


def _judged_same(choices: dict[Unit, Choice], judged: Judged) -> list[tuple[list[Unit], list[str]]]:
    """Units by what was judged one person, each part with its judgements in words."""
    part_of: dict[str, set[str]] = {u.keys.alone: {u.keys.alone} for u in choices if u.keys.alone}
    said: dict[str, list[str]] = defaultdict(list)
    apart = {frozenset((a, b)) for a, b, _ in judged.pairs("different")}
    for one, two, words in judged.pairs("same"):
        left, right = part_of[one], part_of[two]
        if any(frozenset((a, b)) in apart for a in left for b in right):
            continue
        left |= right
        for anchor in right:
            part_of[anchor] = left
        said[one].append(words)
    linked: dict[Unit, list[Unit]] = defaultdict(list)
    units = {u.keys.alone: u for u in choices if u.keys.alone}
    for anchor, part in part_of.items():
        linked[units[anchor]] = [units[a] for a in sorted(part)]
    order = sorted(choices, key=lambda u: u.order)
    return [
        (part, [w for u in part for w in said[u.keys.alone]])
        for part in components(order, lambda u: linked[u])
    ]


def _chosen(part: tuple[list[Unit], list[str]], choices: dict[Unit, Choice]) -> list[Group]:
    units, words = part
    holders = {choices[u].holder for u in units} - {None}
    if len(holders) > 1:
        return [g for u in units for g in _chosen(([u], []), choices)]
    because = dict.fromkeys((*(choices[u].why for u in units if choices[u].why), *words))
    may_be = {h for u in units for h in choices[u].may_be} if not holders else set()
    return [Group(tuple(units), next(iter(holders), None), tuple(sorted(may_be)), tuple(because))]
