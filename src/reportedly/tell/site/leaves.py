"""Long lists in pages: by year or letter, and within one by what a page can bear."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

import msgspec

from reportedly.model import Noun
from reportedly.tell.site.nouns import Leaf, Ref

BUDGET = 90_000
"""Bytes of JSON that the rows of one page hold at most; as HTML they are about twice that."""

RowT = TypeVar("RowT", bound=Noun)


class Group(NamedTuple, Generic[RowT]):
    """Rows under one heading: a year, a letter."""

    name: str
    rows: tuple[RowT, ...]


class Sheet(NamedTuple, Generic[RowT]):
    """One page of a list: where it lies, what is on it, and the others."""

    address: str
    leaf: Leaf
    groups: tuple[Group[RowT], ...]

    @property
    def rows(self) -> tuple[RowT, ...]:
        """All rows of the page."""
        return tuple(row for group in self.groups for row in group.rows)


def sheets(
    base: str, rows: Iterable[RowT], heading: Callable[[RowT], str]
) -> tuple[Sheet[RowT], ...]:
    """A list in its pages; there is always a first one, which has the base as its address.

    What fits on one page stays together, with a heading for each group. Otherwise each group has a
    page of its own, or several.

    Args:
        base: the address of the list ("events.html").
        rows: in their order; those of one heading follow one another.
        heading: the group of a row.
    """
    groups = _grouped(rows, heading)
    if sum(map(_weight, (row for group in groups for row in group.rows))) <= BUDGET:
        return (Sheet(base, Leaf(), tuple(groups)),)
    parts = [part for group in groups for part in _parts(group)]
    stem = base.removesuffix(".html")
    addresses = [base, *(f"{stem}-{number}.html" for number in range(2, len(parts) + 1))]
    refs = tuple(Ref(words=name, to=to) for (name, _), to in zip(parts, addresses, strict=True))
    return tuple(
        Sheet(to, Leaf(here=name, leaves=refs), (group,))
        for (name, group), to in zip(parts, addresses, strict=True)
    )


def _grouped(rows: Iterable[RowT], heading: Callable[[RowT], str]) -> list[Group[RowT]]:
    found: dict[str, list[RowT]] = {}
    for row in rows:
        found.setdefault(heading(row), []).append(row)
    return [Group(name, tuple(members)) for name, members in found.items()]


def _parts(group: Group[RowT]) -> list[tuple[str, Group[RowT]]]:
    """A group in pieces that a page can bear, each with its name."""
    pieces = pieces_of(group.rows)
    if len(pieces) == 1:
        return [(group.name, group)]
    return [
        (f"{group.name}, {number} of {len(pieces)}", Group(group.name, piece))
        for number, piece in enumerate(pieces, 1)
    ]


def pieces_of(rows: Sequence[RowT], budget: int = BUDGET) -> tuple[tuple[RowT, ...], ...]:
    """Rows in pieces that a page can bear; at least one piece, at least one row in each."""
    pieces: list[list[RowT]] = [[]]
    room = budget
    for row in rows:
        weight = _weight(row)
        if pieces[-1] and weight > room:
            pieces.append([])
            room = budget
        pieces[-1].append(row)
        room -= weight
    return tuple(tuple(piece) for piece in pieces)


def _weight(row: Noun) -> int:
    return len(msgspec.json.encode(row)) + 200
