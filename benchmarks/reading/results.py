"""One run: every reader on every part of the samples."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isnan

import msgspec

from benchmarks.reading import baseline, shipped
from benchmarks.reading.samples import Answer, Samples, held_out, tuned
from benchmarks.reading.scoring import Score, score
from reportedly import __version__
from reportedly.model import Reader

OURS = "reportedly"
PARTS = {
    "tuned": "the two thirds that the reader was bettered on",
    "held out": "the third that was held out",
    "all": "all samples",
    "all ten kinds": "all samples, claims of the kinds that are not read yet counted as missed",
}


@dataclass(frozen=True, slots=True)
class Results:
    """The scores of one run.

    Attributes:
        scores: by reader, then by part of the samples.
        reader: the shipped reader, with its version, pack and model.
        kinds: the kinds of claim that counted, but for the last part.
    """

    scores: dict[str, dict[str, Score]]
    reader: Reader | None
    kinds: tuple[str, ...]
    day: date

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
            "kinds": list(self.kinds),
            "scores": {
                who: {part: _plain(one) for part, one in parts.items()}
                for who, parts in self.scores.items()
            },
        }


def measure(samples: Samples, kinds: Sequence[str]) -> Results:
    """Read all samples with every reader, and score them."""
    ours, who = shipped.read(samples.paths)
    answers: dict[str, Mapping[str, Answer]] = {
        OURS: ours,
        "the same, always certain": shipped.always_certain(ours),
        "keywords": baseline.read(samples.paths),
    }
    scores = {name: _parts(samples, found, kinds) for name, found in answers.items()}
    return Results(scores, who, tuple(kinds), date.today())


def _parts(
    samples: Samples, answers: Mapping[str, Answer], kinds: Sequence[str]
) -> dict[str, Score]:
    ids = list(samples.gold)
    return {
        "tuned": score(samples, answers, tuned(ids), kinds),
        "held out": score(samples, answers, held_out(ids), kinds),
        "all": score(samples, answers, ids, kinds),
        "all ten kinds": score(samples, answers, ids),
    }


def _plain(one: Score) -> dict[str, object]:
    plain: dict[str, object] = msgspec.structs.asdict(one)
    del plain["errors"]
    plain["slots"] = {name: None if isnan(v) else v for name, v in one.slots.items()}
    return {name: None if _nan(value) else value for name, value in plain.items()}


def _nan(value: object) -> bool:
    return isinstance(value, float) and isnan(value)
