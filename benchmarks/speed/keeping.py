"""Keeping reports: seconds a report for `add` and `verify`, beside a bare write to SQLite."""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.speed import texts
from benchmarks.speed.timing import Row, beside, of_job
from reportedly.ledger import Ledger
from reportedly.model import Reading, Report, to_json
from reportedly.packs import load
from reportedly.read import reader

_Read = tuple[Report, Reading]


def rows(count: int = 50, rounds: int = 5) -> Iterator[Row]:
    """Readings that are at hand are added, one transaction each, to a fresh ledger each round."""
    door = reader(load())
    given = [(report, door.read(report)) for report in texts.generated(count, words=150)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bare = of_job(lambda: _write(folder, given), rounds) / count
        kept = of_job(lambda: _add(folder, given), rounds) / count
        with Ledger.open(folder / "ledger.db") as ledger:
            checked = of_job(ledger.verify, rounds) / count
    yield beside("add a report that has been read", kept, "one row and commit in SQLite", bare)
    yield beside("verify, a report", checked, "one row and commit in SQLite", bare)


def _add(folder: Path, given: Sequence[_Read]) -> None:
    path = folder / "ledger.db"
    _remove(path)
    with Ledger.create(path) as ledger:
        for report, reading in given:
            ledger.add(report, reading)


def _write(folder: Path, given: Sequence[_Read]) -> None:
    path = folder / "bare.db"
    _remove(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE kept (report TEXT, reading TEXT)")
        for report, reading in given:
            with connection:
                row = (to_json(report).decode(), to_json(reading).decode())
                connection.execute("INSERT INTO kept VALUES (?, ?)", row)


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
