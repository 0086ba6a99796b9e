"""Taking answers out of the evidence for good."""

import shutil
from pathlib import Path
from typing import BinaryIO

from reportedly.ledger.evidence import folder as folders
from reportedly.ledger.evidence.index import Index, Place, numbered, places_in
from reportedly.ledger.evidence.members import members
from reportedly.staging import sync


def purged(folder: Path, index: Index, records: frozenset[str]) -> None:
    """Replace each file that holds one of some answers by one that does not.

    Args:
        folder: where the files lie, while nobody else writes.
        index: of those files; it is made anew.
        records: the answers' ids.
    """
    places = index.places()
    files = {places[record].file for record in records & places.keys()}
    index.drop()
    sync(folder)
    for number in sorted(files):
        stay = [p for p in places.values() if p.file == number and p.record not in records]
        _rewritten(folder, number, sorted(stay, key=lambda place: place.start))
    kept = [place for place in places.values() if place.file not in files]
    for number in sorted(files):
        if numbered(folder, number).exists():
            kept += places_in(folder, number)[0]
    index.put(kept)


def _rewritten(folder: Path, number: int, stay: list[Place]) -> None:
    """A file with its first record and the answers that stay; none where none does."""
    path = numbered(folder, number)
    if not stay:
        path.unlink()
        sync(folder)
        return
    with folders.anew(path) as building, path.open("rb") as old, building.open("wb") as new:
        first = next(members(path), None)
        if first is not None and first.kind == "warcinfo":
            _copy(old, new, first.start, first.end)
        for place in stay:
            _copy(old, new, place.group, place.end)


def _copy(old: BinaryIO, new: BinaryIO, start: int, end: int) -> None:
    old.seek(start)
    left = end - start
    while left > 0:
        data = old.read(min(left, shutil.COPY_BUFSIZE))  # type: ignore[attr-defined]
        if not data:
            return
        new.write(data)
        left -= len(data)
