"""Precision and recall of what a finder found, by kind of name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.finding.finders import Span
from benchmarks.finding.gold import Kind, Place
from reportedly import names
from reportedly.model import Report


@dataclass(frozen=True, slots=True)
class Counts:
    """Names of one kind: how many there are, how many were taken for one, and how many of these
    are right to the letter."""

    gold: int = 0
    taken: int = 0
    right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.gold + other.gold, self.taken + other.taken, self.right + other.right)

    @property
    def precision(self) -> float | None:
        """Share of what was taken that is right; None of nothing."""
        return self.right / self.taken if self.taken else None

    @property
    def recall(self) -> float | None:
        """Share of the names that were found; None of nothing."""
        return self.right / self.gold if self.gold else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one finder came to on one report.

    Attributes:
        counts: by kind of name.
        missed: names that were not found.
        wrong: what was taken for a name and is none, or not to the letter, with its words.
    """

    counts: dict[Kind, Counts]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def of_spans(report: Report, gold: Sequence[Place], found: Iterable[Span]) -> Outcome:
    """Compare places: each naming counts. Who only wrote or took a picture is passed over."""
    taken = {span: _met(span, gold) for span in found}
    wanted = {Span(p.field, p.start, p.end): p for p in gold if p.counts}
    judged = {s: met for s, met in taken.items() if met is None or met.counts}
    return _outcome(
        {span: (place.kind, _words(report, span)) for span, place in wanted.items()},
        {s: (_kind(_words(report, s), met), _words(report, s)) for s, met in judged.items()},
    )


def of_texts(report: Report, gold: Sequence[Place], found: Iterable[str]) -> Outcome:
    """Compare the spellings that a user sees: each counts once a report."""
    kinds = {report.field(p.field)[p.start : p.end]: p for p in gold}
    kinds |= {report.field(p.field)[p.start : p.end]: p for p in gold if p.counts}
    judged = [t for t in dict.fromkeys(found) if t not in kinds or kinds[t].counts]
    return _outcome(
        {text: (place.kind, text) for text, place in kinds.items() if place.counts},
        {text: (_kind(text, kinds.get(text)), text) for text in judged},
    )


def _outcome(
    wanted: dict[Span, tuple[Kind, str]] | dict[str, tuple[Kind, str]],
    taken: dict[Span, tuple[Kind, str]] | dict[str, tuple[Kind, str]],
) -> Outcome:
    gold = Counter(kind for kind, _ in wanted.values())
    all_taken = Counter(kind for kind, _ in taken.values())
    right = Counter(kind for key, (kind, _) in taken.items() if key in wanted)
    kinds: tuple[Kind, ...] = ("korean", "other")
    return Outcome(
        {kind: Counts(gold[kind], all_taken[kind], right[kind]) for kind in kinds},
        tuple(words for key, (_, words) in wanted.items() if key not in taken),
        tuple(words for key, (_, words) in taken.items() if key not in wanted),
    )


def _met(span: Span, gold: Sequence[Place]) -> Place | None:
    """The name that a span overlaps."""
    return next(
        (p for p in gold if p.field == span.field and p.start < span.end and span.start < p.end),
        None,
    )


def _kind(words: str, met: Place | None) -> Kind:
    """The kind of the name that was met; where none was, what the words look like."""
    if met is not None:
        return met.kind
    return "korean" if names.find(words) else "other"


def _words(report: Report, span: Span) -> str:
    return report.field(span.field)[span.start : span.end]
