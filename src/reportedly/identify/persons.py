"""Groups of mentions become persons."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reportedly.identify.groups import Group
from reportedly.identify.keys import Sighting, is_full
from reportedly.identify.likeness import folded
from reportedly.model import Link, Person, digest
from reportedly.names import is_native
from reportedly.packs import Holder, Pack


def ids(groups: Iterable[Group]) -> dict[Group, str]:
    """An id for each group: the pack's, or one made of the earliest mention's name and text.

    Two namesakes in one text would get one id; all but the first then take their offset in.
    """
    found: dict[Group, str] = {}
    taken: set[str] = set()
    for group in sorted(groups, key=lambda g: g.order):
        first = group.units[0].members[0]
        parts = [folded(first.mention.name), first.text_digest]
        id_ = group.holder or "p-" + digest(*parts)
        if id_ in taken:
            id_ = "p-" + digest(
                *parts, first.report, str(first.start), str(first.mention.quote.end)
            )
        taken.add(id_)
        found[group] = id_
    return found


def person(
    group: Group,
    id_: str,
    candidates: Iterable[str],
    claims: Mapping[str, tuple[str, ...]],
    pack: Pack,
    links: Iterable[Link] = (),
) -> Person:
    """One person.

    Args:
        group: the mentions.
        id_: the person's id.
        candidates: ids of persons that this may be.
        claims: ids of claims by id of their person.
        pack: what is known beforehand.
        links: what joined its mentions, what it may be, from whom it is kept apart.
    """
    members = sorted((m for u in group.units for m in u.members), key=lambda m: m.order)
    holder = pack.holder(group.holder)
    names = _names(members, holder)
    return Person(
        id=id_,
        name=holder.names[0] if holder else names[0],
        names=names,
        native=_native(names, holder),
        public_office=holder is not None,
        state=holder.state if holder else _commonest(m.mention.state for m in members),
        posts=tuple(dict.fromkeys(post for m in members for post in m.mention.posts)),
        claims=claims.get(id_, ()),
        reports=tuple(dict.fromkeys(m.report for m in members)),
        candidates=tuple(sorted(set(candidates) - {id_})),
        because=group.because,
        mentions=tuple(m.place for m in members),
        links=tuple(links),
    )


def unseen(holder: Holder) -> Person:
    """A holder whom no mention surely is, but some may be."""
    return Person(
        id=holder.id,
        name=holder.names[0],
        names=holder.names,
        native=next(iter(holder.native), None),
        public_office=True,
        state=holder.state,
        because=("known from the pack; no report is surely about this person",),
    )


def _names(members: list[Sighting], holder: Holder | None) -> tuple[str, ...]:
    """Every spelling, the most frequent first, then the pack's.

    Forms that could be anybody's (a surname) are left out where a fuller one is known. Spellings
    that are equally frequent follow one another by their letters.
    """
    counted = Counter(
        name for m in members for name in dict.fromkeys((m.mention.name, *m.mention.spellings))
    )
    full = {name: n for name, n in counted.items() if is_full(name)} or dict(counted)
    ranked = sorted(full, key=lambda name: (-full[name], folded(name), name))
    return tuple(dict.fromkeys((*ranked, *(holder.names if holder else ()))))


def _native(names: tuple[str, ...], holder: Holder | None) -> str | None:
    if holder and holder.native:
        return holder.native[0]
    return next((name for name in names if is_native(name)), None)


def _commonest(states: Iterable[str | None]) -> str | None:
    counted = Counter(state for state in states if state)
    return min(counted, key=lambda s: (-counted[s], s)) if counted else None
