"""The scorer that comes with the samples, run as a program, and its last lines as a score."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import msgspec

from benchmarks.reading.samples import Answer, Samples, of_kinds

_COUNTS = re.compile(
    r"(?P<documents>\d+) documents .*?, (?P<gold>\d+) gold claims, (?P<predicted>\d+) predicted, "
    r"(?P<found>\d+) found; by kind \(found/gold/predicted\): (?P<kinds>.*)"
)
_RATES = re.compile(
    r"claims F1 (?P<f1>\S+) \(P (?P<precision>\S+) R (?P<recall>\S+)\), core recall (?P<core>\S+), "
    r"slots: (?P<slots>.*), figures F1 (?P<figures>\S+), "
    r"false claims on (?P<controls>\d+) controls: (?P<false>\d+)"
)
_PAIR = re.compile(r"(\w+) ([\d/.]+|nan)")


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """What one reader came to on some of the samples.

    Attributes:
        gold, predicted, found: numbers of claims.
        f1, precision, recall: of claims; `core` is the recall of core claims.
        slots: share right of each slot, over the claims found.
        figures: F1 of figures.
        controls: number of reports in which there is nothing to find.
        false: claims and figures "found" in those.
        errors: what was missed or wrong, a line each.
    """

    documents: int
    gold: int
    predicted: int
    found: int
    f1: float
    precision: float
    recall: float
    core: float
    figures: float
    controls: int
    false: int
    slots: dict[str, float]
    kinds: dict[str, tuple[int, int, int]]
    errors: tuple[str, ...]

    def line(self) -> str:
        """The score in the words of the scorer."""
        slots = ", ".join(f"{name} {share:.3f}" for name, share in self.slots.items())
        return (
            f"{self.documents} documents, {self.gold} gold claims, {self.predicted} predicted, "
            f"{self.found} found; claims F1 {self.f1:.3f} (P {self.precision:.3f} "
            f"R {self.recall:.3f}), core recall {self.core:.3f}, slots: {slots}, "
            f"figures F1 {self.figures:.3f}, false on {self.controls} controls: {self.false}"
        )


def score(
    samples: Samples,
    answers: Mapping[str, Answer],
    ids: Collection[str],
    kinds: Sequence[str] | None = None,
) -> Score:
    """The score of some answers on some reports.

    Args:
        samples: the reports with their gold and scorer.
        answers: by id of the report; one that is missing found nothing.
        ids: the reports to score on.
        kinds: the kinds of claim that count, in gold and answers alike; all where None. A report
            that tells only of other kinds is scored, but is no control.

    Raises:
        RuntimeError: the scorer failed, or printed something else than scores.
    """
    whole = _parsed(_run(samples, answers, ids, kinds))
    controls = _parsed(_run(samples, answers, samples.controls & set(ids), kinds))
    return msgspec.structs.replace(whole, controls=controls.controls, false=controls.false)


def _run(
    samples: Samples,
    answers: Mapping[str, Answer],
    ids: Collection[str],
    kinds: Sequence[str] | None,
) -> list[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "gold").mkdir()
        kept = []
        for number, id_ in enumerate(sorted(ids)):
            gold, answer = samples.gold[id_], answers.get(id_, {"id": id_, "claims": []})
            if kinds is not None:
                gold, answer = of_kinds(gold, kinds), of_kinds(answer, kinds)
            (folder / "gold" / f"{number:04}.json").write_text(json.dumps(gold))
            kept.append(json.dumps(answer))
        (folder / "answers.jsonl").write_text("\n".join(kept))
        arguments = [str(folder / "answers.jsonl"), "--gold", str(folder / "gold"), "--errors"]
        done = subprocess.run(
            [sys.executable, str(samples.scorer), *arguments], capture_output=True, text=True
        )
    if done.returncode:
        raise RuntimeError(f"{samples.scorer} failed:\n{done.stderr}")
    return done.stdout.splitlines()


def _parsed(lines: list[str]) -> Score:
    counts = _COUNTS.match(lines[-2]) if len(lines) > 1 else None
    rates = _RATES.match(lines[-1]) if counts else None
    if counts is None or rates is None:
        raise RuntimeError("the scorer printed something else than scores:\n" + "\n".join(lines))
    by_kind = {kind: tuple(n.split("/")) for kind, n in _PAIR.findall(counts["kinds"])}
    plain = counts.groupdict() | rates.groupdict()
    plain |= {"slots": dict(_PAIR.findall(rates["slots"])), "kinds": by_kind, "errors": lines[:-2]}
    return msgspec.convert(plain, Score, strict=False)
