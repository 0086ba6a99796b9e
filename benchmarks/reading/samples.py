"""Sets of reports with the gold beside them, and what is held out of them."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from reportedly.errors import ReportedlyError
from reportedly.model import BEYOND, Kind

Answer = dict[str, Any]
"""What a reader found in one report, or the gold of it: `id`, `claims` and `figures`."""

KINDS: tuple[str, ...] = tuple(kind for kind in get_args(Kind) if kind not in BEYOND)
"""The ten kinds of claim that count."""

_ROOT = Path(__file__).parents[2]
WRITTEN = _ROOT / "training" / "written"
"""Reports written for this project that the reader was bettered on."""
CHECK = _ROOT / "tests" / "gold"
"""Reports written for this project, in other manners, by whoever does not write rules."""


class SamplesError(ReportedlyError):
    """The folder of the samples is not there, or is none."""


@dataclass(frozen=True, slots=True)
class Samples:
    """A folder with `reports/*.json` and `reports/gold/*.json`.

    Attributes:
        folder: where it lies.
        gold: what a reader should find, by id of the report.
    """

    folder: Path
    gold: dict[str, Answer]

    @classmethod
    def of(cls, folder: Path) -> "Samples":
        """The samples of a folder.

        Raises:
            SamplesError: the reports or their gold are missing.
        """
        gold = {g["id"]: g for g in map(_json, sorted(folder.glob("reports/gold/*.json")))}
        if not gold:
            raise SamplesError(
                f"{folder} holds no samples; name the folder that has reports/*.json and "
                "reports/gold/*.json"
            )
        return cls(folder, gold)

    @property
    def paths(self) -> list[Path]:
        """The files of the reports, in order of name."""
        return sorted((self.folder / "reports").glob("*.json"))


def held_out(ids: Collection[str]) -> list[str]:
    """Every third of the sorted ids: those at positions 2, 5, 8 and so on, counted from 0."""
    return sorted(ids)[2::3]


def tuned(ids: Collection[str]) -> list[str]:
    """The two thirds that are not held out: whoever betters the reader may look at these."""
    return sorted(set(ids) - set(held_out(ids)))


def _json(path: Path) -> Answer:
    found: Answer = json.loads(path.read_text(encoding="utf-8"))
    return {"claims": [], "figures": []} | found
