"""Whom a person could be taken for: candidates either way, and namesakes who are somebody else."""

from collections.abc import Iterator
from functools import lru_cache

from reportedly.model import Person, Picture
from reportedly.names import beginnings, compare
from reportedly.packs import Holder, Pack
from reportedly.tell.view import Row


def candidates(picture: Picture, person: Person) -> list[Row]:
    """Persons that this one may be, for want of a key that decides."""
    by_id = {p.id: p for p in picture.persons}
    return [{"id": c, "name": by_id[c].name} for c in person.candidates if c in by_id]


def perhaps_meant(picture: Picture, person: Person) -> list[Row]:
    """Persons on file who may be this one: mentions that no key has decided yet."""
    return [
        {"id": other.id, "name": other.name, "reports": list(other.reports)}
        for other in sorted(picture.persons, key=lambda p: (p.name, p.id))
        if person.id in other.candidates and other.id not in person.candidates
    ]


def namesakes(picture: Picture, person: Person, pack: Pack) -> list[Row]:
    """Others on file or in the pack whose name matches, office holders first.

    Each row has `id`, `name`, `native`, `posts` and `keys`: what keeps the two apart, empty where
    nothing but their being two in the ledger does.
    """
    seen = {person.id, *person.candidates}
    seen |= {p.id for p in picture.persons if person.id in p.candidates}
    rows = [
        _row(id_, names, native, posts, _keys(person, id_, pack))
        for id_, names, native, posts in _others(picture, person, pack)
        if id_ not in seen and compare(person.name, names[0]).answer == "match"
    ]
    return sorted(rows, key=lambda r: (pack.holder(r["id"]) is None, r["name"], r["id"]))


def _others(
    picture: Picture, person: Person, pack: Pack
) -> Iterator[tuple[str, tuple[str, ...], str | None, tuple[str, ...]]]:
    """Those whose first name begins as the person's can be read: no other can match."""
    mine = beginnings(person.name)
    on_file = {p.id for p in picture.persons}
    for other in picture.persons:
        if not mine.isdisjoint(beginnings(other.name)):
            holder = pack.holder(other.id)
            posts = _titles(holder) if holder else other.posts
            yield other.id, (other.name, *other.names), other.native, posts
    for holder in alike(person, pack):
        if holder.id not in on_file:
            yield holder.id, holder.names, next(iter(holder.native), None), _titles(holder)


def alike(person: Person, pack: Pack) -> list[Holder]:
    """The holders of the pack whose first name begins as a person's can be read."""
    known = _by_beginning(pack.first_names)
    places = {at for beginning in beginnings(person.name) for at in known.get(beginning, ())}
    return [pack.holders[at] for at in sorted(places)]


@lru_cache(maxsize=4)
def _by_beginning(names: tuple[str, ...]) -> dict[str, list[int]]:
    """By how names can begin, their numbers."""
    found: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        for beginning in beginnings(name):
            found.setdefault(beginning, []).append(at)
    return found


def _titles(holder: Holder) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.title for p in holder.posts))


def _row(
    id_: str, names: tuple[str, ...], native: str | None, posts: tuple[str, ...], keys: list[str]
) -> Row:
    return {"id": id_, "name": names[0], "native": native, "posts": list(posts), "keys": keys}


def _keys(person: Person, other: str, pack: Pack) -> list[str]:
    found = [k for link in person.links if link.to == other for k in link.keys]
    if not found and pack.holder(person.id) and pack.holder(other):
        found = ["two holders"]
    return list(dict.fromkeys(found))
