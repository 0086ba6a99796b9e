"""Print the figures on pages annotated by others: `python -m benchmarks.pages FOLDER`.

FOLDER holds copies of three public repositories, or of some of them, under these names:
`article-extraction-benchmark` (ground-truth.json, html/, output/), `trafilatura`
(tests/evaldata.json with tests/cache and tests/eval) and `htmldate` (tests/eval_*.json with their
pages).
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.blocks import measured, put
from benchmarks.pages import annotated, articles, dates

BLOCK = "benchmarks.pages"
"""The name of the block of figures in a page."""


def main(arguments: Sequence[str]) -> int:
    """Measure and print; without a folder say that nothing was measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the copies lie")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    if asked.folder is None:
        print("skipped: no folder with annotated pages was named (docs/quality.md says which)")
        return 0
    if not asked.folder.is_dir():
        print(f"{asked.folder} is no folder: name the one with the copies", file=sys.stderr)
        return 2
    told = []
    for line in _told(asked.folder):
        print(line, flush=True)
        told.append(line)
    if asked.write is not None:
        put(BLOCK, measured(BLOCK, told), asked.write)
    return 0


def _told(folder: Path) -> Iterator[str]:
    yield from articles.lines(folder)
    yield ""
    yield from annotated.lines(folder)
    yield ""
    yield from dates.lines(folder)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
