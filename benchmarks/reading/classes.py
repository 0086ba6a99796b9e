"""What the shipped reader gets wrong, by class: `python -m benchmarks.reading.classes [SAMPLES]`.

A claim that is missed has the first class that fits, by what `read --explain` tells of its report;
so has a claim that is false. Slots are counted over the claims found. Only sums are printed: the
held-out parts stay unseen.
"""

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from benchmarks.reading.comparing import Row, found, pairs, same, slots
from benchmarks.reading.samples import CHECK, KINDS, WRITTEN, Samples, held_out, tuned
from reportedly.acquire import Refusal, reports
from reportedly.model import Considered, Explanation, Report
from reportedly.packs import load
from reportedly.read import reader
from reportedly.read.door import Door

MISSED = (
    "passed over",
    "wrong person",
    "wrong polarity",
    "page mess",
    "missed trigger",
    "lost clause",
    "nobody found",
    "joined to another",
)
"""Classes of claims that are missed, in the order in which they are tried."""
FALSE = ("wrong person", "wrong polarity", "invented")
"""Those of claims that are false."""


def classes(samples: Samples, ids: Collection[str]) -> Counter[str]:
    """The errors on some reports: "missed: ...", "false: ...", "slot: ..." with their numbers."""
    door, out = reader(load()), Counter[str]()
    for path in samples.paths:
        if path.stem in ids:
            for report in reports(str(path)):
                if not isinstance(report, Refusal):
                    out.update(_of_one(door, report, samples.gold[report.name]["claims"]))
    return out


def _of_one(door: Door, report: Report, gold: Sequence[Row]) -> Iterator[str]:
    plain: list[Row] = msgspec.to_builtins(door.read(report))["claims"]
    read = [claim for claim in plain if claim["kind"] in KINDS]
    matched = pairs(gold, read, found)
    hit, taken = {i for i, _ in matched}, {j for _, j in matched}
    missed = [claim for i, claim in enumerate(gold) if i not in hit]
    false = [claim for j, claim in enumerate(read) if j not in taken]
    told = door.explain(report)
    for claim in missed:
        yield f"missed: {_missed(report, told, claim, false)}"
    for claim in false:
        yield f"false: {_beside(claim, missed) or 'invented'}"
    for i, j in matched:
        for slot, right in slots(gold[i], read[j]).items():
            if right < 1:
                yield f"slot: {slot}"


def _missed(report: Report, told: Explanation, claim: Row, false: Sequence[Row]) -> str:
    """The class of a claim that is missed."""
    if told.passed_over:
        return "passed over"
    beside = _beside(claim, false)
    if beside is not None:
        return beside
    words = [w for w in claim.get("words") or () if isinstance(w, str)]
    if any(w in line.quote.text for w in words for line in told.left_out):
        return "page mess"
    near = _near(report, told.considered, claim["kind"], words)
    if not near:
        return "missed trigger"
    outcomes = {each.outcome for each in near if not each.claims}
    if not outcomes:
        return "joined to another"
    return "lost clause" if "not told as real" in outcomes else "nobody found"


def _beside(claim: Row, others: Sequence[Row]) -> str | None:
    """Whether a claim of its kind stands on the other side, of another person or denied."""
    kin = [other for other in others if other["kind"] == claim["kind"]]
    if any(o["polarity"] != claim["polarity"] and same(o["who"], claim["who"]) for o in kin):
        return "wrong polarity"
    return "wrong person" if any(o["polarity"] == claim["polarity"] for o in kin) else None


def _near(
    report: Report, considered: Sequence[Considered], kind: str, words: Sequence[str]
) -> list[Considered]:
    """The listed words of a kind in a claim's words, or anywhere where these are unknown."""
    mine = [each for each in considered if each.kind == kind]
    spans = [
        (field, at, at + len(w))
        for w in words
        for field in ("title", "text")
        if (at := (report.title or "" if field == "title" else report.text).find(w)) >= 0
    ]
    if not spans:
        return mine
    return [
        each
        for each in mine
        if any(
            each.quote.field == field and start < each.quote.end and each.quote.start < end
            for field, start, end in spans
        )
    ]


def lines(parts: Mapping[str, Counter[str]]) -> Iterator[str]:
    """The numbers, a line a class and a column a part."""
    yield f"{'':<26}" + "".join(f"{part:>22}" for part in parts)
    listed = [*(f"missed: {c}" for c in MISSED), *(f"false: {c}" for c in FALSE)]
    listed += sorted({c for told in parts.values() for c in told if c.startswith("slot: ")})
    for name in listed:
        yield f"{name:<26}" + "".join(f"{told[name]:>22}" for told in parts.values())


def main(arguments: Sequence[str]) -> None:
    """Print the numbers for the project's own sets, and for samples where a folder is named."""
    parts: dict[str, Counter[str]] = {}
    if arguments:
        samples = Samples.of(Path(arguments[0]))
        ids = list(samples.gold)
        parts["samples, tuned"] = classes(samples, tuned(ids))
        parts["samples, held out"] = classes(samples, held_out(ids))
    for name, folder in (("training/written", WRITTEN), ("tests/gold", CHECK)):
        own = Samples.of(folder)
        parts[name] = classes(own, list(own.gold))
    print("\n".join(lines(parts)))


if __name__ == "__main__":
    main(sys.argv[1:])
