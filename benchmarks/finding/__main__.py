"""Print the figures: `python -m benchmarks.finding SAMPLES`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.blocks import put
from benchmarks.finding import tables
from benchmarks.finding.results import measure
from benchmarks.reading.samples import SamplesError


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return the exit status, 2 where there are no samples."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.finding", description=__doc__)
    parser.add_argument("samples", type=Path, help="folder with reports/, reports/gold/, score.py")
    parser.add_argument("--show", action="store_true", help="add what is wrong (tuned part)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    try:
        results = measure(asked.samples)
    except SamplesError as missing:
        print(missing, file=sys.stderr)
        return 2
    if asked.write is not None:
        put(tables.BLOCK, tables.markdown(results), asked.write)
    if asked.json:
        print(json.dumps(tables.plain(results), indent=1))
    else:
        print(tables.text(results, errors=asked.show))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
