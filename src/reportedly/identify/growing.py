"""Groups grow from strong keys, or where nothing tells mentions apart; never along doubt."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from reportedly.identify.groups import Group, components, joined
from reportedly.identify.keys import native_forms
from reportedly.identify.likeness import folded
from reportedly.identify.relations import Relations
from reportedly.names import Readings

_CACHED = 65536
_APART = frozenset({"apart", "unsure", "other name"})
_NAMESAKES = _APART | {"doubtful"}
"""How namesakes stand to one another: nobody is joined to one of them by the spelling alone."""


def grown(
    groups: Iterable[Group], relations: Callable[[Iterable[Group]], Relations]
) -> list[Group]:
    """Join what agrees by a second key, then what nothing tells apart.

    Args:
        groups: those that are no office holder.
        relations: makes the relations of some groups.
    """
    first = list(groups)
    strong = _by_second_key(first, relations(first))
    return _by_spelling(strong, relations(strong))


def _by_second_key(groups: list[Group], known: Relations) -> list[Group]:
    def agreeing(group: Group) -> list[Group]:
        return [g for g in known.alike(group) if known.between(group, g).standing == "agree"]

    found: list[Group] = []
    for part in components(groups, agreeing):
        found += _sound(part, agreeing, known)
    return found


def _sound(
    part: list[Group], agreeing: Callable[[Group], Iterable[Group]], known: Relations
) -> list[Group]:
    """A connected part as one group, or as several where some of it must stay apart.

    A mention that agrees with two which are kept apart may be either: it is taken out, and what
    remains is looked at again. Where no such mention explains the contradiction, nothing is joined.
    """
    if len(part) == 1:
        return part
    apart = _apart(part, known)
    if not apart and share_a_reading(part):
        return [joined(part, _reasons(part, known))]
    near = {g: frozenset(agreeing(g)) for g in part}
    doubtful = {g for g in part if any(pair <= near[g] for pair in apart)}
    if not doubtful:
        return part
    rest = [g for g in part if g not in doubtful]
    found = [g for g in part if g in doubtful]
    for smaller in components(rest, near.__getitem__):
        found += _sound(smaller, near.__getitem__, known)
    return found


def _apart(
    part: list[Group], known: Relations, standings: frozenset[str] = _APART
) -> list[frozenset[Group]]:
    """The pairs of a part that cannot be one person, or that stand so to one another."""
    return [
        frozenset((one, two))
        for at, one in enumerate(part)
        for two in part[at + 1 :]
        if known.between(one, two).standing in standings
    ]


def share_a_reading(groups: Iterable[Group]) -> bool:
    """Whether one way to read the name is left when all its spellings are taken together."""
    forms = {f for g in groups for u in g.units for f in _readable(u.keys.names)}
    first, *others = sorted(forms) or [""]
    shared: Readings | None = Readings.of(first)
    for form in others:
        shared = shared.narrow(form) if shared else None
    return shared is not None


@lru_cache(_CACHED)
def _readable(names: frozenset[str]) -> tuple[str, ...]:
    """The forms of one mention's name that can be read together.

    A mention may give a second name (a nom de guerre), which says nothing about how to read the
    first. Forms in the script of the state are the surest and stand first.
    """
    found: list[str] = []
    shared: Readings | None = None
    for form in sorted(names, key=lambda n: (n not in native_forms(names), n)):
        narrowed = Readings.of(form) if shared is None else shared.narrow(form)
        if narrowed is not None:
            shared = narrowed
            found.append(form)
    return tuple(found)


def _reasons(part: list[Group], known: Relations) -> list[str]:
    """For each group but the first, why it joins the earliest one that it agrees with."""
    found = []
    for at, group in enumerate(part[1:], start=1):
        for earlier in part[:at]:
            relation = known.between(earlier, group)
            if relation.standing == "agree":
                one, two = earlier.units[0].name, group.units[0].name
                found.append(
                    f"{one} and {two}: {relation.why}" if one != two else f"{one}: {relation.why}"
                )
                break
    return found


def _by_spelling(groups: list[Group], known: Relations) -> list[Group]:
    """Join groups spelled alike where the name has no two bearers who may be told apart.

    Where it has, mentions that say nothing but the name may be any of them; they stay one group of
    their own, since they cannot be told from one another either. One of which somebody judged who
    it is joins nobody so: else it would take others along, or lead one judgement into another.
    """
    crowded = {g: _has_namesakes(g, known) for g in groups}

    settled = {g for g in groups if known.is_judged_one(g)}

    def joining(group: Group) -> list[Group]:
        if group in settled:
            return []
        return [
            other
            for other in known.alike(group)
            if other not in settled
            and known.between(group, other).standing == "silent"
            and other.may_be == group.may_be
            and _spelled_alike(group, other)
            and (not crowded[group] or _may_join(group, other, known))
        ]

    found: list[Group] = []
    for part in components(groups, joining):
        if len(part) == 1 or _apart(part, known, _NAMESAKES) or not share_a_reading(part):
            found += part
        else:
            name = part[0].units[0].name
            found.append(
                joined(part, [f"{name}: spelled alike, and nothing tells the mentions apart"])
            )
    return found


def _has_namesakes(group: Group, known: Relations) -> bool:
    """Whether two whom the name fits may be namesakes, or a holder of the pack may be meant."""
    return bool(group.may_be) or _are_several(group, known)


def _are_several(group: Group, known: Relations) -> bool:
    return bool(_apart([group, *known.alike(group)], known, _NAMESAKES))


def _may_join(one: Group, two: Group, known: Relations) -> bool:
    """Whether two of a name that fits several are alike: bare, or the only two who defected."""
    if _are_bare(one, two, known):
        return True
    defected = all(any(u.keys.defected for u in group.units) for group in (one, two))
    return defected and not _are_several(one, known)


def _spelled_alike(one: Group, two: Group) -> bool:
    return not _folded(one.names).isdisjoint(_folded(two.names))


@lru_cache(_CACHED)
def _folded(names: frozenset[str]) -> frozenset[str]:
    return frozenset(map(folded, names))


def _are_bare(one: Group, two: Group, known: Relations) -> bool:
    """Whether nothing but the name is told of either, and the same was judged of both, if any."""
    bare = all(unit.keys.bare for group in (one, two) for unit in group.units)
    return bare and known.judgements(one) == known.judgements(two)
