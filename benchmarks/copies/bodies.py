"""The bodies of FNC-1, each once, as runs of five words."""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

from reportedly.trace.reuse.units import Grams, grams

FILES = ("train_bodies.csv", "competition_test_bodies.csv")
SHORT = 20
"""Runs up to which a body is left out."""


def bodies(folder: Path) -> list[str]:
    """The distinct bodies in the order of the files."""
    csv.field_size_limit(sys.maxsize)
    found: dict[str, None] = {}
    for name in FILES:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            found.update((row["articleBody"], None) for row in csv.DictReader(file))
    return list(found)


def compared(texts: Sequence[str]) -> list[Grams]:
    """The runs of every body, none for those that are too short."""
    return [runs if len(runs := grams(text)) > SHORT else frozenset() for text in texts]
