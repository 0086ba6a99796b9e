"""One run: every reader on every part of the reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from benchmarks.reading import baseline, shipped
from benchmarks.reading.samples import CHECK, WRITTEN, Answer, Samples, held_out, tuned
from benchmarks.reading.scoring import Score, score
from reportedly import __version__
from reportedly.model import Reader

OURS = "reportedly"
OPEN = ("tuned", "written for tuning")
"""The parts whose errors may be looked at."""
PARTS = {
    "tuned": "the two thirds of the samples that the reader was bettered on",
    "held out": "the third of the samples that was held out",
    "all": "all samples",
    "written for tuning": "reports written for this project that the reader was bettered on",
    "written for checking": "others, in other manners, that no rule was made from",
}


@dataclass(frozen=True, slots=True)
class Results:
    """The scores of one run.

    Attributes:
        scores: by reader, then by part of the reports.
        reader: the shipped reader, with its version, pack and model.
        day: of the run.
    """

    scores: dict[str, dict[str, Score]]
    reader: Reader | None
    day: date

    @property
    def parts(self) -> list[str]:
        """The parts that this run had, in their order."""
        return [part for part in PARTS if part in self.scores[OURS]]

    @property
    def versions(self) -> str:
        """The versions that the figures hold for."""
        if self.reader is None:
            return f"reportedly {__version__}"
        return (
            f"reportedly {__version__}, reader {self.reader.name} {self.reader.version}, "
            f"pack {self.reader.pack}, model {self.reader.model}"
        )

    def plain(self) -> dict[str, object]:
        """The results as JSON has them; a share of nothing is null."""
        return {
            "day": self.day.isoformat(),
            "version": __version__,
            "reader": None if self.reader is None else self.reader.name,
            "reader_version": None if self.reader is None else self.reader.version,
            "pack": None if self.reader is None else self.reader.pack,
            "model": None if self.reader is None else self.reader.model,
            "scores": {
                who: {part: _plain(one) for part, one in parts.items()}
                for who, parts in self.scores.items()
            },
        }


def measure(folder: Path | None = None) -> Results:
    """Read everything with every reader, and score it.

    Args:
        folder: the samples; None measures the reports of this project alone.

    Raises:
        SamplesError: the folder holds no samples.
    """
    sets: list[tuple[Samples, Mapping[str, Sequence[str]]]] = []
    if folder is not None:
        given = Samples.of(folder)
        ids = list(given.gold)
        sets.append((given, {"tuned": tuned(ids), "held out": held_out(ids), "all": ids}))
    for own, part in ((WRITTEN, "written for tuning"), (CHECK, "written for checking")):
        samples = Samples.of(own)
        sets.append((samples, {part: list(samples.gold)}))
    scores: dict[str, dict[str, Score]] = {}
    who = None
    for samples, parts in sets:
        ours, who = shipped.read(samples.paths)
        answers: dict[str, Mapping[str, Answer]] = {
            OURS: ours,
            "the same, always certain": shipped.always_certain(ours),
            "keywords": baseline.read(samples.paths),
        }
        for name, found in answers.items():
            row = scores.setdefault(name, {})
            row.update({part: score(samples, found, ids) for part, ids in parts.items()})
    return Results(scores, who, date.today())


def _plain(one: Score) -> dict[str, object]:
    plain: dict[str, object] = msgspec.structs.asdict(one)
    del plain["errors"]
    rates = ("f1", "precision", "recall", "core", "figures_f1")
    return (
        plain
        | {name: getattr(one, name) for name in rates}
        | {"slots": {name: one.slot(name) for name in sorted(one.slots)}}
    )
