"""Where the samples name persons in full: a list made by reading them.

`gold.csv` holds places only, no words, so that no name comes into the repository. Its columns:

- `report`, `field` (title or text), `start`, `end`: code points, without a possessive ``'s``;
- `kind`: ``korean`` for a surname and given name that are Korean, in any order and spelling (also a
  Korean name glued to the word before it), ``other`` for any other full name of a person;
- `role`: what the report tells that person to be, where that is easy to say. ``byline`` marks those
  who wrote, edited or photographed and ``cut`` a name that the end of a sample breaks off: whether
  these are found counts neither for nor against.

A name inside the name of a thing (a square, a stadium, a family) is none.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reportedly.model import Field

Kind = Literal["korean", "other"]

FILE = Path(__file__).with_name("gold.csv")
KINDS: tuple[Kind, ...] = ("korean", "other")
_PASSED_OVER = frozenset({"byline", "cut"})


@dataclass(frozen=True, slots=True)
class Place:
    """One full name of a person in a report."""

    report: str
    field: Field
    start: int
    end: int
    kind: Kind
    role: str

    @property
    def counts(self) -> bool:
        """Whether a finder should find it."""
        return self.role not in _PASSED_OVER


def load(path: Path = FILE) -> dict[str, list[Place]]:
    """The places by report, in the order of the file."""
    found: dict[str, list[Place]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            found[row["report"]].append(_place(row))
    return dict(found)


def _place(row: dict[str, str]) -> Place:
    field: Field = "title" if row["field"] == "title" else "text"
    kind: Kind = "korean" if row["kind"] == "korean" else "other"
    return Place(row["report"], field, int(row["start"]), int(row["end"]), kind, row["role"])
