"""Kill `reportedly add URL…` and `reportedly fetch` at random moments, and see what is then kept.

    python -m tests.cli.killing_pages FOLDER POINTS SEED [file|server]

On a server the ledgers lie in the database that `REPORTEDLY_TEST_POSTGRESQL` names. The server of
the pages runs beside, in a process of its own. The parent loads the reader; each child is a copy
of it that runs the command as a shell would, and is killed (SIGKILL) at a random moment of the time
that the whole run takes. After each kill every report that any child said to be new must be there,
none twice, and `verify` must find nothing. After a few kills the command is run to its end: then
all pages are kept, each came anew once, and the evidence has what the visits point at and nothing
else. Prints how many reports were said to be new by those that were killed.
"""

import os
import random
import re
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.acquire import canonical
from reportedly.cli import main as reportedly
from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger.file import server_of
from reportedly.packs import load
from tests.cli import running
from tests.on_server import address, drop, point
from tests.server.behaviours.feeds import FORTY
from tests.server.keeping import check_whole

FEED = "http://feed-forty.test/feed"
PAGES = [item.url.replace("{host}", "feed-forty.test") for item in FORTY]
VERBS = ("add", "fetch")
KILLS = 5
"""How many children one ledger sees before it may finish."""

_NEW = re.compile(rb"^new +(r-\w+)", re.MULTILINE)


@contextmanager
def serving() -> Iterator[None]:
    """The server in a process of its own, and the setting that leads to it."""
    command = [sys.executable, "-m", "tests.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        name, _, address = server.stdout.readline().strip().partition("=")
        os.environ[name] = address
        try:
            yield
        finally:
            server.terminate()


def run(words: list[str], out: int) -> None:
    """Run the command in this process, its output into a pipe."""
    os.dup2(out, 1)
    os.dup2(out, 2)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.argv = ["reportedly", *words]
    reportedly()


def child(
    words: list[str], seconds: float | None = None, begin: Callable[[], None] | None = None
) -> tuple[int, bytes]:
    """How a child ended, and what it said, killed after some seconds or left to its end.

    Args:
        words: the command.
        seconds: after which it is killed.
        begin: is called in the child first.
    """
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        status = 1
        try:
            if begin is not None:
                begin()
            run(words, writer)
        except SystemExit as done:
            status = done.code if isinstance(done.code, int) else 1
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        if seconds is not None:
            ended_within(pid, seconds)
            os.kill(pid, signal.SIGKILL)
        told = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), told


def ended_within(pid: int, seconds: float) -> bool:
    """Wait until a child has ended, at most some seconds; it stays to be waited for."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None:
            return True
        time.sleep(0.005)
    return False


def load_reader(folder: Path) -> None:
    """Read something small in this process, so that children have the reader from the start."""
    small = folder / "small.txt"
    small.write_text("Pak Tok-su, an envoy, defected to South Korea.", encoding="utf-8")
    assert running.run("read", small).status == 0


def words(verb: str, path: Path) -> list[str]:
    """The command that gets all pages."""
    return [verb, *(PAGES if verb == "add" else []), "--ledger", str(path)]


def finished(verb: str, path: Path) -> None:
    """Run to the end, and check that everything is there once."""
    status, told = child(words(verb, path))
    if status != 0:
        raise SystemExit(f"{verb} ended with {status}: {told.decode()}")
    check_whole(path)
    with Ledger.open(path) as ledger:
        urls = sorted(str(report.url) for report in ledger.reports())
        anew = sorted(visit.asked for visit in ledger.visits() if visit.outcome == "new")
    once = sorted(canonical(url, load().sites) for url in PAGES)
    if urls != sorted(PAGES) or anew != once:
        raise SystemExit(f"{len(urls)} reports, {len(anew)} visits that brought one")


def check(path: Path, said: set[str]) -> None:
    """End with a message where the ledger does not hold just what it must."""
    try:
        ledger = Ledger.open(path)
    except LedgerError:
        if said or (path.exists() and server_of(path) is None):
            raise
        return
    with ledger:
        kept = {report.id for report in ledger.reports()}
    check_whole(path, ended=False)
    if not said <= kept:
        raise SystemExit(f"said {sorted(said)}, kept {sorted(kept)}")


def place(folder: Path, name: str, store: str) -> Path:
    """Where a new ledger shall lie: in a file, or on the server that a file names."""
    path = folder / f"{name}.db"
    if store == "server":
        drop(point(path))
    return path


def remove(path: Path) -> None:
    """Remove a ledger from the server, if it lies there."""
    if server_of(path) is not None:
        drop(address(path))


def duration(verb: str, path: Path) -> float:
    """Seconds that a run takes which nobody kills."""
    begin(verb, path)
    began = time.monotonic()
    child(words(verb, path))
    seconds = time.monotonic() - began
    finished(verb, path)
    remove(path)
    return seconds


def begin(verb: str, path: Path) -> None:
    """What has to be done before the verb can run."""
    if verb == "fetch":
        status, told = child(["follow", FEED, "--ledger", str(path)])
        assert status == 0, told


def kills(verb: str, folder: Path, wanted: int, chance: random.Random, store: str) -> int:
    """Kill a verb as often as is wanted; how many reports were said to be new before."""
    whole = duration(verb, place(folder, verb, store))
    killed, total = 0, 0
    while killed < wanted:
        path = place(folder, f"{verb}-{killed}", store)
        begin(verb, path)
        said: set[str] = set()
        for _ in range(min(KILLS, wanted - killed)):
            status, told = child(words(verb, path), chance.uniform(0, whole))
            said |= {found.decode() for found in _NEW.findall(told)}
            killed += status == -signal.SIGKILL
            check(path, said)
        finished(verb, path)
        remove(path)
        total += len(said)
    return total


def main(folder: Path, points: int, seed: int, store: str = "file") -> None:
    """Kill so many children of each verb, and check after each."""
    chance = random.Random(seed)
    with serving():
        # The reader is loaded once, here, so that children are killed while they work.
        load_reader(folder)
        print(sum(kills(verb, folder, points, chance, store) for verb in VERBS))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:5])
