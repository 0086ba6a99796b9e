"""Adding to the evidence: one writer, after what a crash left half done is cut off."""

from collections.abc import Callable, Collection
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.ledger.evidence import folder as folders
from reportedly.ledger.evidence.index import (
    Index,
    Place,
    numbered,
    numbers,
)
from reportedly.ledger.evidence.records import Kept, packed
from reportedly.model import Response

FULL = 64_000_000
"""Bytes after which the next answer goes into a new file."""

PointedAt = Callable[[Collection[str]], Collection[str]]
"""Tells which of some records a visit in the ledger points at."""


class Writer:
    """Keeps answers while nobody else does."""

    def __init__(self, folder: Path, index: Index, full: int = FULL) -> None:
        self._folder, self._index, self._full = folder, index, full

    def mend(self, pointed_at: PointedAt) -> None:
        """Cut off the end of the last file that no visit points at: what a crash left.

        A crash leaves one answer at most, since each writer mends first. More are another's.

        Raises:
            LedgerError: the ledger does not know several answers at the end.
        """
        last = max(numbers(self._folder), default=None)
        if last is None:
            return
        here = sorted(self._index.of(last).values(), key=lambda place: place.end)
        known = list(here)
        while known and not pointed_at([known[-1].record]):
            known.pop()
            if len(here) - len(known) > 1:
                raise self._stranger()
        end = known[-1].end if known else self._opening(last)
        if numbered(self._folder, last).stat().st_size == end:
            return
        places = self._index.places()
        self._index.drop()
        folders.cut(numbered(self._folder, last), end)
        gone = {place.record for place in here[len(known) :]}
        self._index.put(place for record, place in places.items() if record not in gone)

    def keep(self, response: Response, same: Kept | None = None) -> str:
        """Add an answer at the end; it is on the disk when this returns.

        Args:
            response: the answer.
            same: an answer that has the same body, or that a 304 says to hold still.

        Returns:
            The record's id.

        Raises:
            LedgerError: it cannot be written.
        """
        with folders.explained(self._folder):
            there = numbers(self._folder)
            number = there[-1] if there else 1
            path = numbered(self._folder, number)
            size = path.stat().st_size if there else 0
            if size >= self._full:
                path, number, size = numbered(self._folder, number + 1), number + 1, 0
        opening = path.name if size == 0 else None
        record, data, start = packed(response, same, opening=opening)
        folders.put(path, data)
        self._index.put([Place(record, number, size, size + start, size + len(data))])
        return record

    def _opening(self, number: int) -> int:
        """Where the record that opens a file ends; 0 where that is torn."""
        from reportedly.ledger.evidence.members import members

        first = next(members(numbered(self._folder, number)), None)
        return first.end if first is not None and first.kind == "warcinfo" else 0

    def _stranger(self) -> LedgerError:
        return LedgerError(
            f"{self._folder} ends with answers that this ledger does not know: it belongs to "
            "another ledger, or to a later copy of this one; move it away, or put the ledger back "
            "that it belongs to"
        )
