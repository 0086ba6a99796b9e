"""Kill `reportedly add` at random points, and see what the ledger then holds.

    python -m tests.cli.killing FOLDER POINTS SEED

The parent writes small reports to a folder and loads the reader; each child is a copy of it that
runs the command as a shell would. It is killed (SIGKILL) a random moment after a random line of its
output. After each kill every report that any child said to be kept must be there, none twice, at
most one more than was said, and `verify` must find nothing. Prints how many were said to be kept.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from reportedly.cli import main as reportedly
from reportedly.errors import LedgerError
from reportedly.ledger import Ledger

REPORTS = 40
KILLS = 5
"""How many children one ledger sees."""

LONGEST = 0.03
"""Seconds within which a child is killed after the line: a report is read and kept in less."""


def write_reports(folder: Path) -> None:
    """Small reports, each of its own."""
    folder.mkdir()
    for number in range(REPORTS):
        words = f"Pak Tok-su, an envoy, defected to South Korea. Paper {number} has it."
        (folder / f"{number:02}.txt").write_text(words, encoding="utf-8")


def add(folder: Path, ledger: Path, out: int) -> None:
    """Run the command in this process, its output into a pipe."""
    os.dup2(out, 1)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.argv = ["reportedly", "add", str(folder), "--ledger", str(ledger)]
    reportedly()


def said_before_kill(folder: Path, ledger: Path, line: int, seconds: float) -> set[str]:
    """Ids of the reports that a child said to be kept before it was killed."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            add(folder, ledger, writer)
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        lines = [pipe.readline() for _ in range(line)]
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        lines += pipe.readlines()
    os.waitpid(child, 0)
    return {row.split()[1].decode() for row in lines if row.endswith(b"\n")}


def check(path: Path, said: set[str]) -> None:
    """End with a message where the ledger does not hold just what it must."""
    try:
        ledger = Ledger.open(path)
    except LedgerError:
        if said or path.exists():
            raise
        return
    with ledger:
        kept = [report.id for report in ledger.reports()]
        wrong = ledger.verify()
        read = [reading.report for reading in ledger.readings()]
    if wrong or read != kept or len(set(kept)) != len(kept):
        raise SystemExit(f"{len(read)} readings of {len(kept)} reports; {wrong}")
    if not said <= set(kept) or len(kept) > len(said) + 1:
        raise SystemExit(f"said {sorted(said)}, kept {sorted(kept)}")


def main(folder: Path, points: int, seed: int) -> None:
    """Kill a child at each point, and check after each."""
    write_reports(folder / "reports")
    # The reader is loaded once, here, so that children are killed while they add.
    sys.argv = ["reportedly", "read", str(folder / "reports" / "00.txt"), "--json"]
    quiet, sys.stdout = sys.stdout, open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    try:
        reportedly()
    except SystemExit:
        sys.stdout = quiet
    chance = random.Random(seed)
    total = 0
    for point in range(points):
        path = folder / f"{point // KILLS}.db"
        if point % KILLS == 0:
            said: set[str] = set()
        line, seconds = chance.randrange(REPORTS), chance.uniform(0, LONGEST)
        said |= said_before_kill(folder / "reports", path, line, seconds)
        check(path, said)
        total += len(said) if (point + 1) % KILLS == 0 else 0
    print(total)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
