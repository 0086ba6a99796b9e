"""Examples: the candidates of every happening of the reports written for tuning, right or wrong."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from benchmarks.reading.comparing import in_full, same
from benchmarks.reading.samples import Answer, Samples

from reportedly.acquire import Refusal, reports
from reportedly.packs import load
from reportedly.read.english.claims.choosing import candidates, features
from reportedly.read.english.claims.drafts import proposed
from reportedly.read.english.reader import EnglishReader


class Example(msgspec.Struct, frozen=True):
    """One candidate of one happening.

    Attributes:
        report: id of the report.
        happening: number of the happening in all reports.
        kind: what happened.
        who: the candidate, as a claim would name it.
        ruled: whether the rules put it in the person's place.
        told: its features.
        right: whether the gold has such a claim of it.
    """

    report: str
    happening: int
    kind: str
    who: str
    ruled: bool
    told: tuple[str, ...]
    right: bool


def examples(samples: Samples) -> list[Example]:
    """All examples of some reports with gold, in order of the reports' names."""
    reader, out = EnglishReader(load()), list[Example]()
    for path in samples.paths:
        gold = samples.gold[path.stem]
        for found in _of_report(reader, path):
            number = out[-1].happening + 1 if out else 0
            out.extend(msgspec.structs.replace(e, happening=number) for e in _judged(found, gold))
    return out


def _of_report(reader: EnglishReader, path: Path) -> Iterator[list[Example]]:
    (report,) = reports(str(path))
    if isinstance(report, Refusal):
        raise ValueError(f"{path} was refused: {report.error}")
    teller, scenes = reader.scenes(report)
    people = teller.people
    for scene in scenes:
        for happening, proposal in proposed(people, scene):
            found = candidates(people, scene, happening, proposal)
            yield [
                Example(
                    report=path.stem,
                    happening=0,
                    kind=happening.kind,
                    who=c.whom.text,
                    ruled=c.why == "rule",
                    told=tuple(features(people, scene, happening, c, found, thing=proposal.thing)),
                    right=False,
                )
                for c in found
            ]


def _judged(found: Sequence[Example], gold: Answer) -> Iterator[Example]:
    for example in found:
        right = any(_is_of(example, claim) for claim in gold["claims"])
        yield msgspec.structs.replace(example, right=right)


def _is_of(example: Example, claim: Answer) -> bool:
    who = claim["who"]
    return claim["kind"] == example.kind and same(who, example.who, strict=in_full(who))
