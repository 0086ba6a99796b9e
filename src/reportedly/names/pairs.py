"""Pairs of names from a CSV table, read one row at a time however long it is."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportedly.errors import UnreadablePairs

_BOM = "\ufeff"

_LONGEST = 131_072
"""Most characters of a field: Python's own limit, which other libraries change for everybody."""


class Pair(NamedTuple):
    """Two written names of one row."""

    a: str
    b: str


def read_pairs(lines: Iterable[bytes], place: str) -> Iterator[Pair]:
    """Yield the pairs of a CSV table (RFC 4180) in UTF-8 with the columns ``a`` and ``b``.

    Other columns are passed over, blank lines too, and a byte order mark is no matter. Rows are
    yielded as they are read, before an error further down is known.

    Args:
        lines: the table, cut after line feeds, as files are when they are gone through.
        place: where it comes from, for messages.

    Raises:
        UnreadablePairs: not UTF-8, no CSV, no columns ``a`` and ``b``, a row without one of them,
            or no row at all.
    """
    rows = csv.reader(_decoded(lines, place), strict=True)
    try:
        left, right = _columns(rows, place)
        found = False
        for row in rows:
            if not row:
                continue
            if len(row) <= max(left, right):
                raise UnreadablePairs(
                    f"{place}: line {rows.line_num} has no column b or no column a"
                )
            if max(map(len, row)) > _LONGEST:
                raise csv.Error(f"a field of more than {_LONGEST} characters")
            found = True
            yield Pair(row[left].strip(), row[right].strip())
    except csv.Error as error:
        raise UnreadablePairs(f"{place}: line {rows.line_num} is no CSV: {error}") from None
    if not found:
        raise UnreadablePairs(f"{place} has no pair below its head; give rows of two names")


def _decoded(lines: Iterable[bytes], place: str) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            told = f"{place}: line {number} is not UTF-8 at its byte {error.start + 1}"
            raise UnreadablePairs(f"{told}; save it as UTF-8") from None
        yield text.removeprefix(_BOM) if number == 1 else text


def _columns(rows: Iterator[Sequence[str]], place: str) -> tuple[int, int]:
    """Return the places of the two columns, by the first row that is not blank."""
    head = next((row for row in rows if row), None)
    if head is None:
        raise UnreadablePairs(f"{place} is empty; give a CSV table with the columns a and b")
    named = [column.strip() for column in head]
    if "a" not in named or "b" not in named:
        raise UnreadablePairs(f"{place} has no columns a and b; name them so in the first line")
    return named.index("a"), named.index("b")
