"""Adding a report to a small ledger and to a large one: does what is kept slow down what comes?"""

import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import msgspec

from benchmarks.speed.claims import made_up
from benchmarks.speed.timing import Row, beside
from reportedly.ledger import Ledger
from reportedly.ledger.connection import engine, writing
from reportedly.ledger.rows import stamp
from reportedly.ledger.store import put_reading, put_report
from reportedly.model import Reading, Report

SIZES = (1_000, 1_000_000)
"""Claims on file before the reports that are timed."""

_CLAIMS = 10
"""Claims a report."""


def rows(sizes: tuple[int, ...] = SIZES, added: int = 60) -> Iterator[Row]:
    """Seconds a report, one transaction each, to a ledger of each size.

    Reports are added to both ledgers in turn, one here and one there, so that whatever else the
    machine does falls on both alike.

    Args:
        sizes: claims on file.
        added: reports that are timed.
    """
    with tempfile.TemporaryDirectory() as name:
        paths = [_filled(Path(name) / f"{size}.db", size) for size in sizes]
        fresh = list(_read(added, seed=2))
        spent: dict[Path, list[float]] = {path: [] for path in paths}
        ledgers = [(path, Ledger.open(path)) for path in paths]
        for report, reading in fresh:
            for path, ledger in ledgers:
                start = time.process_time()
                ledger.add(report, reading)
                spent[path].append(time.process_time() - start)
        for _, ledger in ledgers:
            ledger.close()
    timed = [median(spent[path]) for path in paths]
    yield Row(f"add a report to {sizes[0]:,} claims", timed[0])
    for size, seconds in zip(sizes[1:], timed[1:], strict=True):
        yield beside(f"add a report to {size:,} claims", seconds, f"to {sizes[0]:,}", timed[0])


def _filled(path: Path, claims: int) -> Path:
    """A ledger with so many claims, put there in one transaction."""
    Ledger.create(path).close()
    over = engine(path, wait=5.0, max_pages=None)
    moment = stamp(datetime.now(UTC))
    with writing(over) as connection:
        for report, reading in _read(claims // _CLAIMS, seed=1):
            put_report(connection, report, moment)
            put_reading(connection, reading, moment)
    over.dispose()
    return path


def _read(count: int, seed: int) -> Iterable[tuple[Report, Reading]]:
    for report, reading in made_up(count, seed):
        (claim,) = reading.claims
        many = tuple(
            msgspec.structs.replace(claim, id=f"{claim.id}-{number}") for number in range(_CLAIMS)
        )
        yield report, msgspec.structs.replace(reading, claims=many)
