"""Kill a process that adds reports, at random points, and see what the ledger then holds.

    python tests/ledger/killing.py LEDGER POINTS SEED

A child adds small reports one after the other and acknowledges each as soon as `add` has returned;
its parent kills it (SIGKILL) a random time after a random number of them, and starts the next one.
The first children are killed while they make the ledger. After each kill every acknowledged report
must be there, none twice, in the order in which they were added, and at most one more than was
acknowledged. Prints how many were added.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.model import Reader, Reading, Report, report_id, text_digest

MAKING = 10
LONGEST_MAKING = 0.2
LONGEST = 0.05
MOST_BEFORE = 3
READER = Reader(name="test", version="1", language=None, pack="p", model=None)


def numbered(number: int) -> Report:
    """A small report of its own."""
    text = f"Report {number}. " + "An envoy left. " * (number % 50)
    return Report(
        id=report_id("NK Wire", None, None, text),
        name=str(number),
        title=None,
        text=text,
        text_digest=text_digest(None, text),
        extractor="test 1",
        outlet="NK Wire",
    )


def add_until_killed(path: Path, start: int, acknowledge: int) -> None:
    """Add reports from a number on; write one byte to a descriptor for each that is added."""
    with Ledger.create(path) as ledger:
        number = start
        while True:
            report = numbered(number)
            found = Reading(report=report.id, text_digest=report.text_digest, reader=READER)
            ledger.add(report, found)
            os.write(acknowledge, b".")
            number += 1


def acknowledged_before_kill(path: Path, start: int, least: int, seconds: float) -> int:
    """How many reports a child acknowledged that was killed some seconds after the first few."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            add_until_killed(path, start, writer)
        finally:
            os._exit(1)
    os.close(writer)
    count = 0
    while count < least and (more := os.read(reader, least - count)):
        count += len(more)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        count += len(pipe.read())
    if not os.WIFSIGNALED(status):
        raise SystemExit("the child ended before it was killed")
    return count


def check(path: Path, acknowledged: int) -> None:
    """End with a message where the ledger does not hold just what it must."""
    try:
        ledger = Ledger.open(path)
    except LedgerError:
        if acknowledged or path.exists():
            raise
        return
    with ledger:
        names = sorted(int(report.name) for report in ledger.reports())
        wrong = ledger.verify()
        read = len(ledger.readings())
    if wrong or read != len(names):
        raise SystemExit(f"{read} readings of {len(names)} reports; {wrong}")
    if names != list(range(len(names))) or not acknowledged <= len(names) <= acknowledged + 1:
        raise SystemExit(f"{acknowledged} acknowledged, kept {names}")


def main(path: Path, points: int, seed: int) -> None:
    """Kill a child at each point, and check after each."""
    import alembic.command  # noqa: F401  (so that the first child is killed while it makes tables)

    times = random.Random(seed)
    acknowledged = 0
    for _ in range(MAKING):
        seconds = times.uniform(0, LONGEST_MAKING)
        acknowledged += acknowledged_before_kill(path, acknowledged, 0, seconds)
        check(path, acknowledged)
    Ledger.create(path).close()
    for _ in range(points):
        least, seconds = times.randint(0, MOST_BEFORE), times.uniform(0, LONGEST)
        acknowledged += acknowledged_before_kill(path, acknowledged, least, seconds)
        check(path, acknowledged)
    print(acknowledged)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
