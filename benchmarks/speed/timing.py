"""Processor time, which other work on the machine disturbs less than the clock on the wall."""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with what stands beside it.

    Attributes:
        what: what was done.
        seconds: processor time of doing it once, the median of several rounds.
        beside: what the ratio is to.
        ratio: how many times as long it takes as that.
    """

    what: str
    seconds: float
    beside: str = ""
    ratio: float | None = None


def of_job(job: Callable[[], object], rounds: int = 5) -> float:
    """Median seconds of processor time of a job, after one round that is not counted."""
    job()
    return median(_once(job) for _ in range(rounds))


def of_program(arguments: Sequence[str], rounds: int = 5) -> float:
    """Median seconds of processor time of a program from its start to its end, output unseen."""
    _program(arguments)
    return median(_program(arguments) for _ in range(rounds))


def beside(what: str, seconds: float, peer: str, peer_seconds: float) -> Row:
    """A figure as a ratio to its peer's."""
    return Row(what, seconds, peer, seconds / peer_seconds if peer_seconds else None)


def _once(job: Callable[[], object]) -> float:
    start = time.process_time()
    job()
    return time.process_time() - start


def _program(arguments: Sequence[str]) -> float:
    child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    return used.ru_utime + used.ru_stime
