"""Groups put together as people and the pack bind them, whatever they grew from."""

from collections import defaultdict
from collections.abc import Iterable

from reportedly.identify.by_hand import Hands, Part
from reportedly.identify.groups import Group, joined
from reportedly.identify.units import Unit


def bound(groups: Iterable[Group], hands: Hands) -> list[Group]:
    """Groups in which everybody is together whom a judgement, or the pack, makes one person.

    People overrule posts and names. Whoever was joined to a mention by a second key goes with it,
    as far as no judgement keeps two of those apart who would come together so: a judgement always
    has its effect, and what rules joined gives way.

    Args:
        groups: as they grew, of units that the pack chose no holder for.
        hands: who is bound to whom, the holders' units among them.
    """
    owner = {u: core for core in _cores(hands) for u in core.units}
    loose: list[Group] = []
    for group in sorted(groups, key=lambda g: g.order):
        pieces = sorted({owner[u] for u in group.units if u in owner}, key=lambda g: g.order)
        if not pieces:
            loose.append(group)
            continue
        free = (Group((u,), None, group.may_be) for u in group.units if u not in owner)
        whole, *rest = pieces
        for piece in (*rest, *free):
            if hands.between(_nodes(whole, hands), _nodes(piece, hands)) is None:
                whole = joined((whole, piece), group.because)
            elif piece not in rest:
                loose.append(piece)
        owner |= dict.fromkeys(whole.units, whole)
    return sorted((*loose, *set(owner.values())), key=lambda g: g.order)


def _cores(hands: Hands) -> list[Group]:
    """The units of each binding as one group."""
    by_binding: dict[str | Part, list[Unit]] = defaultdict(list)
    for unit in hands.choices:
        binding = hands.binding(unit)
        if binding is not None:
            by_binding[binding].append(unit)
    return [_core(binding, units, hands) for binding, units in by_binding.items()]


def _core(binding: str | Part, units: list[Unit], hands: Hands) -> Group:
    choices = [hands.choices[u] for u in units]
    chosen = (c.why for c in choices if c.holder and c.why)
    return Group(
        units=tuple(sorted(units, key=lambda u: u.order)),
        holder=binding if isinstance(binding, str) else None,
        may_be=tuple(sorted({h for c in choices for h in c.may_be})),
        because=tuple(dict.fromkeys((*chosen, *hands.why(binding)))),
    )


def _nodes(group: Group, hands: Hands) -> Part:
    """Everybody judged who is one person with a group."""
    return frozenset(n for u in group.units for n in hands.nodes(u))
