"""Main text on trafilatura's own pages: pieces that belong to it, and pieces that do not."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import trafilatura

from benchmarks.pages.articles import ours, theirs

FOLDER = "trafilatura/tests"
_SPACE = re.compile(r"\s+")


def lines(folder: Path) -> Iterator[str]:
    """The figures, or why there are none."""
    place = folder / FOLDER
    if not (place / "evaldata.json").is_file():
        yield f"main text, pieces: skipped, {place} lacks evaldata.json with cache/ and eval/"
        return
    rows = json.loads((place / "evaldata.json").read_text("utf-8"))
    found = [
        (row, data) for _, row in sorted(rows.items()) if (data := bytes_of(place, row["file"]))
    ]
    yield (
        f"main text, pieces: {len(found)} of {len(rows)} pages of trafilatura's evaluation; "
        "a piece that belongs is a hit, one that does not is a false alarm"
    )
    yield f"{'':38}{'F1':>7}{'precision':>11}{'recall':>8}"
    ways: tuple[tuple[str, Callable[[bytes], str]], ...] = (
        ("reportedly", ours),
        (f"trafilatura {trafilatura.__version__}", theirs),
        (f"trafilatura {trafilatura.__version__}, fast", lambda data: theirs(data, fast=True)),
    )
    for name, take in ways:
        hits = alarms = wanted = 0
        for row, data in found:
            text = _plain(take(data))
            hits += sum(_plain(piece) in text for piece in row["with"])
            alarms += sum(_plain(piece) in text for piece in row["without"])
            wanted += len(row["with"])
        precision, recall = hits / (hits + alarms), hits / wanted
        f1 = 2 * precision * recall / (precision + recall)
        yield f"{name:38}{f1:>7.3f}{precision:>11.3f}{recall:>8.3f}"


def bytes_of(place: Path, name: str) -> bytes | None:
    """A page by its file's name, None where the copy lacks it."""
    for folder in ("test_set", "cache", "eval"):
        if (place / folder / name).is_file():
            return (place / folder / name).read_bytes()
    return None


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
