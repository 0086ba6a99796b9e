"""Main text on the public article-extraction benchmark (181 pages), by its own measure."""

import gzip
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import trafilatura

from benchmarks.pages.shingles import Score, score
from reportedly.acquire.page import page
from reportedly.errors import ReportedlyError

FOLDER = "article-extraction-benchmark"
PUBLISHED = {"trafilatura": 0.958, "readability_js": 0.947, "goose3": 0.896, "justext": 0.804}
"""F1 in the benchmark's README, of outputs that come with it: a check of our scorer."""


def lines(folder: Path) -> Iterator[str]:
    """The figures, or why there are none."""
    place = folder / FOLDER
    if not (place / "ground-truth.json").is_file():
        yield f"main text: skipped, {place} lacks ground-truth.json and html/ of the benchmark"
        return
    right = {
        key: row["articleBody"]
        for key, row in json.loads((place / "ground-truth.json").read_text("utf-8")).items()
    }
    pages = {
        key: gzip.decompress((place / "html" / f"{key}.html.gz").read_bytes())
        for key in sorted(right)
        if (place / "html" / f"{key}.html.gz").is_file()
    }
    yield f"main text, {len(pages)} pages of the article-extraction benchmark, runs of four words"
    yield from _checks(place, right)
    yield f"{'':38}{'F1':>7}{'precision':>11}{'recall':>8}{'empty':>7}{'pages/s':>9}"
    ways: tuple[tuple[str, Callable[[bytes], str]], ...] = (
        ("reportedly", ours),
        (f"trafilatura {trafilatura.__version__}", theirs),
        (f"trafilatura {trafilatura.__version__}, fast", lambda data: theirs(data, fast=True)),
    )
    for name, take in ways:
        started = time.process_time()
        taken = {key: take(data) for key, data in pages.items()}
        rate = len(pages) / (time.process_time() - started)
        told = score((right[key], taken[key]) for key in pages)
        empty = sum(not text for text in taken.values())
        yield f"{name:38}{_shown(told)}{empty:>7}{rate:>9.0f}"


def _checks(place: Path, right: dict[str, str]) -> Iterator[str]:
    told = []
    for name, published in PUBLISHED.items():
        file = place / "output" / f"{name}.json"
        if file.is_file():
            shipped = json.loads(file.read_text("utf-8"))
            shipped = shipped.get("output", shipped)
            f1 = score((right[key], shipped[key].get("articleBody", "")) for key in right).f1
            told.append(f"{name} {f1:.3f} ({published:.3f})")
    if told:
        yield f"shipped outputs, as scored here (as published): {', '.join(told)}"


def _shown(told: Score) -> str:
    return f"{told.f1:>7.3f}{told.precision:>11.3f}{told.recall:>8.3f}"


def ours(data: bytes) -> str:
    """What this program takes out of a page, empty where it refuses it."""
    try:
        (draft,) = page(data)
    except ReportedlyError:
        return ""
    return draft.text


def theirs(data: bytes, *, fast: bool = False) -> str:
    """What trafilatura takes out of a page as it comes."""
    return trafilatura.extract(data, fast=fast, include_comments=False) or ""
