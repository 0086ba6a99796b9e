"""One run: every finder on every part of the samples."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.finding.finders import finders
from benchmarks.finding.gold import FILE, Kind, Place, load
from benchmarks.finding.scoring import Counts, Outcome, of_spans, of_texts
from benchmarks.reading.samples import Samples, held_out, tuned
from reportedly.acquire import Refusal, reports
from reportedly.model import Mention, Report
from reportedly.names import is_native
from reportedly.packs import load as load_pack
from reportedly.read import reader

READER = "reader, spellings a report"
STANDING = ("expert", "lawmaker", "official")
"""Roles of persons with whom a report mostly tells what they are."""

Mentions = Mapping[str, Sequence[Mention]]
Gold = Mapping[str, Sequence[Place]]


@dataclass(frozen=True, slots=True)
class Results:
    """The scores of one run.

    Attributes:
        outcomes: by finder, then by id of the report.
        standing: by role, of the persons whom the reader mentions: how many with a post, how many.
        parts: ids of the reports by part of the samples.
    """

    outcomes: dict[str, dict[str, Outcome]]
    standing: dict[str, tuple[int, int]]
    parts: Mapping[str, Sequence[str]]

    def counts(self, finder: str, part: str, kind: Kind) -> Counts:
        """The counts of one finder on one part."""
        return sum((self.outcomes[finder][i].counts[kind] for i in self.parts[part]), Counts())


def measure(folder: Path, gold: Path = FILE) -> Results:
    """Find the names of all samples with every finder.

    Raises:
        SamplesError: the folder holds no samples.
        ValueError: a file of the samples was refused.
    """
    read = [report for path in Samples.of(folder).paths for report in _reports(path)]
    listed = load(gold)
    places = {report.name: listed.get(report.name, []) for report in read}
    door = reader(load_pack())
    mentions = {report.name: door.read(report).mentions for report in read}
    outcomes = {
        READER: {r.name: of_texts(r, places[r.name], _latin(mentions[r.name])) for r in read}
    }
    for name, find in finders().items():
        outcomes[name] = {r.name: of_spans(r, places[r.name], find(r)) for r in read}
    ids = [report.name for report in read]
    parts = {"tuned": tuned(ids), "held out": held_out(ids), "all": ids}
    return Results(outcomes, _standing(read, places, mentions), parts)


def _reports(path: Path) -> list[Report]:
    found = []
    for report in reports(str(path)):
        if isinstance(report, Refusal):
            raise ValueError(f"{path} was refused: {report.error}")
        found.append(report)
    return found


def _latin(mentions: Sequence[Mention]) -> Iterator[str]:
    """The spellings in Latin letters: the gold lists no name in another script."""
    return (s for m in mentions for s in m.spellings if not is_native(s))


def _standing(read: Sequence[Report], gold: Gold, mentions: Mentions) -> dict[str, tuple[int, int]]:
    told: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for report in read:
        roles = {report.field(p.field)[p.start : p.end]: p.role for p in gold[report.name]}
        for mention in mentions[report.name]:
            role = next((roles[s] for s in mention.spellings if s in roles), "")
            every[role] += 1
            told[role] += bool(mention.posts)
    return {role: (told[role], every[role]) for role in STANDING}
