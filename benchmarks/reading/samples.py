"""Sample reports, the gold beside them, and the third of them that is held out."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import ReportedlyError

Answer = dict[str, Any]
"""What a reader found in one report, or the gold of it: `id`, `claims` and `figures`."""

KINDS = ("defection", "death", "execution", "appearance")
"""The kinds of claim that this version reads."""


class SamplesError(ReportedlyError):
    """The folder of the samples is not there, or is none."""


@dataclass(frozen=True, slots=True)
class Samples:
    """A folder with `reports/*.json`, `reports/gold/*.json` and `score.py`.

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
            SamplesError: the reports, their gold or the scorer are missing.
        """
        gold = {g["id"]: g for g in map(_json, sorted(folder.glob("reports/gold/*.json")))}
        if not gold or not (folder / "score.py").is_file():
            raise SamplesError(
                f"{folder} holds no samples; name the folder that has reports/*.json, "
                "reports/gold/*.json and score.py"
            )
        return cls(folder, gold)

    @property
    def scorer(self) -> Path:
        """The program that compares answers with gold."""
        return self.folder / "score.py"

    @property
    def paths(self) -> list[Path]:
        """The files of the reports, in order of name."""
        return sorted((self.folder / "reports").glob("*.json"))

    @property
    def controls(self) -> frozenset[str]:
        """Reports in which there is nothing to find: no claim of any kind, and no figure."""
        return frozenset(i for i, g in self.gold.items() if not g["claims"] and not g["figures"])


def held_out(ids: Collection[str]) -> list[str]:
    """Every third of the sorted ids: those at positions 2, 5, 8 and so on, counted from 0."""
    return sorted(ids)[2::3]


def tuned(ids: Collection[str]) -> list[str]:
    """The two thirds that are not held out: whoever betters the reader may look at these."""
    return sorted(set(ids) - set(held_out(ids)))


def of_kinds(answer: Answer, kinds: Sequence[str]) -> Answer:
    """An answer or gold without the claims of other kinds."""
    return answer | {"claims": [c for c in answer["claims"] if c["kind"] in kinds]}


def _json(path: Path) -> Answer:
    found: Answer = json.loads(path.read_text(encoding="utf-8"))
    return {"claims": [], "figures": []} | found
