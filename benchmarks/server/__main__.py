"""A ledger on a server beside one in a file: `python -m benchmarks.server`. Nothing is asserted.

The server is the one that `REPORTEDLY_TEST_POSTGRESQL` names; without it nothing is measured. The
same reports are kept in both and the same is asked of both in turn. Times are those of a clock,
since the server's work is another process's; each is told beside the file's.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from sqlalchemy import text
from tests.on_server import SETTING, drop, point, server

from benchmarks.blocks import measured, put
from benchmarks.search.asking import Asked, asked
from benchmarks.search.filling import fill
from benchmarks.search.made import Maker
from reportedly.ledger import Ledger
from reportedly.ledger.search import Query, Within

BLOCK = "benchmarks.server"
COUNT = 20_000
_ADDED = 100
_ROUNDS = 3
_SIZES = (
    "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c WHERE c.relkind = 'r' AND "
    "c.relnamespace = current_schema()::regnamespace AND c.relname LIKE 'search%' = :index"
)


def main(arguments: Sequence[str]) -> int:
    """Make both ledgers, measure, print."""
    parser = argparse.ArgumentParser(prog=f"python -m {BLOCK}", description=__doc__)
    parser.add_argument("--reports", type=int, default=COUNT, help="how many reports")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    given = parser.parse_args(arguments)
    if server() is None:
        print(f"{SETTING} names no server: ledgers on one are not measured")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        told = []
        for line in lines(Path(folder), given.reports):
            print(line, flush=True)
            told.append(line)
    if given.write is not None:
        put(BLOCK, measured(BLOCK, told), given.write)
    return 0


def lines(folder: Path, count: int) -> Iterator[str]:
    """The figures, line by line."""
    file, place = folder / "file.db", folder / "team.ledger"
    drop(point(place))
    maker = Maker()
    reports = list(maker.reports(count + _ADDED))
    with Ledger.create(file) as one, Ledger.create(place) as two:
        for ledger in (one, two):
            fill(ledger, reports[:count])
            ledger.search.ready()
        bare, index = _sizes(two)
        yield f"{count:,} invented reports; on the server {bare / 1e6:,.0f} MB with their readings,"
        yield f"and {index / 1e6:,.0f} MB of index, {index / bare:.0%} of the rest"
        yield ""
        yield f"{'median':28}{'file':>11}{'server':>11}{'times':>8}"
        spent: dict[str, tuple[list[float], list[float]]] = {"adding a report": ([], [])}
        for report, reading in reports[count:]:
            for number, ledger in enumerate((one, two)):
                start = time.perf_counter()
                ledger.add(report, reading)
                spent["adding a report"][number].append(time.perf_counter() - start)
        for each in asked(maker):
            for _ in range(_ROUNDS):
                for number, ledger in enumerate((one, two)):
                    kind = f"search: {each.kind}"
                    took = spent.setdefault(kind, ([], []))[number]
                    start = time.perf_counter()
                    _search(ledger, each)
                    took.append(time.perf_counter() - start)
    for kind, (here, there) in spent.items():
        a, b = median(here) * 1e3, median(there) * 1e3
        yield f"{kind:28}{a:>8.1f} ms{b:>8.1f} ms{b / a:>8.1f}"
    slowest = max(max(there) for _, there in spent.values()) * 1e3
    yield f"{'the slowest of all':28}{'':>11}{slowest:>8.1f} ms"
    drop(point(place))


def _search(ledger: Ledger, each: Asked) -> None:
    query = Query.of(each.words, each.persons)
    ledger.search.find(query, Within(), 20, order="relevance")


def _sizes(ledger: Ledger) -> tuple[int, int]:
    """Bytes of the kept tables on the server, and of the index."""
    with ledger.viewing() as connection:
        wanted = text(_SIZES)
        bare, index = (connection.scalar(wanted, {"index": each}) for each in (False, True))
    return int(bare or 0), int(index or 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
