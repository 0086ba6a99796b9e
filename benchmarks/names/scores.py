"""Precision, recall and F1 of ways to compare names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.names.pairs import Pair

NEGATIVES_PER_POSITIVE = 2
"""Negatives are weighted to this many a positive, so that groups can be set side by side."""


@dataclass(frozen=True, slots=True)
class Score:
    """What one way of comparing came to on one group of pairs."""

    positives: int
    negatives: int
    found: int
    false: int

    @property
    def recall(self) -> float:
        """Share of the positives that were called the same."""
        return self.found / self.positives if self.positives else 0.0

    @property
    def precision(self) -> float:
        """Share of those called the same that are the same, negatives weighted."""
        weight = NEGATIVES_PER_POSITIVE * self.positives / self.negatives if self.negatives else 0
        called = self.found + weight * self.false
        return self.found / called if called else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(pairs: Sequence[Pair], same: Callable[[str, str], bool]) -> Score:
    """Score a yes/no comparison."""
    positives = [pair for pair in pairs if pair.same]
    negatives = [pair for pair in pairs if not pair.same]
    return Score(
        len(positives),
        len(negatives),
        sum(same(pair.a, pair.b) for pair in positives),
        sum(same(pair.a, pair.b) for pair in negatives),
    )


def best_score(pairs: Sequence[Pair], likeness: Callable[[str, str], float]) -> tuple[Score, float]:
    """Score a likeness from 0 to 1 at the threshold that suits these very pairs best.

    The threshold is chosen on the pairs that are scored, in favour of the likeness.
    """
    scored = [(likeness(pair.a, pair.b), pair.same) for pair in pairs]
    positives = sum(same for _, same in scored)
    negatives = len(scored) - positives
    best, at = Score(positives, negatives, 0, 0), 1.0
    for threshold in sorted({value for value, _ in scored}):
        found = sum(same for value, same in scored if value >= threshold)
        false = sum(not same for value, same in scored if value >= threshold)
        candidate = Score(positives, negatives, found, false)
        if candidate.f1 > best.f1:
            best, at = candidate, threshold
    return best, at
