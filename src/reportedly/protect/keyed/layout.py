"""Offsets that count what is told: what was left out between two quotes leaves no measure.

Quotes keep their places in the text that their reader had. Those tell how long a withheld sentence
is, and with it whether a guess at it fits. Here what is told of a text is laid out anew: words that
overlap or touch stay together, and one code point stands between two pieces, whatever was there.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from reportedly.protect.keyed.things import Tree

_QUOTE = frozenset({"field", "start", "end", "text"})
Field = tuple[str, str]
"""A report's id, and "title" or "text"."""


class Layout:
    """Where the told pieces of each text stand.

    Args:
        pictures: as plain values; a report of which the whole text is told keeps its offsets.
    """

    def __init__(self, pictures: Iterable[Tree]) -> None:
        spans: dict[Field, set[tuple[int, int]]] = defaultdict(set)
        whole: set[Field] = set()
        for picture in pictures:
            whole.update(_whole(picture))
            for report, quote in quotes(picture):
                spans[report, quote["field"]].add((quote["start"], quote["end"]))
        self._pieces = {
            field: _laid(sorted(held)) for field, held in spans.items() if field not in whole
        }

    def at(self, report: str, field: str, offset: int) -> int:
        """Where a code point of a report stands now."""
        pieces = self._pieces.get((report, field))
        if pieces is None:
            return offset
        piece = pieces[max(0, bisect_right(pieces, offset, key=lambda p: p.was) - 1)]
        return piece.now + max(0, min(offset - piece.was, piece.length))

    def move(self, picture: Tree) -> None:
        """Give every quote of a picture its new offsets, in place."""
        for report, quote in quotes(picture):
            start, end = (self.at(report, quote["field"], quote[k]) for k in ("start", "end"))
            quote["start"], quote["end"] = start, end


class _Piece(NamedTuple):
    was: int
    now: int
    length: int


def _laid(spans: list[tuple[int, int]]) -> list[_Piece]:
    """The pieces that some spans make, in order, one code point between two."""
    joined: list[list[int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    found, now = [], 0
    for start, end in joined:
        found.append(_Piece(start, now, end - start))
        now += end - start + 1
    return found


def quotes(picture: Tree) -> Iterator[tuple[str, Tree]]:
    """Every quote of a picture with the id of the report that it is of."""
    for reading in picture["readings"]:
        for quote in _quotes(reading):
            yield reading["report"], quote
    turned = [turn[side] for turn in picture["turns"] for side in ("before", "after")]
    for report in (*picture["reports"], *(r for r in turned if r is not None)):
        for quote in _quotes(report):
            yield report["id"], quote
    for turn in picture["turns"]:
        for quote in _quotes(turn["claims"]):
            yield turn["before"]["id"] if turn["before"] else "", quote
    for event in picture["events"]:
        for credit in event["credits"]:
            yield credit["report"], credit["words"]


def _quotes(value: Any) -> Iterator[Tree]:
    if isinstance(value, dict):
        if value.keys() == _QUOTE:
            yield value
        else:
            for inner in value.values():
                yield from _quotes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _quotes(inner)


def _whole(picture: Tree) -> Iterator[Field]:
    """The fields whose words are told as they stand, so that offsets count them already."""
    told = {report["id"]: report for report in picture["reports"]}
    yield from ((id_, "text") for id_, report in told.items() if report["text"])
    titled = [(id_, q) for id_, q in quotes(picture) if q["field"] == "title" and id_ in told]
    torn = {
        id_ for id_, q in titled if (told[id_]["title"] or "")[q["start"] : q["end"]] != q["text"]
    }
    yield from ((id_, "title") for id_ in told if id_ not in torn)
