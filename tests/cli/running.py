"""Running the command as a shell does: in this process where that is enough, else in its own."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from reportedly.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
SRC = Path(__file__).parents[2] / "src"


class Outcome(NamedTuple):
    """How a run of the command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value that was printed."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The JSON values that were printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def run(*arguments: object, stdin: bytes = b"", **env: str) -> Outcome:
    """Run the command in this process, with streams of its own."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    given = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    argv = ["reportedly", *map(str, arguments)]
    with (
        patch.multiple(sys, argv=argv, stdin=given, stdout=out, stderr=err),
        patch.dict(os.environ, env),
    ):
        status = _status(main)
        texts = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return Outcome(status, *texts)


def ask(ledger: Path, *words: object) -> Any:
    """What a verb prints as JSON of a ledger; it must succeed."""
    told = run(*words, "--json", "--ledger", ledger)
    assert told.status == 0, told.err
    return told.json


def _status(command: Callable[[], None]) -> int:
    try:
        command()
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(bool(done.code))
    raise AssertionError("the command must end the process")


def command(*arguments: object) -> list[str]:
    """The command line of a process of its own."""
    return [sys.executable, "-m", "reportedly", *map(str, arguments)]


def environment(**env: str) -> dict[str, str]:
    """The environment of a process of its own."""
    return {**os.environ, "PYTHONPATH": str(SRC), "OMP_NUM_THREADS": "1", **env}


def process(*arguments: object, stdin: bytes = b"", wait: float = 60, **env: str) -> Outcome:
    """Run the command in a process of its own."""
    done = subprocess.run(
        command(*arguments),
        input=stdin,
        capture_output=True,
        check=False,
        timeout=wait,
        env=environment(**env),
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


@contextmanager
def unchanged(*places: Path) -> Iterator[None]:
    """Files and folders whose bytes must be the same afterwards."""
    before = [_bytes(p) for p in places]
    yield
    assert [_bytes(p) for p in places] == before


def _bytes(place: Path) -> dict[str, bytes]:
    files = [place] if place.is_file() else sorted(place.rglob("*"))
    return {str(p): p.read_bytes() for p in files if p.is_file()}


def refused(told: Outcome, *words: str) -> None:
    """Assert that a run ended with status 2 and one clear line, not with a traceback."""
    assert told.status == 2, told
    lines = told.err.strip().splitlines()
    assert len(lines) == 1, told.err
    assert "Traceback" not in told.err
    for word in words:
        assert word in told.err


def counted(module: str, *arguments: object, seconds: int = 1800) -> int:
    """The number that a script of the tests prints, run by a process of its own to a good end."""
    root = SRC.parent
    told = subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=root,
        env=environment(PYTHONPATH=f"{SRC}{os.pathsep}{root}"),
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    assert told.returncode == 0, told.stderr
    return int(told.stdout)
