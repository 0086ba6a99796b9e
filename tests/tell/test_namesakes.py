"""Namesakes are looked for among few, and nobody who matches is passed over."""

import pytest

from reportedly.model import Person, Picture
from reportedly.names import compare
from reportedly.tell.dossier import namesakes

NAMES = (
    "Ri Yong-ho",
    "Lee Yong Ho",
    "李英浩",
    "리영호",
    "Kim",
    "John Smith",
    "Choe Ryong-hae",
    "-",
)


def person(name: str, id_: str = "p-000000000001") -> Person:
    return Person(id=id_, name=name, names=(name,), native=None, posts=(), claims=(), reports=())


def shown(*persons: Person) -> Picture:
    return Picture(as_of=None, reports=(), readings=(), persons=persons, events=())


def matching(name: str, pack) -> set[str]:
    """By comparing the name with that of every holder."""
    return {h.id for h in pack.holders if compare(name, h.names[0]).answer == "match"}


@pytest.mark.parametrize("name", NAMES)
def test_every_holder_who_matches_is_found(pack, name):
    one = person(name)
    rows = namesakes.namesakes(shown(one), one, pack)
    assert {row["id"] for row in rows} == matching(name, pack)


def test_names_of_holders_are_among_those_compared(pack):
    found = 0
    for holder in pack.holders[::7]:
        one = person(holder.names[-1])
        rows = namesakes.namesakes(shown(one), one, pack)
        assert {row["id"] for row in rows} == matching(one.name, pack)
        found += len(rows)
    assert found > 50


def test_somebody_on_file_who_matches_is_found(pack):
    one, other = person("Pak Zul-bok"), person("Park Zul Bok", "p-000000000002")
    third = person("Pak Zul-gun", "p-000000000003")
    picture = shown(one, other, third)
    assert [row["id"] for row in namesakes.namesakes(picture, one, pack)] == [other.id]
