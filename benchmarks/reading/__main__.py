"""Print the figures: `python -m benchmarks.reading [SAMPLES]`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.blocks import block, put
from benchmarks.reading import tables
from benchmarks.reading.results import measure
from benchmarks.reading.samples import SamplesError


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return the exit status, 2 where there are no samples."""
    asked = _arguments().parse_args(arguments)
    try:
        results = measure(asked.samples)
    except SamplesError as missing:
        print(missing, file=sys.stderr)
        return 2
    if asked.write is not None:
        put(tables.BLOCK, tables.markdown(results), asked.write)
    if asked.json:
        print(json.dumps(results.plain(), indent=1))
    elif asked.markdown:
        print(block(tables.BLOCK, tables.markdown(results)))
    else:
        print(tables.text(results, errors=asked.errors))
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument(
        "samples",
        type=Path,
        nargs="?",
        help="folder with reports/ and reports/gold/; without it the project's own reports alone",
    )
    parser.add_argument("--errors", action="store_true", help="add what is wrong (tuned parts)")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--markdown", action="store_true", help="print the block for docs/quality.md")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put that block into a page")
    return parser


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
