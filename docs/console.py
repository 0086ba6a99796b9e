"""Console blocks of a page: their commands are run, and what they print is put below them.

A block begins with "```console"; in it a line that begins with "$ " is a command for bash, and the
lines up to the next such line are its output. The commands of a page run one after another in one
folder of their own, which holds the examples.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def refreshed(page: str) -> str:
    """A page with the output of every command in it as the program prints it now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        return _BLOCK.sub(lambda block: _run_all(block.group(), folder), page)


def commands(page: str) -> list[str]:
    """The commands of all console blocks of a page."""
    lines = (line for block in _BLOCK.findall(page) for line in block.splitlines())
    return [line[2:] for line in lines if line.startswith("$ ")]


def _run_all(block: str, folder: Path) -> str:
    told = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{line}\n{_output(line[2:], folder)}" for line in told)


def _output(command: str, folder: Path) -> str:
    """What a command prints, errors among it, without blanks at the ends of lines."""
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=folder,
        env=_surroundings(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines = [line.rstrip() for line in done.stdout.rstrip().splitlines()]
    return "".join(f"{line}\n" for line in lines)


def _surroundings(folder: Path) -> dict[str, str]:
    """The environment of a command: this Python's programs first, a home of its own."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", "OMP_NUM_THREADS": "1"}
