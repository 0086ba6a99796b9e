"""The scan on one machine: as many processes as there are cores, a shard each at a time."""

import multiprocessing
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from reportedly.errors import BrokenScan
from reportedly.packs import load
from reportedly.scan.done import Done
from reportedly.scan.shards import Shard
from reportedly.scan.tools import Tools
from reportedly.scan.work import scanned

Far = Callable[[Sequence[tuple[int, int]]], None]
"""Told now and then, of each shard in hand, how many records are done, and the offset reached."""
_SOON = 0.5

_tools: Tools | None = None
_records: Any = None
_offsets: Any = None


def run(
    given: Sequence[Shard],
    out: Path,
    *,
    jobs: int = 1,
    extra: Path | None = None,
    tools: Tools | None = None,
    far: Far | None = None,
) -> Generator[tuple[Shard, Done]]:
    """Scan shards, each result as soon as it stands on disk.

    Args:
        given: the shards that are to be done.
        out: an existing folder.
        jobs: how many processes; with one, this process does it.
        extra: a folder of the user's own pack.
        tools: what this process has already to go through shards, with that pack; made where it has
            none. Other processes make their own.
        far: whom to tell how far it is.

    Raises:
        BrokenScan: a process was killed; what is done stays done, and a rerun does the rest.
        ReportedlyError: what a shard needs is missing.
        OSError: a shard cannot be opened, or a file not be written.
    """
    if jobs == 1 or len(given) < 2:
        tools = tools or Tools(load(extra=extra))
        for shard in given:
            step = None if far is None else _alone(far)
            yield shard, scanned(shard, out, tools, step)
        return
    context = multiprocessing.get_context("spawn")
    counts = context.Array("q", len(given)), context.Array("q", len(given))
    with ProcessPoolExecutor(
        min(jobs, len(given)), context, initializer=_begin, initargs=(extra, *counts)
    ) as pool:
        waiting: dict[Future[Done], Shard] = {
            pool.submit(_one, number, shard, out): shard for number, shard in enumerate(given)
        }
        try:
            while waiting:
                ready, _ = wait(waiting, _SOON, FIRST_COMPLETED)
                if far is not None:
                    far([(counts[0][n], counts[1][n]) for n in range(len(given))])
                for future in ready:
                    yield waiting.pop(future), future.result()
        except BrokenProcessPool:
            raise BrokenScan(
                "a process of the scan was killed, perhaps for memory; run it again: what is done "
                "stays done, and --jobs 1 needs least"
            ) from None
        finally:
            pool.shutdown(cancel_futures=True)


def _alone(far: Far) -> Callable[[int, int], None]:
    return lambda records, offset: far([(records, offset)])


def _begin(extra: Path | None, records: Any, offsets: Any) -> None:
    """What each process has for all its shards."""
    global _tools, _records, _offsets
    _tools, _records, _offsets = Tools(load(extra=extra)), records, offsets


def _one(number: int, shard: Shard, out: Path) -> Done:
    def step(records: int, offset: int) -> None:
        _records[number], _offsets[number] = records, offset

    assert _tools is not None, "the process was begun"
    return scanned(shard, out, _tools, step)
