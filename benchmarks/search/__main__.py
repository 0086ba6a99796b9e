"""Search over many reports: `python -m benchmarks.search [FOLDER]`. Nothing is asserted.

FOLDER is where the ledger is made (some gigabytes, deleted at the end); a temporary folder where
none is named. Times are seconds of processor time of one core, so that a busy machine disturbs them
little; the files lie in the machine's memory by the time they are asked.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.blocks import measured, put
from benchmarks.search.asking import asked, timed
from benchmarks.search.filling import fill
from benchmarks.search.made import Maker
from reportedly.account.rebuilding import rebuild
from reportedly.ledger import Ledger
from reportedly.ledger.connection import writing
from reportedly.ledger.search import drop
from reportedly.packs import load
from reportedly.protect import PUBLIC

BLOCK = "benchmarks.search"
COUNT = 100_000
_ADDED = 200
_OPEN = 5_000
"""Reports of the ledger in which the public searches: the gate reads each candidate."""
_FOR_PUBLIC = {"a word", "two words", "--person", "Hangul"}


def main(arguments: Sequence[str]) -> int:
    """Make the ledger, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the ledger is made")
    parser.add_argument("--reports", type=int, default=COUNT, help="how many reports")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        told = list(lines(Path(folder), given.reports))
    if given.write is not None:
        put(BLOCK, measured(BLOCK, told), given.write)
    return 0


def lines(folder: Path, count: int) -> Iterator[str]:
    """The figures, line by line, each printed as soon as it is there."""
    for line in _lines(folder, count):
        print(line, flush=True)
        yield line


def _lines(folder: Path, count: int) -> Iterator[str]:
    maker, pack, path = Maker(), load(), folder / "ledger.db"
    with Ledger.create(path) as ledger:
        fill(ledger, maker.reports(count))
    bare = path.stat().st_size
    yield f"{count:,} invented reports, {bare / 1e6:,.0f} MB with their readings and no index"
    with Ledger.open(path) as ledger:
        start = time.process_time()
        ledger.search.ready()
        took = time.process_time() - start
    size = path.stat().st_size - bare
    yield (
        f"making the index: {took:,.0f} s, {took / count * 1e3:.1f} ms a report; "
        f"it has {size / 1e6:,.0f} MB, {size / bare:.0%} of the rest"
    )
    with Ledger.open(path) as ledger:
        yield from _table("the holder of the texts", timed(ledger, pack, list(asked(maker))))
    yield ""
    yield from _adding(path, maker)
    yield ""
    yield from _for_public(folder / "smaller.db", min(count, _OPEN))


def _for_public(path: Path, count: int) -> Iterator[str]:
    """What the public's searches take, by the gate and by what `rebuild` keeps."""
    maker, pack = Maker(), load()
    some = [each for each in asked(maker) if each.kind in _FOR_PUBLIC]
    with Ledger.create(path) as ledger:
        fill(ledger, maker.reports(count))
        ledger.search.ready()
        yield f"of {count:,} reports"
        yield from _table("the public, by the gate", timed(ledger, pack, some, PUBLIC, 2))
        rebuild(ledger, pack)
        yield from _table("the public, rebuilt", timed(ledger, pack, some, PUBLIC, 2))


def _table(audience: str, rows: Sequence[tuple[str, int, float, float, float]]) -> Iterator[str]:
    yield ""
    yield f"{'for ' + audience:28}{'queries':>8}{'median':>11}{'p95':>11}{'reports shown':>15}"
    for kind, queries, middle, high, hits in rows:
        yield f"{kind:28}{queries:>8}{middle * 1e3:>8.1f} ms{high * 1e3:>8.1f} ms{hits:>15.1f}"


def _adding(path: Path, maker: Maker) -> Iterator[str]:
    """How long it takes to add a report to the large ledger, with its index and without."""
    fresh = maker.reports(2 * _ADDED)
    took = {}
    with Ledger.open(path) as ledger:
        for index in ("with", "without"):
            seconds = []
            for report, reading in islice(fresh, _ADDED):
                start = time.process_time()
                ledger.add(report, reading)
                seconds.append(time.process_time() - start)
            took[index] = median(seconds) * 1e3
            with writing(ledger._engine) as connection:
                drop(connection)
    yield (
        f"adding a report that has been read: {took['with']:.1f} ms with the index, "
        f"{took['without']:.1f} ms without it (medians of {_ADDED})"
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
