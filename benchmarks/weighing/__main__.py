"""Print how good beliefs are: `python -m benchmarks.weighing FOLDER`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.blocks import measured, put
from benchmarks.weighing.tables import on_emergent, on_made_up

BLOCK = "benchmarks.weighing"
"""The name of the block of figures in a page."""


def main(arguments: Sequence[str]) -> int:
    """Measure and print; without a folder the made-up truth alone."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weighing", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where Emergent's file lies")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    if asked.folder is not None and not asked.folder.is_dir():
        print(f"{asked.folder} is no folder: name the one with Emergent's file", file=sys.stderr)
        return 2
    told = []
    if asked.folder is None:
        told.append("Emergent: skipped, no folder was named (docs/quality.md says which file)")
    else:
        told += on_emergent(asked.folder)
    told += ["", *on_made_up()]
    print("\n".join(told))
    if asked.write is not None:
        put(BLOCK, measured(BLOCK, told), asked.write)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
