"""What has an id in some pictures, and what is told of each: the noun without its id."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reportedly.protect.keyed.tokens import WRITTEN, alone

LISTS = (
    "claims",
    "claims_beyond",
    "figures",
    "remarks",
    "context",
    "assertions",
    "kin",
    "silences",
)
"""The lists of a reading whose items have ids."""

Tree = dict[str, Any]
"""A noun as plain values: dicts, lists, words and numbers."""


def things(pictures: Iterable[Tree]) -> dict[str, Tree]:
    """All that has an id, by that id: what is told of it, as the first picture that has it does.

    A report is told with all that was read in it. What is only pointed at (the person of a claim
    whose dossier is withheld, a ruling) is there with nothing told of it.

    Args:
        pictures: as plain values, the one that counts most first.
    """
    found: dict[str, Tree] = {}
    pointed: dict[str, None] = {}
    for picture in pictures:
        for id_, thing in _in(picture):
            found.setdefault(alone(id_) or id_, thing)
        pointed.update(dict.fromkeys(_pointed(picture)))
    return {**{id_: {} for id_ in pointed if id_ not in found}, **found}


def _in(picture: Tree) -> Iterator[tuple[str, Tree]]:
    read: Mapping[str, Tree] = {reading["report"]: reading for reading in picture["readings"]}
    turned = [turn[side] for turn in picture["turns"] for side in ("before", "after")]
    for report in (*picture["reports"], *(r for r in turned if r is not None)):
        yield report["id"], _without_id(report) | {"read": _outline(read.get(report["id"], {}))}
    for reading in picture["readings"]:
        for name in LISTS:
            yield from ((item["id"], _without_id(item)) for item in reading[name])
    for turn in picture["turns"]:
        yield from ((item["id"], _without_id(item)) for item in (*turn["claims"], *turn["gone"]))
    for noun in (*picture["persons"], *picture["events"]):
        yield noun["id"], _without_id(noun)


def _without_id(noun: Tree) -> Tree:
    """A noun without its own id, by which nothing told of it may be ordered."""
    return {name: value for name, value in noun.items() if name not in {"id", "aliases"}}


def _outline(reading: Tree) -> Tree:
    """A reading in which each item that has an id is told by it alone."""
    told = {k: v for k, v in reading.items() if k not in {"report", "text_digest"}}
    return told | {name: [item["id"] for item in told.get(name, ())] for name in LISTS}


def _pointed(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "aliases":
                yield from _pointed(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _pointed(inner, name)
    elif isinstance(value, str) and name not in WRITTEN and (id_ := alone(value)) is not None:
        yield id_
