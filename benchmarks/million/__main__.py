"""A ledger of a million claims: `python -m benchmarks.million [FOLDER]`. Nothing is asserted.

In FOLDER (a temporary one where none is named) the ledger is made once, some gigabytes, with what
making it cost beside it; a copy of it is added to at the end of each run. What `rebuild` makes of a
million claims needs much memory and most of the time. Times are seconds of processor time of one
core, so that a busy machine disturbs them little; the bounds beside them are what the project asks
of itself.
"""

import argparse
import gc
import json
import platform
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.blocks import measured, put
from benchmarks.million.made import Maker
from benchmarks.million.opening import Spread, by_name, cold, every, process, shown, timed
from benchmarks.search.asking import Asked
from benchmarks.search.asking import timed as searched
from benchmarks.search.filling import fill
from reportedly.cli import GARBAGE
from reportedly.ledger import Ledger
from reportedly.ledger.sheets import Level
from reportedly.packs import load
from reportedly.protect import HOLDER, PUBLIC, Audience

BLOCK = "benchmarks.million"
CLAIMS, SMALL = 1_000_000, 1_000
OPEN, SEARCH, ADD = 0.100, 0.200, 1.2
"""The bounds: seconds, seconds, and how many times the cost at `SMALL` claims."""

LEVELS: dict[Level, Audience] = {"public": PUBLIC, "holder": HOLDER}
_LINE = "{:<46} {:>7} {:>11} {:>11} {:>11}   {}"


def main(arguments: Sequence[str]) -> int:
    """Make the ledgers, measure, print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.million", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the ledgers are made")
    parser.add_argument("--claims", type=int, default=CLAIMS, help="how many claims are made")
    parser.add_argument("--opened", type=int, default=300, help="how many of each kind are opened")
    parser.add_argument("--cold", type=int, default=10, help="how many of each by a new process")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    if asked.folder is not None:
        asked.folder.mkdir(parents=True, exist_ok=True)
    told = []
    with tempfile.TemporaryDirectory(dir=asked.folder) as passing:
        folder = Folder(asked.folder or Path(passing), Path(passing))
        for line in _lines(folder, asked.claims, asked.opened, asked.cold):
            print(line, flush=True)
            told.append(line)
    if asked.write is not None:
        put(BLOCK, measured(BLOCK, told), asked.write)
    return 0


class Folder(NamedTuple):
    """Where ledgers are made and stay, and where what goes at the end is."""

    stays: Path
    passing: Path


class Making(NamedTuple):
    """What making a ledger cost: bytes, seconds of processor time."""

    bare: int
    indexed: float
    rebuilt: float
    memory: int
    tables: int


def _lines(folder: Folder, claims: int, count: int, processes: int) -> Iterator[str]:
    maker = Maker(claims)
    yield f"{platform.machine()}, Python {platform.python_version()}"
    large, cost = _made(folder, maker, claims)
    small, _ = _made(Folder(folder.passing, folder.passing), Maker(SMALL), SMALL)
    with Ledger.open(large) as ledger:
        there = every(ledger, "holder")
    yield (
        f"{claims:,} claims: {cost.bare / 1e6:,.0f} MB; "
        f"its search index is made in {cost.indexed:,.0f} s"
    )
    yield (
        f"`rebuild`: {cost.rebuilt:,.0f} s, {cost.memory / 1e9:.1f} GB of memory; "
        f"{len(there.events):,} events, {len(there.persons):,} persons; "
        f"its tables have {cost.tables / 1e6:,.0f} MB"
    )
    yield from _opening(large, small, count, processes)
    yield ""
    yield from _searching(large, maker)
    yield ""
    yield from _adding(large, small, folder.passing, count)


def _made(folder: Folder, maker: Maker, claims: int) -> tuple[Path, Making]:
    """A ledger with its search index and its derived tables, and what making it cost."""
    path = folder.stays / f"claims-{claims}.db"
    beside = path.with_suffix(".json")
    if not beside.exists():
        path.unlink(missing_ok=True)
        with Ledger.create(path) as ledger:
            fill(ledger, maker.reports(claims))
            bare = path.stat().st_size
            start = time.process_time()
            ledger.search.ready()
            took = time.process_time() - start
        before = path.stat().st_size
        rebuilt = process("rebuild", "--ledger", str(path))
        tables = path.stat().st_size - before
        made = Making(bare, took, rebuilt.used, rebuilt.memory, tables)
        beside.write_text(json.dumps(made._asdict()), encoding="utf-8")
    return path, Making(**json.loads(beside.read_text(encoding="utf-8")))


def _opening(large: Path, small: Path, count: int, processes: int) -> Iterator[str]:
    pack, chance = load(), random.Random(5)
    yield ""
    yield _LINE.format("opening, in one process", "opened", "median", "p95", "most", "bound")
    with Ledger.open(large) as ledger:
        for level, to in LEVELS.items():
            there = every(ledger, level)
            people = _some(list(there.persons), count, chance)
            kinds = {
                "show EVENT": _some(there.events, count, chance),
                "show PERSON": people,
                "show PERSON, ten most told of": there.famous,
            }
            for form, as_json in (("", False), (" --json", True)):
                for what, wanted in kinds.items():
                    job = partial(shown, ledger, pack, to, as_json=as_json)
                    yield _row(f"{what}{form} ({level})", timed(job, wanted), OPEN)
                names = [there.persons[id_] for id_ in people]
                job = partial(by_name, ledger, pack, to, as_json=as_json)
                yield _row(f"person NAME{form} ({level})", timed(job, names), OPEN)
    yield ""
    yield _LINE.format("each in a process of its own", "opened", "median", "p95", "most", "")
    for path, of in ((large, "all claims"), (small, f"{SMALL:,} claims")):
        with Ledger.open(path) as ledger:
            there = every(ledger, "public")
        picked = _some(there.events, processes, chance)
        yield _row(f"show EVENT, of {of}", cold("show", path, picked))
        names = _some(list(there.persons.values()), processes, chance)
        yield _row(f"person NAME, of {of}", cold("person", path, names))


def _some(items: Sequence[str], count: int, chance: random.Random) -> list[str]:
    return chance.sample(items, min(count, len(items)))


def _searching(path: Path, maker: Maker) -> Iterator[str]:
    pack = load()
    words = [maker.words[rank] for rank in (100, 300, 1_000, 3_000, 10_000)]
    people = maker.persons[:: max(1, len(maker.persons) // 8)][:8]
    asked = [Asked("a word", [word]) for word in words]
    asked += [Asked("two words", [words[0], word]) for word in words[1:]]
    asked += [Asked("a name", [name]) for name in people]
    asked += [Asked("--person", [], [name]) for name in people]
    yield _LINE.format("searching", "queries", "median", "p95", "", "bound")
    with Ledger.open(path) as ledger:
        for to in LEVELS.values():
            for row in searched(ledger, pack, asked, to, rounds=3):
                took = Spread(row.queries, row.middle, row.high, row.high)
                yield _row(f"{row.kind} ({to.level})", took, SEARCH, most=False)


def _adding(large: Path, small: Path, passing: Path, count: int) -> Iterator[str]:
    """Add the same reports to both, one here and one there; the large one stays as it is."""
    large = Path(shutil.copy(large, passing / "added-to.db"))
    fresh = list(islice(Maker(SMALL, seed=8).reports(9 * count), count))
    spent: dict[Path, list[float]] = {small: [], large: []}
    with Ledger.open(small) as one, Ledger.open(large) as other:
        for report, reading in fresh:
            for path, ledger in ((small, one), (large, other)):
                start = time.process_time()
                ledger.add(report, reading)
                spent[path].append(time.process_time() - start)
    few, many = median(spent[small]), median(spent[large])
    yield (
        f"adding a report that has been read: {many * 1e3:.2f} ms, with {SMALL:,} claims "
        f"{few * 1e3:.2f} ms: {many / few:.2f} x (bound {ADD} x; medians of {len(fresh)})"
    )


def _row(what: str, took: Spread, bound: float | None = None, *, most: bool = True) -> str:
    times = [f"{seconds * 1e3:,.1f} ms" for seconds in (took.middle, took.high, took.most)]
    last = times[2] if most else ""
    limit = "" if bound is None else f"{bound * 1e3:.0f} ms"
    return _LINE.format(what, took.number, times[0], times[1], last, limit).rstrip()


if __name__ == "__main__":
    gc.set_threshold(*GARBAGE)  # as the program does
    raise SystemExit(main(sys.argv[1:]))
