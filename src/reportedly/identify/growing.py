"""Groups grow from strong keys, or where nothing tells mentions apart; never along doubt."""

from collections.abc import Callable, Iterable

from reportedly.identify.groups import Group, components, joined
from reportedly.identify.likeness import folded
from reportedly.identify.relations import Relations
from reportedly.names import Readings


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
    part: list[Group], agreeing: Callable[[Group], list[Group]], known: Relations
) -> list[Group]:
    """A connected part as one group, or as several where some of it must stay apart.

    A mention that agrees with two which are kept apart may be either: it is taken out, and what
    remains is looked at again. Where no such mention explains the contradiction, nothing is joined.
    """
    if len(part) == 1:
        return part
    apart = _apart(part, known)
    if not apart and _share_a_reading(part):
        return [joined(part, _reasons(part, known))]
    doubtful = [g for g in part if any(pair <= set(agreeing(g)) for pair in apart)]
    if not doubtful:
        return part
    rest = [g for g in part if g not in doubtful]
    found = list(doubtful)
    for smaller in components(rest, agreeing):
        found += _sound(smaller, agreeing, known)
    return found


def _apart(part: list[Group], known: Relations) -> list[frozenset[Group]]:
    """The pairs of a part that cannot be one person."""
    return [
        frozenset((one, two))
        for at, one in enumerate(part)
        for two in part[at + 1 :]
        if known.between(one, two).standing in {"apart", "unsure", "other name"}
    ]


def _share_a_reading(part: list[Group]) -> bool:
    """Whether one way to read the name is left when all its spellings are taken together."""
    names = [u.name for g in part for u in g.units if u.keys.names]
    shared: Readings | None = Readings.of(names[0]) if names else None
    for name in names[1:]:
        shared = shared.narrow(name) if shared else None
    return shared is not None


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
    """Join groups spelled alike where the name has no two bearers who are told apart.

    Where it has, mentions that say nothing but the name may be any of them; they stay one group of
    their own, since they cannot be told from one another either.
    """
    crowded = {g: _has_namesakes(g, known) for g in groups}

    def joining(group: Group) -> list[Group]:
        return [
            other
            for other in known.alike(group)
            if known.between(group, other).standing == "silent"
            and other.may_be == group.may_be
            and _spelled_alike(group, other)
            and (not crowded[group] or (_bare(group) and _bare(other)))
        ]

    found: list[Group] = []
    for part in components(groups, joining):
        if len(part) == 1 or _apart(part, known) or not _share_a_reading(part):
            found += part
        else:
            name = part[0].units[0].name
            found.append(
                joined(part, [f"{name}: spelled alike, and nothing tells the mentions apart"])
            )
    return found


def _has_namesakes(group: Group, known: Relations) -> bool:
    """Whether two whom the name fits are kept apart, or a holder of the pack may be meant."""
    if group.may_be:
        return True
    fitting = [group, *known.alike(group)]
    return bool(_apart(fitting, known))


def _spelled_alike(one: Group, two: Group) -> bool:
    return not {folded(n) for n in one.names}.isdisjoint(folded(n) for n in two.names)


def _bare(group: Group) -> bool:
    return all(unit.keys.bare for unit in group.units)
