"""The same shards by each engine, with one process at them and with two.

`python -m benchmarks.cluster [FOLDER]`: in FOLDER (a temporary one where none is named) eight WARC
files of generated pages are made once. Each row is the whole command `reportedly scan` by the
clock, and beside it the same command on two shards of a single page, which is what its start takes.
The cluster stands on this machine before it is scanned on; its own start is told apart. Without ray
nothing is measured.
"""

import argparse
import importlib.util
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.archives.pages import MENU, pages
from benchmarks.archives.warc import write
from benchmarks.blocks import measured, put
from benchmarks.cluster.standing import SETTINGS, standing
from reportedly.scan import done

BLOCK = "benchmarks.cluster"
SHARDS, PAGES = 8, 10_000
RELEVANT = 1_000
"""Of so many pages one tells, as may be in an archive of news."""
WORKERS = 2
ROUNDS = 3


class Way(NamedTuple):
    """A way to scan.

    Attributes:
        name: what it is called in the table.
        words: what it adds to the command.
    """

    name: str
    words: tuple[str, ...]


class Took(NamedTuple):
    """What a scan took, and what it wrote.

    Attributes:
        seconds: by the clock.
        written: the digest of each Parquet file by its name.
    """

    seconds: float
    written: dict[str, str]


def main(arguments: Sequence[str]) -> int:
    """Make the shards where they are missing, measure, print; return the exit status."""
    parser = argparse.ArgumentParser(prog=f"python -m {BLOCK}")
    parser.add_argument("folder", nargs="?", type=Path, help="where the shards are, or are made")
    parser.add_argument("--shards", type=int, default=SHARDS, help="how many there are")
    parser.add_argument("--pages", type=int, default=PAGES, help="how many pages each has")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is measured")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    if importlib.util.find_spec("ray") is None:
        print("ray is not installed: scans on a cluster are not measured")
        return 0
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.folder or Path(passing) / "made"
        given = _archives(folder, asked.shards, asked.pages)
        told = []
        for line in _told(given, Path(passing), asked.rounds):
            print(line, flush=True)
            told.append(line)
    if asked.write is not None:
        put(BLOCK, measured(BLOCK, told), asked.write)
    return 0


def _archives(folder: Path, shards: int, count: int) -> Path:
    """The folder of the shards, each with pages of its own."""
    made = folder / f"shards-{shards}-{count}"
    made.mkdir(parents=True, exist_ok=True)
    for number in range(shards):
        path = made / f"generated-{number}.warc.gz"
        if not path.exists():
            part = path.with_suffix(".part.gz")
            write(part, pages(count, relevant=RELEVANT, seed=number + 1))
            part.replace(path)
    return made


def _told(given: Path, passing: Path, rounds: int) -> Iterator[str]:
    small = passing / "small"
    small.mkdir()
    for number in range(WORKERS):
        write(small / f"small-{number}.warc.gz", pages(1, relevant=1))
    start = time.perf_counter()
    with standing(WORKERS) as address:
        started = time.perf_counter() - start
        ways = _ways(address)
        starts = _best(ways, small, passing, rounds)
        whole = _best(ways, given, passing, rounds)
    files = next(iter(whole.values())).written
    size = sum(path.stat().st_size for path in given.iterdir())
    yield f"{platform.machine()}, Python {platform.python_version()}, {os.cpu_count()} cores"
    yield (
        f"{len(files)} shards of {size / 1e6:,.0f} MB together (packed), 1 page in {RELEVANT:,} "
        f"relevant, 1 in {MENU} names the country"
    )
    yield f"seconds by the clock, the least of {rounds}"
    yield ""
    yield f"{'':24}{'command':>10}{'its start':>12}{'the rest':>12}{'command':>12}{'the rest':>10}"
    first = ways[0].name
    base = whole[first].seconds, whole[first].seconds - starts[first].seconds
    for name, took in whole.items():
        rest = took.seconds - starts[name].seconds
        yield (
            f"{name:<24}{took.seconds:>8.1f} s{starts[name].seconds:>10.1f} s{rest:>10.1f} s"
            f"{took.seconds / base[0]:>10.2f} x{rest / base[1]:>8.2f} x"
        )
    yield f"{'start of the cluster':<24}{started:>8.1f} s"
    yield ""
    yield f"the {len(files)} Parquet files have the same digests each time"


def _ways(address: str) -> list[Way]:
    """One process and as many as the cluster has room for, by each engine."""
    ray = ("--engine", "ray", "--address", address)
    return [
        Way("local, one job", ("--jobs", "1")),
        Way("local, two jobs", ("--jobs", f"{WORKERS}")),
        Way("Ray, one worker", (*ray, "--jobs", "1")),
        Way("Ray, two workers", (*ray, "--jobs", f"{WORKERS}")),
    ]


def _best(ways: Sequence[Way], given: Path, passing: Path, rounds: int) -> dict[str, Took]:
    """The least that each way took, the ways in turn, so that all meet the same neighbours.

    Raises:
        RuntimeError: two of them wrote other bytes.
    """
    best: dict[str, Took] = {}
    for _ in range(rounds):
        for way in ways:
            took = _scan(way, given, passing)
            if any(took.written != other.written for other in best.values()):
                raise RuntimeError(f"{way.name} wrote other bytes")
            if way.name not in best or took.seconds < best[way.name].seconds:
                best[way.name] = took
    return best


def _scan(way: Way, given: Path, passing: Path) -> Took:
    with tempfile.TemporaryDirectory(dir=passing) as out:
        command = [sys.executable, "-m", "reportedly", "scan", str(given), "--out", out]
        start = time.perf_counter()
        environment = {**os.environ, **SETTINGS}
        nowhere = subprocess.DEVNULL
        subprocess.run([*command, *way.words], env=environment, stdout=nowhere, check=True)
        seconds = time.perf_counter() - start
        return Took(seconds, {told.file: told.digest for told in done(Path(out))})


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
