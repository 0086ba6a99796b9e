"""Let many work on one ledger at once, and see that nobody is refused and nothing is lost.

    python -m tests.cli.at_once FOLDER WRITERS READERS SECONDS [file|server]

The parent loads the reader; each writer and each reader is a copy of it that runs verbs as a shell
would, one after the other, until the time is up. No verb may end otherwise than it does alone. At
the end everything that was said to be kept must be there once, `verify` must find nothing, and the
events and persons must be those of a ledger to which one hand added the same, one after the other.
Prints how many acts the writers were told to be kept.
"""

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from reportedly.ledger import Ledger
from tests.cli.running import EXAMPLES, Outcome, run
from tests.on_server import drop, point

SECRET = "a7" * 32
"""Given to each ledger, so that the same reports have the same ids."""

WHO = ("--because", "a test", "--by", "Ed")
KINDS = ("execution", "defection", "dismissal", "custody", "death")
GIVEN = ("Chol", "Yong", "Song", "Myong", "Kwang", "Sang", "Hyon", "Jin", "Tae", "Il")
FAMILIES = ("Kim", "Ri", "Pak", "Choe", "Jong", "Kang", "Jo", "Yun")
OUTLETS = ("Daily Lantern", "Harbour Dispatch", "Eastern Courier", "Northern Observer")
ASKED = (
    ("search", "executed"),
    ("search", "--person", "Kim Chol-yong"),
    ("events", "--json"),
    ("person", "Hyon Song-wol"),
    ("brief", "--json"),
    ("marks",),
    ("verify",),
)


def report(number: int) -> str:
    """A report on somebody of whom one other writer's reports tell as well."""
    person = number // 2
    family = FAMILIES[person % len(FAMILIES)]
    given = GIVEN[person % len(GIVEN)], GIVEN[(person // len(GIVEN)) % len(GIVEN)].lower()
    act = ("executed", "dismissed", "detained")[person % 3]
    day = 1 + number % 27
    outlet = OUTLETS[number % len(OUTLETS)]
    return (
        f"---\noutlet: {outlet}\npublished: 2021-03-{day:02}\ntitle: Official {act}\n---\n"
        f"SEOUL — North Korea has {act} {family} {'-'.join(given)}, a vice minister of fisheries, "
        f"{OUTLETS[(number + 1) % len(OUTLETS)]} reported, citing source {number} in China.\n"
    )


def writing(number: int, writers: int, folder: Path, ledger: Path, until: float) -> list[list[str]]:
    """Add reports and decide things until the time is up; what was kept, in order."""
    done: list[list[str]] = []
    mine = number
    while time.monotonic() < until:
        path = folder / f"r{mine:05}.md"
        path.write_text(report(mine), encoding="utf-8")
        _, id_, *_ = _kept(done, "add", path, ledger=ledger).split()
        if mine % 3 == 0:
            _kept(done, "mark", id_, "--as", "GREEN", *WHO, ledger=ledger)
        if mine % 7 == 0:
            _kept(done, "mark", id_, "--as", "AMBER", *WHO, ledger=ledger)
        if mine % 11 == 0:
            _fine(run("rebuild", "--ledger", ledger), "rebuild")
        mine += writers
    return done


def reading(number: int, ledger: Path, until: float) -> list[list[str]]:
    """Ask until the time is up."""
    while time.monotonic() < until:
        words = ASKED[number % len(ASKED)]
        _fine(run(*words, "--ledger", ledger), words)
        number += 1
    return []


def _kept(done: list[list[str]], *words: object, ledger: Path) -> str:
    told = _fine(run(*words, "--ledger", ledger), words)
    done.append([str(word) for word in words])
    return told


def _fine(told: Outcome, words: object) -> str:
    if told.status != 0:
        raise SystemExit(f"{words}: {told}")
    return told.out


def at_once(jobs: list[Callable[[], list[list[str]]]], folder: Path) -> list[list[list[str]]]:
    """What each job did, all of them at once in processes of their own."""
    children = []
    for number, job in enumerate(jobs):
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                (folder / f"done{number}.json").write_text(json.dumps(job()))
                status = 0
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stderr.flush()
                os._exit(status)
        children.append(pid)
    ended = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]
    if any(ended):
        raise SystemExit(f"not all came to their end: {ended}")
    return [json.loads((folder / f"done{n}.json").read_text()) for n in range(len(jobs))]


def picture(ledger: Path) -> tuple[object, ...]:
    """What is worked out of a ledger, without the moments at which things came."""
    words = (
        ("events",),
        ("marks",),
        ("person", "Kim Chol-chol"),
        ("search", "executed", "--limit", "1000"),
    )
    told = [_fine(run(*each, "--json", "--ledger", ledger), each) for each in words]
    events, marks, person, found = map(json.loads, told)
    marked = sorted((row["of"], row["label"]) for row in marks)
    return events, marked, person, [each["report"] for each in found["found"]]


def main(folder: Path, writers: int, readers: int, seconds: float, store: str = "file") -> None:
    """Work at once, then look at what stands."""
    os.environ["REPORTEDLY_SECRET"] = SECRET
    ledger, serial = folder / "ledger.db", folder / "serial.db"
    if store == "server":
        drop(point(ledger))
    for each in (ledger, serial):
        _fine(run("add", EXAMPLES, "--ledger", each), "add")
    until = time.monotonic() + seconds
    write = [lambda n=n: writing(n, writers, folder, ledger, until) for n in range(writers)]
    read = [lambda n=n: reading(n, ledger, until) for n in range(readers)]
    done = at_once([*write, *read], folder)
    acts = [act for each in done for act in each]
    with Ledger.open(ledger) as opened:
        problems = opened.verify()
        names = [report.name for report in opened.reports()]
        decided = len(opened.decisions())
    if problems:
        raise SystemExit(f"verify: {problems}")
    added = [Path(act[1]).stem for act in acts if act[0] == "add"]
    if sorted(n for n in names if n.startswith("r0")) != sorted(added):
        raise SystemExit(f"{len(added)} reports were said to be kept, and these are: {names}")
    if decided != len(acts) - len(added):
        raise SystemExit(f"{len(acts) - len(added)} decisions were said to be kept, not {decided}")
    for act in sorted(acts):
        _fine(run(*act, "--ledger", serial), act)
    one, other = picture(ledger), picture(serial)
    if one != other:
        raise SystemExit(f"another picture:\n{one}\n{other}")
    if store == "server":
        drop(point(ledger))
    print(len(acts))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), *sys.argv[5:6])
