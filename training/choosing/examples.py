"""Examples: the candidates of every happening of the reports written for tuning, right or wrong."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from benchmarks.reading.comparing import in_full, same
from benchmarks.reading.samples import Answer, Samples

from reportedly.acquire import Refusal, reports
from reportedly.packs import load
from reportedly.read.english.claims.choosing import Candidate, Proposal, all_features, candidates
from reportedly.read.english.claims.drafts import proposed
from reportedly.read.english.claims.persons.presented import presented
from reportedly.read.english.reader import EnglishReader
from reportedly.read.english.scene import Scene, Teller


class Example(msgspec.Struct, frozen=True):
    """One candidate of one happening.

    Attributes:
        report: id of the report.
        happening: number of the happening in all reports.
        kind: what happened.
        who: the candidate, as claims would name it.
        candidate: the candidate.
        proposal: whom the rules see in the person's place.
        told: its features.
        right: whether the gold has such a claim of it.
    """

    report: str
    happening: int
    kind: str
    who: tuple[str, ...]
    candidate: Candidate
    proposal: Proposal
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
            told = all_features(people, scene, happening, proposal, found)
            yield [
                Example(
                    report=path.stem,
                    happening=0,
                    kind=happening.kind,
                    who=_under(c, scene, teller),
                    candidate=c,
                    proposal=proposal,
                    told=tuple(features),
                    right=False,
                )
                for c, features in zip(found, told, strict=True)
            ]


def _under(candidate: Candidate, scene: Scene, teller: Teller) -> tuple[str, ...]:
    """The names that a claim of a candidate goes under: those who follow a description in front."""
    known = presented(candidate.whom, scene.index, teller.people, teller.pack)
    return tuple(k.name for k in known) or (candidate.whom.text,)


def _judged(found: Sequence[Example], gold: Answer) -> Iterator[Example]:
    for example in found:
        right = any(_is_of(example, claim) for claim in gold["claims"])
        yield msgspec.structs.replace(example, right=right)


def _is_of(example: Example, claim: Answer) -> bool:
    who = claim["who"]
    return claim["kind"] == example.kind and any(
        same(who, name, strict=in_full(who)) for name in example.who
    )
