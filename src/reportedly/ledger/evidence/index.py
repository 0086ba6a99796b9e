"""Where in the files each answer lies. Derived: it can be dropped, and is made anew by reading."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from reportedly.ledger.evidence.members import members

_NAME = "index.jsonl"
_FILES = "*.warc.gz"
_ANSWERS = frozenset({"response", "revisit"})


class Place(NamedTuple):
    """Where one answer lies.

    Attributes:
        record: its id.
        file: the number of its file.
        group: offset at which the records of its request start.
        start: offset at which the answer starts.
        end: offset behind it.
    """

    record: str
    file: int
    group: int
    start: int
    end: int


def numbered(folder: Path, number: int) -> Path:
    """The file of a number."""
    return folder / f"{number:05}.warc.gz"


def numbers(folder: Path) -> list[int]:
    """The numbers of the files that there are, in their order."""
    stems = (path.name.partition(".")[0] for path in folder.glob(_FILES))
    return sorted(int(stem) for stem in stems if stem.isdecimal())


def places_in(folder: Path, number: int, start: int = 0) -> tuple[list[Place], int]:
    """The answers in a file from an offset on, by reading it, and where what is whole ends.

    Args:
        folder: where the files lie.
        number: the file's.
        start: the offset at which a record starts.
    """
    found: list[Place] = []
    group = end = start
    for member in members(numbered(folder, number), start):
        if member.kind in _ANSWERS:
            found.append(Place(member.record, number, group, member.start, member.end))
        if member.kind in _ANSWERS or member.kind == "warcinfo":
            group = end = member.end
    return found, end


class Index:
    """The places of all answers, read from the index file as far as that goes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / _NAME
        self._read: tuple[int, int] = (0, 0)
        self._places: dict[str, Place] = {}
        self._files: dict[int, dict[str, Place]] = {}

    def get(self, record: str) -> Place | None:
        """Where an answer lies; None where the files have none of that id."""
        self._catch_up()
        return self._places.get(record) or self.places().get(record)

    def of(self, number: int) -> dict[str, Place]:
        """The places in one file: what a writer must know, however many files there are."""
        self._catch_up()
        found = dict(self._files.get(number, {}))
        end = max((place.end for place in found.values()), default=0)
        size = numbered(self._folder, number).stat().st_size
        if end > size:
            found, end = {}, 0
        if size > end:
            found |= {place.record: place for place in places_in(self._folder, number, end)[0]}
        return found

    def places(self) -> dict[str, Place]:
        """Every answer's place by its id; what the index file lacks is looked up in the files."""
        self._catch_up()
        found = dict(self._places)
        ends = ends_of(found.values())
        sizes = {n: numbered(self._folder, n).stat().st_size for n in numbers(self._folder)}
        if any(end > sizes.get(number, 0) for number, end in ends.items()):
            found, ends = {}, {}  # an index of other files than these
        for number, size in sizes.items():
            if size > ends.get(number, 0):
                more, _ = places_in(self._folder, number, ends.get(number, 0))
                found |= {place.record: place for place in more}
        return found

    def put(self, places: Iterable[Place]) -> None:
        """Note places; a line that is lost in a crash is found again in the files."""
        lines = "".join(f"\n{json.dumps(place)}\n" for place in places)
        descriptor = os.open(self._path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "ab") as file:
            file.write(lines.encode())

    def drop(self) -> None:
        """Remove the index file; it is made anew by reading."""
        self._path.unlink(missing_ok=True)
        self._forget()

    def _forget(self) -> None:
        self._places, self._files, self._read = {}, {}, (0, 0)

    def _catch_up(self) -> None:
        """Read what was added to the index file since; all of it where it is another file."""
        try:
            with self._path.open("rb") as file:
                inode, done = os.fstat(file.fileno()).st_ino, self._read[1]
                if inode != self._read[0]:
                    self._forget()
                    done = 0
                file.seek(done)
                data = file.read()
        except FileNotFoundError:
            self._forget()
            return
        whole = data[: data.rfind(b"\n") + 1]
        for line in filter(None, whole.splitlines()):
            try:
                record, *offsets = json.loads(line)
                place = Place(record, *offsets)
                self._places[record] = place
                self._files.setdefault(place.file, {})[record] = place
            except (ValueError, TypeError):
                continue
        self._read = (inode, done + len(whole))


def ends_of(places: Iterable[Place]) -> dict[int, int]:
    """Where the last answer of each file ends."""
    ends: dict[int, int] = {}
    for place in places:
        ends[place.file] = max(place.end, ends.get(place.file, 0))
    return ends
