"""Name pairs of which it is known whether they are one name."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pair:
    """Two written names.

    Attributes:
        group: whose names, such as ``"NK"``, and in which scripts, such as ``"NK LL"`` (L Latin,
            H Hangul, J Hanja).
        same: whether they are two spellings of one name.
    """

    group: str
    a: str
    b: str
    same: bool


def load(folder: Path) -> list[Pair]:
    """Read `positives.csv` and `negatives.csv` of a folder.

    Of the positives only those count that are clean (the list itself is not wrong) and not trivial
    (the two differ in more than case, hyphens and spaces).

    Raises:
        FileNotFoundError: one of the two files is missing.
    """
    pairs = [
        Pair(_group(row), row["a"], row["b"], True)
        for row in _rows(folder / "positives.csv")
        if row["quality"] == "clean" and row["trivial"] == "0"
    ]
    pairs += [
        Pair(_group(row), row["a"], row["b"], False) for row in _rows(folder / "negatives.csv")
    ]
    return pairs


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _group(row: dict[str, str]) -> str:
    return f"{row['group']} {row['type']}"
