"""A told picture with ids, offsets and orders that are made from what is told in it, and a key."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec

from reportedly.model import Picture, Report, to_json
from reportedly.protect.keyed.key import made
from reportedly.protect.keyed.layout import Layout
from reportedly.protect.keyed.likeness import known_by
from reportedly.protect.keyed.ordering import ordered
from reportedly.protect.keyed.things import Tree, things
from reportedly.protect.keyed.tokens import ID, WRITTEN, replaced

Name = TypeVar("Name", bound=Hashable)
N = TypeVar("N")


class Keyed(msgspec.Struct, frozen=True, kw_only=True):
    """A picture under ids of its own.

    Attributes:
        picture: as it was told, with those ids.
        of: by told id the ledger's. It stays in the house.
        key: what they were made with. It stays in the house too.
        former: by former id of an event its told id.
    """

    picture: Picture
    of: Mapping[str, str]
    key: bytes
    former: Mapping[str, str] = {}

    def words(self, words: str) -> str:
        """Some words in which ids of the ledger stand, with told ids in their place.

        An id that nothing told has is replaced by one made from it, which fits nothing.
        """
        told = {**self.former, **{was: now for now, was in self.of.items()}}
        return replaced(words, lambda id_: told.get(id_) or _named(id_, self.key, f"? {id_}"))

    def noun(self, noun: N) -> N:
        """Any noun in which ids of the ledger stand, with told ids in their place."""
        made: N = _worded(noun, self.words)
        return made


def keyed(picture: Picture, key: bytes) -> Keyed:
    """A told picture under ids that are made from what is told, with a key.

    Pictures of which the same is told get the same ids, whatever was withheld from either; without
    the key nobody can make them, nor find out the ledger's own. Things that nothing told tells
    apart are numbered. Holders of the pack keep their ids, which are public names. Former ids of
    events are left out, and so is the hour at which a report was got.

    Args:
        picture: what came out of the gate.
        key: of the export (`export_key`).
    """
    return keyed_all({None: picture}, key)[None]


def keyed_all(pictures: Mapping[Name, Picture], key: bytes) -> dict[Name, Keyed]:
    """Several pictures of one ledger, in which what is the same has the same id.

    Args:
        pictures: by any name, each out of the gate. A thing has its id by what the first of them
            that has it tells of it: name the picture of all days before those of earlier ones.
        key: of the export.
    """
    trees = {name: _plain(picture) for name, picture in pictures.items()}
    layout = Layout(trees.values())
    for tree in trees.values():
        layout.move(tree)
        _move_places(tree, layout)
    told = _ids(things(trees.values()), key)
    of = {now: was for was, now in told.items()}
    former: dict[str, str] = {}
    for picture in pictures.values():
        for event in picture.events:
            former |= {a: told[event.id] for a in event.aliases if a not in former}
    return {
        name: Keyed(
            picture=ordered(msgspec.convert(_renamed(tree, told), Picture)),
            of=of,
            key=key,
            former=former,
        )
        for name, tree in trees.items()
    }


def _plain(picture: Picture) -> Tree:
    reports = tuple(_without_hour(report) for report in picture.reports)
    whole = msgspec.structs.replace(picture, reports=reports)
    plain: Tree = msgspec.json.decode(to_json(whole))
    return plain


def _without_hour(report: Report) -> Report:
    """A report without the hour at which its holder got it; undated, it counts from that day."""
    got = report.got
    if report.published is not None or got is None:
        return msgspec.structs.replace(report, got=None)
    midnight = datetime(got.year, got.month, got.day, tzinfo=UTC)
    return msgspec.structs.replace(report, got=midnight)


def _ids(known: Mapping[str, Tree], key: bytes) -> dict[str, str]:
    """By the ledger's id the told one; holders of the pack keep theirs."""
    like = known_by(known)
    alike: dict[str, list[str]] = defaultdict(list)
    for id_ in known:
        if ID.fullmatch(id_):
            alike[like[id_]].append(id_)
    return {
        id_: _named(id_, key, f"{told} {number}")
        for told, ids in alike.items()
        for number, id_ in enumerate(ids)
    }


def _named(id_: str, key: bytes, words: str) -> str:
    kind = id_.partition("-")[0]
    return f"{kind}-{made(key, f'{kind} {words}')}"


def _worded(value: Any, words: Callable[[str], str]) -> Any:
    """A value with every word in it replaced, whatever nouns it is made of."""
    if isinstance(value, str):
        return words(value)
    if isinstance(value, msgspec.Struct):
        held = {name: _worded(getattr(value, name), words) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **held)
    if isinstance(value, dict):
        return {_worded(key, words): _worded(inner, words) for key, inner in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return type(value)(_worded(each, words) for each in value)
    return value


def _move_places(value: Any, layout: Layout) -> None:
    """Give the places of mentions their new offsets, in place: of persons and of their links."""
    for person in value["persons"]:
        person["mentions"] = [_moved(words, layout) for words in person["mentions"]]
        for link in person["links"]:
            link["start"] = layout.at(link["report"], link["field"], link["start"])
            link["to"] = _moved(link["to"], layout)


def _moved(words: str, layout: Layout) -> str:
    report, colon, rest = words.partition(":")
    if not colon:
        return words
    field, _, start = rest.rpartition(":")
    return f"{report}:{field}{':' if field else ''}{layout.at(report, field or 'text', int(start))}"


def _renamed(value: Any, told: Mapping[str, str], name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _renamed(inner, told, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, told, name) for inner in value]
    if isinstance(value, str) and name not in WRITTEN:
        return replaced(value, lambda id_: told.get(id_, id_))
    return value
