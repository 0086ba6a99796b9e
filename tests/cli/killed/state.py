"""What stands at a place: the rows of the ledger, its files, and what a killed process left."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reportedly.errors import LedgerError
from tests.cli.killed.place import LEDGERS, UNPACKED, Place
from tests.cli.killed.rows import Row, Rows, rows_of

OLDER = Counter([Row("older", "", "")])
"""What is seen of a ledger that an older version made: it is refused until it is up to date."""

_BY_CHANCE = re.compile(r"\b[abw]-[0-9a-f]{12}\b|\b\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)?")
"""What of a file is another each time it is written: ids of what was made by chance, moments."""

_told: dict[tuple[str, str], str] = {}
"""What was found in a file before, by its name and digest."""


class State(NamedTuple):
    """What stands at a moment.

    Attributes:
        rows: what the ledger holds.
        files: what stands beside it, by name; a folder and a ledger are one.
    """

    rows: Rows
    files: dict[str, str]


def state_of(place: Place, name: str) -> State:
    """What stands at a place, as far as it is the same each time.

    Args:
        place: where.
        name: of the ledger that is worked on.
    """
    return State(_rows(place, name), dict(_files(place, name)))


def written(place: Path) -> dict[Path, str]:
    """Every file at a place with its SHA-256."""
    files = sorted(path for path in place.rglob("*") if path.is_file())
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def strays(place: Place) -> list[Path]:
    """What lies there under a name that is given only while something is being written."""
    return sorted(path for path in place.files.iterdir() if path.name.startswith("."))


def holds_words(stray: Path) -> bool:
    """Whether anything stands in what was left."""
    files = [stray] if stray.is_file() else [path for path in stray.rglob("*") if path.is_file()]
    return any(path.stat().st_size for path in files)


def _rows(place: Place, name: str) -> Rows:
    try:
        opened = place.opened(name)
    except LedgerError as error:
        if "older version" not in str(error):
            raise
        return OLDER
    with opened:
        return rows_of(opened)


def _files(place: Place, name: str) -> Iterator[tuple[str, str]]:
    for other in LEDGERS:
        if other not in (name, "older", UNPACKED) and place.has(other):
            yield other, _whole(place, other)
    for path in sorted(place.files.iterdir()):
        if not path.name.startswith(".") and not place.owns(path):
            yield path.name, _content(place, path)


def _content(place: Place, path: Path) -> str:
    if path.is_dir():
        return "\n".join(f"{file.relative_to(path)} {d}" for file, d in written(path).items())
    data = path.read_bytes()
    key = path.name, hashlib.sha256(data).hexdigest()
    if key not in _told:
        if path.suffix == ".tar":
            place.unpack(path, UNPACKED)
            _told[key] = _whole(place, UNPACKED)
        else:
            _told[key] = _BY_CHANCE.sub("…", data.decode("utf-8"))
    return _told[key]


def _whole(place: Place, name: str) -> str:
    """What a second ledger holds; it must be sound."""
    with place.opened(name) as ledger:
        wrong = ledger.verify()
        if wrong:
            raise SystemExit(f"{name}: {wrong}")
        return "\n".join(sorted(map(str, rows_of(ledger).elements())))
