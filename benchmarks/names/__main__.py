"""Print the figures: `python -m benchmarks.names PAIRS_DIR [--write PAGE]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.blocks import measured, put
from benchmarks.names import accuracy, holders
from benchmarks.names.pairs import load as load_pairs
from benchmarks.names.speed import names_read, pairs_compared
from reportedly.packs import load

BLOCK = "benchmarks.names"


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return the exit status, 2 where there are no pairs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("pairs", type=Path, help="folder with positives.csv and negatives.csv")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    try:
        pairs = load_pairs(asked.pairs)
    except FileNotFoundError as missing:
        print(f"{missing.filename} is missing: name the folder of the pairs", file=sys.stderr)
        return 2
    # first of all, since what has been read once is remembered
    read_speed = names_read(pairs)
    told = [*accuracy.lines(pairs), *holders.lines(load().holders)]
    print("\n".join(told))
    print(f"\nnames read:     {read_speed:>9,.0f} a second, each for the first time")
    print(f"pairs compared: {pairs_compared(pairs):>9,.0f} a second, names already read")
    if asked.write is not None:
        put(BLOCK, measured(BLOCK, told), asked.write)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
