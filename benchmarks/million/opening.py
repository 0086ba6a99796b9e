"""Opening events and persons: in one process that is there, and by a process of its own."""

import io
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from rich.console import Console, RenderableType
from sqlalchemy import func, select

from reportedly.account.opening import named, opened
from reportedly.identify import Sketch
from reportedly.ledger import Ledger
from reportedly.ledger.derived_tables import sheet_persons, sheets
from reportedly.ledger.sheets import BOTH, Level
from reportedly.model import from_json
from reportedly.packs import Pack
from reportedly.protect import Audience
from reportedly.tell import rows_json
from reportedly.tell.dossier import dossier_view
from reportedly.tell.event_sheet import EventSheet, event_view


class Spread(NamedTuple):
    """How long some things took, in seconds of processor time."""

    number: int
    middle: float
    high: float
    most: float


class Process(NamedTuple):
    """What a process used: seconds of processor time, seconds by the clock, bytes at its most."""

    used: float
    clock: float
    memory: int


def spread(times: Iterable[float]) -> Spread:
    """Median, 95th percentile and the longest."""
    ordered = sorted(times)
    high = quantiles(ordered, n=20, method="inclusive")[-1] if len(ordered) > 1 else ordered[0]
    return Spread(len(ordered), median(ordered), high, ordered[-1])


class Every(NamedTuple):
    """All that can be opened.

    Attributes:
        events: their ids.
        persons: their names, by id; those on file.
        famous: ids of the persons of whom most is told.
    """

    events: list[str]
    persons: dict[str, str]
    famous: list[str]


def every(ledger: Ledger, level: Level, famous: int = 10) -> Every:
    """All that somebody can open."""
    mine = sheets.c.audience.in_((level, BOTH))
    events = select(sheets.c.id).where(sheets.c.kind == "event", mine).order_by(sheets.c.id)
    people = select(sheets.c.id, sheet_persons.c.sketch, func.length(sheets.c.body).label("size"))
    people = people.join(sheet_persons, sheet_persons.c.sheet == sheets.c.number)
    people = people.where(sheet_persons.c.on_file, mine).order_by(sheets.c.id)
    with ledger.viewing() as connection:
        found = list(connection.scalars(events))
        rows = list(connection.execute(people))
    most = sorted(rows, key=lambda row: (-row.size, row.id))[:famous]
    names = {row.id: from_json(row.sketch, Sketch).name for row in rows}
    return Every(found, names, [row.id for row in most])


def shown(ledger: Ledger, pack: Pack, to: Audience, id_: str, *, as_json: bool) -> int:
    """Open an event or person by its id, up to what would be printed; how long that is."""
    found = opened(ledger, pack, to, id_)
    if found is None:
        raise LookupError(f"{id_} is to be worked out; the derived tables are behind")
    if isinstance(found, EventSheet):
        return _printed(found.row, lambda: event_view(found), as_json)
    return _printed(found, lambda: dossier_view(found, pack), as_json)


def by_name(ledger: Ledger, pack: Pack, to: Audience, name: str, *, as_json: bool) -> int:
    """Open the persons of a name, up to what would be printed; how long that is."""
    found = named(ledger, pack, to, name)
    if found is None or not found.rows:
        raise LookupError(f"nobody is found by {name}")
    return sum(_printed(row, partial(dossier_view, row, pack), as_json) for row in found.rows)


def _printed(row: object, view: Callable[[], RenderableType], as_json: bool) -> int:
    if as_json:
        return len(rows_json(row))
    out = io.StringIO()
    Console(file=out, width=120, highlight=False).print(view(), crop=False)
    return len(out.getvalue())


def timed(job: Callable[[str], int], wanted: Sequence[str]) -> Spread:
    """Do a job once for each of some things."""
    times = []
    for each in wanted:
        start = time.process_time()
        job(each)
        times.append(time.process_time() - start)
    return spread(times)


def process(*arguments: str) -> Process:
    """Run the program from its start to its end.

    Raises:
        RuntimeError: it failed.
    """
    start = time.perf_counter()
    program = [sys.executable, "-m", "reportedly", *arguments]
    child = subprocess.Popen(program, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with {child.returncode}")
    took = time.perf_counter() - start
    return Process(used.ru_utime + used.ru_stime, took, _bytes(used))


def cold(verb: str, ledger: Path, wanted: Sequence[str]) -> Spread:
    """Run a verb for each of some things, each in a process of its own."""
    return spread(process(verb, each, "--ledger", str(ledger)).used for each in wanted)


def _bytes(used: resource.struct_rusage) -> int:
    return used.ru_maxrss if sys.platform == "darwin" else used.ru_maxrss * 1024
