"""Print the figures on corpora made by others: `python -m benchmarks.outside FOLDER`."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.blocks import measured, put
from benchmarks.outside import attribution, dates, factuality
from benchmarks.outside.published import published

BLOCK = "benchmarks.outside"
"""The name of the block of figures in a page."""


def main(arguments: Sequence[str]) -> int:
    """Measure and print; without a folder say that nothing was measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.outside", description=__doc__)
    parser.add_argument(
        "folder", type=Path, nargs="?", help="where PolNeAR, UW and TempEval-3 lie, or some of them"
    )
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    if asked.folder is None:
        print("skipped: no folder with the corpora was named (docs/quality.md says which)")
        return 0
    if not asked.folder.is_dir():
        print(f"{asked.folder} is no folder: name the one with the corpora", file=sys.stderr)
        return 2
    told = list(_told(asked.folder))
    print("\n".join(told))
    if asked.write is not None:
        put(BLOCK, measured(BLOCK, told), asked.write)
    return 0


def _told(folder: Path) -> Iterator[str]:
    yield dates.line(folder)
    yield from published("dates")
    yield ""
    yield from attribution.lines(folder)
    yield from published("attribution")
    yield ""
    yield from factuality.lines(folder)
    yield from published("factuality")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
