"""What people judged of mentions and holders, before rules choose and after groups have grown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from reportedly.identify.groups import Group, joined
from reportedly.identify.holders import Choice
from reportedly.identify.judged import Judged
from reportedly.identify.units import Unit
from reportedly.model import Verdict

Part = frozenset[str]
"""Anchors of mentions, and at most one id of a holder, that were judged one person."""


def parts(judged: Judged) -> tuple[Part, ...]:
    """Whom people judged one person, through any chain of judgements.

    A judgement that would join two who were judged different, or two holders of the pack, is passed
    over; of several that contradict one another the earlier hold.
    """
    part_of: dict[str, Part] = {}
    for pair in judged.pairs("same"):
        left, right = (part_of.get(n, frozenset((n,))) for n in (pair.one, pair.two))
        both = left | right
        if _are_apart(left, right, judged):
            continue
        part_of.update(dict.fromkeys(both, both))
    return tuple(sorted(set(part_of.values()), key=min))


def chosen(
    choices: Mapping[Unit, Choice], judged: Judged, by_hand: Iterable[Part]
) -> dict[Unit, Choice]:
    """What the pack knows of each unit, once people have been heard.

    A unit judged to be a holder is no other. One judged not to be a holder, or perhaps to be, is
    not that holder, nor does it become another for that: it may be whoever is left.
    """
    part_of = {node: part for part in by_hand for node in part}
    not_, perhaps = _with_holders(judged, "different"), _with_holders(judged, "unsure")
    found = {}
    for unit, choice in choices.items():
        nodes = part_of.get(unit.keys.alone, frozenset((unit.keys.alone,)))
        holder = next((n for n in nodes if judged.is_holder(n)), None)
        barred = {h for n in nodes for h in not_[n]}
        doubted = {h for n in nodes for h in perhaps[n]} - barred
        if holder is not None:
            found[unit] = choice if choice.holder == holder else Choice()
        elif choice.holder in barred | doubted:
            found[unit] = Choice(may_be=tuple(sorted(doubted)))
        else:
            may_be = ({*choice.may_be} | doubted) - barred - {choice.holder}
            found[unit] = choice._replace(may_be=tuple(sorted(may_be)))
    return found


def of_holders(choices: Mapping[Unit, Choice], judged: Judged) -> tuple[Group, ...]:
    """The units by the holder that each is; those that are none by themselves.

    Two judged different are never joined, nor are two holders of the pack.
    """
    groups = [_alone(u, c) for u, c in choices.items()]
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


def merged(groups: Iterable[Group], judged: Judged, by_hand: Iterable[Part]) -> list[Group]:
    """Groups joined where people judged a mention of one to be a mention, or holder, of another.

    People overrule posts and names. Whoever was joined to a mention by a second key goes with it.
    Groups of which any two mentions were judged different are not joined, nor two holders.
    """
    found = set(groups)
    for part in by_hand:
        holder = next((n for n in part if judged.is_holder(n)), None)
        here = sorted(
            (g for g in found if _nodes(g) & part), key=lambda g: (g.holder is None, g.order)
        )
        nodes: Part = frozenset((holder,)) if holder else frozenset()
        joining = []
        for group in here:
            if not _are_apart(nodes, _nodes(group), judged):
                joining.append(group)
                nodes |= _nodes(group)
        if len(joining) > (holder is None):
            why = [p.words for p in judged.pairs("same") if {p.one, p.two} <= part]
            both = joined(joining, why)
            found -= set(joining)
            found.add(both._replace(holder=both.holder or holder))
    return sorted(found, key=lambda g: g.order)


def _nodes(group: Group) -> Part:
    """The anchors of a group's judged mentions, and its holder."""
    anchors = (u.keys.alone for u in group.units if u.keys.alone)
    return frozenset((*anchors, *([group.holder] if group.holder else ())))


def _are_apart(one: Part, two: Part, judged: Judged) -> bool:
    """Whether two of them were judged different, or are two holders of the pack."""
    if len({n for n in one | two if judged.is_holder(n)}) > 1:
        return True
    return any(judged.verdict(a, b) == "different" for a in one for b in two)


def _with_holders(judged: Judged, verdict: Verdict) -> defaultdict[str, set[str]]:
    """Holders of whom a mention was judged so, by the mention's anchor."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, two, _ in judged.pairs(verdict):
        for node, other in ((one, two), (two, one)):
            if judged.is_holder(other):
                found[node].add(other)
    return found


def _alone(unit: Unit, choice: Choice) -> Group:
    because = (choice.why,) if choice.holder and choice.why else ()
    return Group((unit,), choice.holder, choice.may_be, because)


def _leaving(
    groups: Iterable[Group], choices: Mapping[Unit, Choice], judged: Judged
) -> frozenset[Group]:
    """Of two groups that were judged different or unsure, and are one holder, the worse fitting.

    Where both fit alike nobody can say which of the two it is, and both leave.
    """
    of_anchor = {u.keys.alone: g for g in groups for u in g.units if u.keys.alone}
    leaving: set[Group] = set()
    for one, two, _ in (*judged.pairs("different"), *judged.pairs("unsure")):
        pair = [of_anchor[n] for n in (one, two) if n in of_anchor]
        if len(pair) == 2 and pair[0].holder and pair[0].holder == pair[1].holder:
            fits = [max(choices[u].fit for u in g.units) for g in pair]
            leaving.update(g for g, fit in zip(pair, fits, strict=True) if fit == min(fits))
    return frozenset(leaving)
