"""Kill every verb at random moments, and see what then stands.

    python -m tests.cli.killing_verbs FOLDER POINTS SEED [file|server]

On a server the ledgers lie in the database that `REPORTEDLY_TEST_POSTGRESQL` names. A ledger is
prepared in which each verb has something to do. Each verb is run to its end once, which
gives the state afterwards and the time that it takes. Then children run the verbs one after the
other as a shell would, each on what was prepared, and are killed (SIGKILL) at a random moment of
that time, or kill themselves just before a random one of their steps: a transaction that ends, a
file that is made, written, renamed or removed. Some are killed again at once, as by somebody who
tries again.

After each kill `verify` must find nothing, every transaction must be there whole or not at all,
nothing twice, and all that the child said to be done. Every file must be absent, the old one or
whole, and in the log by which an erasure finds it. The verb run again must come to the state that
it comes to unkilled, and nothing that was half written may lie there then. Prints how many kills
met a verb at work.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import NamedTuple

from reportedly.ledger import Ledger
from tests.cli.killed.place import LEDGERS, Place
from tests.cli.killed.rows import Rows
from tests.cli.killed.server import ServerPlace
from tests.cli.killed.state import OLDER, State, holds_words, state_of, strays, written
from tests.cli.killed.steps import Steps
from tests.cli.killed.verbs import SHEETS, Verb, prepare, verbs
from tests.cli.killing_pages import child
from tests.cli.running import Outcome, run

SECRET = "5e" * 32
"""Given to each ledger, so that what is made of it has the same ids each time."""

BY_STEPS = 0.5
"""How many kill themselves before a step, whatever it takes: between two may be no time at all."""

AGAIN = 0.25
"""How many of those that were killed are killed a second time before anybody looks."""


class Unkilled(NamedTuple):
    """What comes of a verb that nobody kills.

    Attributes:
        before: what stands before it.
        after: what stands after it.
        twice: what stands after it was run twice.
        status: with which it ends, the first time and the second.
        seconds: that it takes in a child.
        steps: that it makes there.
    """

    before: State
    after: State
    twice: State
    status: tuple[int, int]
    seconds: float
    steps: int


class Wrong(SystemExit):
    """What must not be; it ends the script with a message."""


def unkilled(place: Place, verb: Verb) -> Unkilled:
    """Run a verb to its end: in this process, so that children have all it loads, and in one."""
    place.renew()
    before = state_of(place, verb.ledger)
    first = run(*verb.words)
    after = state_of(place, verb.ledger)
    second = run(*verb.words)
    twice = state_of(place, verb.ledger)
    place.renew()
    steps, began = Steps(), time.monotonic()
    status, told = child(list(verb.words), begin=steps.begin)
    seconds = time.monotonic() - began
    again = state_of(place, verb.ledger)
    if first.status != 0 or status != 0:
        raise Wrong(f"{verb.name} ends with {first.status} and {status}: {first.err} {told!r}")
    if again != after:
        raise Wrong(f"{verb.name} comes to another state: {_differences(again, after)}")
    if before == after and verb.says == "all":
        raise Wrong(f"{verb.name} has nothing to do")
    ended = first.status, second.status
    return Unkilled(before, after, twice, ended, seconds, steps.done)


def kill(place: Place, verb: Verb, known: Unkilled, chance: random.Random) -> int:
    """Kill a verb at work, check what stands, and run it again; how many kills met it."""
    place.renew()
    old = written(place.files)
    allowed, met, said = [known.before, known.after], 0, b""
    while True:
        status, told = _killed(verb, known, chance)
        met += status == -signal.SIGKILL
        said += told
        if len(allowed) == 3 or chance.random() > AGAIN:
            break
        allowed.append(known.twice)
    found = _looked_at(place, verb)
    _check_parts(verb, found, allowed)
    _check_files(found, allowed)
    _check_said(verb, said, found, known)
    _check_logged(place, verb, old)
    _check_left(place, verb)
    _check_again(place, verb, known, found)
    return met


def _killed(verb: Verb, known: Unkilled, chance: random.Random) -> tuple[int, bytes]:
    """How a child ended that was to be killed, and what it said."""
    if chance.random() < BY_STEPS:
        return child(list(verb.words), begin=Steps(chance.randint(1, known.steps)).begin)
    return child(list(verb.words), chance.uniform(0, known.seconds))


def _looked_at(place: Place, verb: Verb) -> State:
    """What stands after a kill; the ledger must be sound, and is finished by being opened."""
    told = run("verify", "--ledger", place.address(verb.ledger))
    found = state_of(place, verb.ledger)
    if found.rows == OLDER:
        _clear(told, "older version")
    elif told.status != 0 or "not finished" in told.out:
        raise Wrong(f"{verb.name}: {told}")
    return found


def _check_parts(verb: Verb, found: State, allowed: list[State]) -> None:
    """Each transaction is there as it is in one of the states that may be."""
    have, may = _parts(verb, found.rows), [_parts(verb, state.rows) for state in allowed]
    for part in {*have, *(name for each in may for name in each)}:
        rows = have.get(part, Rows())
        if part == SHEETS and not rows:
            continue
        if all(rows != each.get(part, Rows()) for each in may):
            raise Wrong(f"{verb.name}: {part}: {_differences(found, allowed[-1])}")


def _parts(verb: Verb, rows: Rows) -> dict[str, Rows]:
    found: dict[str, Rows] = {}
    for row, times in rows.items():
        found.setdefault(verb.part_of(row), Rows())[row] += times
    return found


def _check_files(found: State, allowed: list[State]) -> None:
    """Each file is absent, the old one, or whole."""
    for name in {*found.files, *(name for state in allowed for name in state.files)}:
        if all(found.files.get(name) != state.files.get(name) for state in allowed):
            raise Wrong(f"{name} is neither old nor whole: {found.files.get(name)}")


def _check_said(verb: Verb, said: bytes, found: State, known: Unkilled) -> None:
    """What was said to be done is there."""
    lines = [json.loads(line) for line in said.splitlines(keepends=True) if _is_told(line)]
    if verb.says == "each":
        kept = {row.of for row in found.rows if row.kind == "report"}
        lost = {line["id"] for line in lines} - kept
    else:
        done = found in (known.after, known.twice)
        lost = set() if done or verb.says == "nothing" or not lines else {verb.name}
    if lost:
        raise Wrong(f"{verb.name}: said to be done and is not: {lost}")


def _is_told(line: bytes) -> bool:
    """Whether a line of output is whole, and none of the errors."""
    return line.endswith(b"\n") and line.startswith((b"{", b"["))


def _check_logged(place: Place, verb: Verb, old: dict[Path, str]) -> None:
    """Every file that was written stands in the log, by which an erasure finds it."""
    if verb.name in {"restore", "migrate"}:
        return
    with place.opened(verb.ledger) as ledger:
        logged = _logged(ledger)
    for path, digest in written(place.files).items():
        its_own = place.owns(path) and str(path) != place.address("share")
        hidden = path.relative_to(place.files).parts[0].startswith(".")
        is_new = old.get(path) != digest and not its_own and not hidden
        if is_new and digest not in logged.get(path, ()):
            raise Wrong(f"{verb.name}: {path} lies there and is not in the log")


def _logged(ledger: Ledger) -> dict[Path, set[str]]:
    found: dict[Path, set[str]] = {}
    for each in ledger.outputs():
        path = Path(each.path)
        found.setdefault(path, set()).add(each.digest)
        for name, digest in each.files.items():
            found.setdefault(path / name, set()).add(digest)
    return found


def _check_left(place: Place, verb: Verb) -> None:
    """The next writer leaves nothing half written that has words in it.

    A ledger that is being restored or moved is no other ledger's to know of: it goes with the next
    writer of the new one. An older one would be brought up to date.
    """
    if verb.name not in {"restore", "move-ledger", "migrate"}:
        place.open_to_write(verb.ledger)
        left = [stray for stray in strays(place) if holds_words(stray)]
        if left:
            raise Wrong(f"{verb.name}: left behind: {left}")


def _check_again(place: Place, verb: Verb, known: Unkilled, found: State) -> None:
    """The verb comes to its end where it had not, and is refused or repeated where it had."""
    if found == known.twice != known.after:
        return
    told = run(*verb.words)
    done = found == known.after
    wanted = known.twice if done else known.after
    status = known.status[done]
    now = state_of(place, verb.ledger)
    if told.status != status or now != wanted:
        raise Wrong(f"{verb.name} again: {told}; {_differences(now, wanted)}")
    if status:
        _clear(told)
    for name in LEDGERS:
        if place.has(name) and name not in ("older", "share"):
            place.open_to_write(name)
    if strays(place):
        raise Wrong(f"{verb.name}: still there: {strays(place)}")


def _clear(told: Outcome, words: str = "") -> None:
    """A refusal is one line that says what is the matter."""
    lines = told.err.strip().splitlines()
    if told.status != 2 or len(lines) != 1 or words not in told.err or "Traceback" in told.err:
        raise Wrong(f"no clear refusal: {told}")


def _differences(one: State, other: State) -> str:
    """What two states do not have in common."""
    files = {n for n in {*one.files, *other.files} if one.files.get(n) != other.files.get(n)}
    more, less = sorted(one.rows - other.rows), sorted(other.rows - one.rows)
    return f"more: {more}; missing: {less}; files: {files}"


def main(folder: Path, points: int, seed: int, store: str = "file") -> None:
    """Kill a verb at each point, and check after each."""
    os.environ["REPORTEDLY_SECRET"] = SECRET
    place = ServerPlace(folder) if store == "server" else Place(folder)
    prepare(place)
    place.keep()
    chance, table = random.Random(seed), verbs(place)
    known: dict[str, Unkilled] = {}
    met = 0
    for point in range(points):
        verb = table[point % len(table)]
        if verb.name not in known:
            known[verb.name] = unkilled(place, verb)
        met += kill(place, verb, known[verb.name], chance)
    place.close()
    print(met)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:5])
