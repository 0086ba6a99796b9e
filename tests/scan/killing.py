"""Kill `reportedly scan` and `reportedly load` at random points, and see what stands afterwards.

    python -m tests.scan.killing FOLDER POINTS SEED

The parent writes shards and loads the reader; each child is a copy of it that runs a verb as a
shell would. It is killed (SIGKILL) at a random moment. What bears a marker must be whole after each
kill; at the end the files must be those of a scan that nobody killed, every report in the ledger
once and none missing, and `verify` must find nothing. Prints how many kills met a verb at work.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reportedly.cli import main as reportedly
from reportedly.ledger import Ledger
from reportedly.packs import load
from reportedly.scan import Tools, done, found_in, scanned, shards
from reportedly.scan.done import whole
from tests.scan.making import mixed

SHARDS = 3
LONGEST = 0.4


def verb(*arguments: object) -> None:
    """Run a verb in this process, unheard."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.argv = ["reportedly", *map(str, arguments)]
    reportedly()


def killed(job: Callable[[], None], seconds: float) -> bool:
    """Run a job in a child and kill it; False where it had ended by itself."""
    child = os.fork()
    if child == 0:
        try:
            job()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def ended(job: Callable[[], None]) -> None:
    """Run a job in a child to its end."""
    child = os.fork()
    if child == 0:
        try:
            job()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def check(out: Path) -> None:
    """End with a message where something bears a marker and is not whole."""
    for told in done(out) if out.exists() else ():
        whole(out, told)


def main(folder: Path, points: int, seed: int) -> None:
    """Kill at each point, check after each, and compare at the end."""
    crawl, out, ledger = folder / "crawl", folder / "out", folder / "ledger.db"
    crawl.mkdir()
    for number in range(SHARDS):
        mixed(crawl / f"s{number}.warc.gz", start=10 * number, tells=3)
    tools, untouched = Tools(load()), folder / "untouched"
    untouched.mkdir()
    for shard in shards([str(crawl)]):
        scanned(shard, untouched, tools)
    chance, met = random.Random(seed), 0

    def scan() -> None:
        verb("scan", crawl, "--out", out, "--jobs", 1)

    def bring() -> None:
        verb("load", out, "--ledger", ledger)

    for _ in range(points // 2):
        met += killed(scan, chance.uniform(0, LONGEST))
        check(out)
        if chance.random() < 0.2:
            for path in sorted(out.glob("*"))[:2]:
                path.unlink()
    ended(scan)
    for _ in range(points - points // 2):
        met += killed(bring, chance.uniform(0, LONGEST))
    ended(bring)
    if _bytes(out) != _bytes(untouched):
        raise SystemExit(f"{sorted(_bytes(out))} are not {sorted(_bytes(untouched))}")
    wanted = sorted(f.report.text for t in done(out) for f in found_in(out / t.file))
    with Ledger.open(ledger) as opened:
        kept = sorted(report.text for report in opened.reports())
        wrong = opened.verify()
    if kept != wanted or wrong:
        raise SystemExit(f"{len(kept)} reports of {len(wanted)}; {wrong}")
    print(met)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
