"""Console blocks of a page: their commands are run, and what they print is put below them.

A block begins with "```console"; in it a line that begins with "$ " is a command for bash, and the
lines up to the next such line are its output. The commands of a page run one after another in one
folder of their own, which holds the examples. Where a page says so in a comment, the outlets of
the test server's small world answer its commands.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.server import Server

from reportedly.ledger.secret import SETTING

ROOT = Path(__file__).resolve().parents[1]
SERVED = "<!-- the outlets of tests/server/world answer here -->"
SECRET = "0123456789abcdef" * 4
"""Of the ledgers on the pages, so that they print the same ids again."""
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def refreshed(page: str) -> str:
    """A page with the output of every command in it as the program prints it now."""
    with tempfile.TemporaryDirectory() as name, _served(page) as setting:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        around = _surroundings(folder) | setting
        return _BLOCK.sub(lambda block: _run_all(block.group(), folder, around), page)


def commands(page: str) -> list[str]:
    """The commands of all console blocks of a page."""
    lines = (line for block in _BLOCK.findall(page) for line in block.splitlines())
    return [line[2:] for line in lines if line.startswith("$ ")]


@contextmanager
def _served(page: str) -> Iterator[dict[str, str]]:
    """The setting that leads to the test server, where a page wants it."""
    if SERVED not in page:
        yield {}
        return
    with Server() as server:
        yield {"REPORTEDLY_TEST_SERVER": server.address}


def _run_all(block: str, folder: Path, around: Mapping[str, str]) -> str:
    told = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{line}\n{_output(line[2:], folder, around)}" for line in told)


def _output(command: str, folder: Path, around: Mapping[str, str]) -> str:
    """What a command prints, errors among it, without blanks at the ends of lines."""
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=folder,
        env=around,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines = [line.rstrip() for line in done.stdout.rstrip().splitlines()]
    return "".join(f"{line}\n" for line in lines)


def _surroundings(folder: Path) -> dict[str, str]:
    """The environment of a command: this Python's programs first, a home of its own."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    around = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", "OMP_NUM_THREADS": "1"}
    return around | {SETTING: SECRET}
