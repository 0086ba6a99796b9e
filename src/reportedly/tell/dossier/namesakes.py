"""Whom a person could be taken for: candidates either way, and namesakes who are somebody else."""

from collections.abc import Iterator

from reportedly.model import Person, Picture
from reportedly.names import compare
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
    mine = (person.name, *((person.native,) if person.native else ()))
    seen = {person.id, *person.candidates}
    seen |= {p.id for p in picture.persons if person.id in p.candidates}
    rows = [
        _row(id_, names, native, posts, _keys(person, id_, pack))
        for id_, names, native, posts in _others(picture, pack)
        if id_ not in seen
        and any(compare(a, b).answer == "match" for a in mine[:1] for b in names[:1])
    ]
    return sorted(rows, key=lambda r: (pack.holder(r["id"]) is None, r["name"], r["id"]))


def _others(
    picture: Picture, pack: Pack
) -> Iterator[tuple[str, tuple[str, ...], str | None, tuple[str, ...]]]:
    on_file = {p.id for p in picture.persons}
    for person in picture.persons:
        holder = pack.holder(person.id)
        posts = _titles(holder) if holder else person.posts
        yield person.id, (person.name, *person.names), person.native, posts
    for holder in pack.holders:
        if holder.id not in on_file:
            native = next(iter(holder.native), None)
            yield holder.id, holder.names, native, _titles(holder)


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
