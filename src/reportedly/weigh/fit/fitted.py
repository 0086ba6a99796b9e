"""The fit of settled cases, and what it says of an event.

An additive model in log-odds: the base of the kind, and each origin's word at a ranked discount,
weighed by the records of its source, of its group and of all. The sum's scale and the bases are
those of a logistic regression with normal priors on the settled cases, whose own sums are taken
without themselves: fitted on its own outcome, a record would explain what it was made from.
"""

import math
from collections.abc import Sequence
from functools import lru_cache

from reportedly.model import Noun
from reportedly.weigh.fit.bases import Base, Bases, Summed
from reportedly.weigh.fit.cases import Case, Says, Told
from reportedly.weigh.fit.cells import Cells
from reportedly.weigh.fit.interval import interval, widening
from reportedly.weigh.fit.labels import Labels
from reportedly.weigh.fit.numbers import Numbers
from reportedly.weigh.fit.pooling import Pool, Weight
from reportedly.weigh.fit.summing import Ranked, ranked
from reportedly.weigh.fit.words import counted, latest, left_out
from reportedly.weigh.likelihood import probability


class Part(Noun, frozen=True):
    """What one origin's word adds to a belief.

    Attributes:
        rank: its place among those that say the same, from 1.
        discount: the share that its rank leaves of it.
        log_odds: what it adds, the scale of the sum counted in.
        weight: what one flat word of the origin is worth.
    """

    told: Told
    rank: int
    discount: float
    log_odds: float
    weight: Weight


class Believed(Noun, frozen=True):
    """What follows for one event; base and parts add up to the log-odds.

    Attributes:
        low: lower end of the interval, a probability.
        high: its upper end.
        variance: of the log-odds, before any widening.
    """

    log_odds: float
    probability: float
    low: float
    high: float
    variance: float
    base: Base
    parts: tuple[Part, ...]


class Fit:
    """What settled cases tell about bases, about sources, and through both about an event."""

    def __init__(self, cases: Sequence[Case], numbers: Numbers) -> None:
        """Count and fit; `fit` keeps what it has made, and is what to call."""
        self.numbers = numbers
        cases = [case for case in cases if not left_out(case)]
        settled = [case for case in cases if case.truth is not None]
        self._labels = Labels(settled, numbers.pool_kind)
        self._cells = Cells(settled, numbers.discount)
        self.alone = _alone(settled, numbers.two_origins)
        self._pool = Pool(self._cells, self._labels, numbers, alone=self.alone)
        self._known: dict[tuple[str, str, str, Says], Weight] = {}
        self._bases = Bases([self._summed(case) for case in cases], numbers)

    @property
    def labels(self) -> int:
        """Settled cases behind the fit."""
        return self._labels.count

    @property
    def wide(self) -> float:
        """How much wider the interval is told for the number of settled cases."""
        return widening(self.labels, self.numbers)

    def base(self, kind: str, *, without: str | None = None) -> Base:
        """The base of a kind.

        Args:
            kind: kind of event; one without cases has the base of all kinds.
            without: id of the case that is itself being weighed, which is left out.
        """
        return self._bases.base(kind, without)

    def weight(
        self, origin: str, group: str, kind: str, says: Says, *, without: str | None = None
    ) -> Weight:
        """What one flat word of a source is worth, before the scale of the sum.

        Args:
            origin: key of the source; one without a record is worth what its group is.
            group: its group; one without a record is worth what all sources are.
            kind: kind of event.
            says: what the word says of it.
            without: id of the case that is itself being weighed, which is left out.
        """
        if without is not None:
            return self._pool.weight(origin, group, kind, says, without)
        key = (origin, group, kind, says)
        if key not in self._known:
            self._known[key] = self._pool.weight(origin, group, kind, says, None)
        return self._known[key]

    def scale(self) -> tuple[float, float]:
        """The scale of the sum of all words, and its variance."""
        return self._bases.line.scale, self._bases.line.scale_variance

    def settled(self, group: str, kind: str) -> int:
        """Settled cases of a kind on which a source of the group said something that counts."""
        return self._cells.settled(group, kind)

    def believe(self, kind: str, told: Sequence[Told], *, without: str | None = None) -> Believed:
        """What follows from some words on an event of a kind.

        Args:
            kind: kind of event.
            told: words on it; of each origin the latest counts.
            without: id of the case that is itself being weighed, which is left out.
        """
        base = self.base(kind, without=without)
        scale, scale_variance = self.scale()
        words = self._ranked(kind, latest(told), without)
        parts = tuple(
            Part(
                told=word.told,
                rank=word.rank,
                discount=word.discount,
                log_odds=scale * word.log_odds,
                weight=word.weight,
            )
            for word in words
        )
        log_odds = math.fsum([base.log_odds, *(part.log_odds for part in parts)])
        sum_ = math.fsum(word.log_odds for word in words)
        variance = math.fsum(
            [
                base.variance,
                sum_ * sum_ * scale_variance,
                *(scale * scale * word.variance for word in words),
            ]
        )
        low, high = interval(log_odds, variance, self.wide, self.numbers)
        return Believed(
            log_odds=log_odds,
            probability=probability(log_odds),
            low=low,
            high=high,
            variance=variance,
            base=base,
            parts=parts,
        )

    def _ranked(self, kind: str, words: Sequence[Told], without: str | None) -> tuple[Ranked, ...]:
        weights = [
            (w, self.weight(w.origin, w.group, kind, w.says, without=without)) for w in words
        ]
        return ranked(weights, self.numbers.discount)

    def _summed(self, case: Case) -> Summed:
        without = None if case.truth is None else case.id
        words = self._ranked(case.kind, counted(case), without)
        return Summed(
            id=case.id,
            kind=case.kind,
            sum=math.fsum(word.log_odds for word in words),
            truth=case.truth,
        )


def fit(cases: Sequence[Case], numbers: Numbers) -> Fit:
    """Fit some cases; the same cases in any order are fitted once.

    Args:
        cases: past cases, each with its own id.
        numbers: the pack's numbers.

    Raises:
        ValueError: two cases have one id.
    """
    return _fit(tuple(sorted(cases, key=lambda case: case.id)), numbers)


@lru_cache(maxsize=8)
def _fit(cases: tuple[Case, ...], numbers: Numbers) -> Fit:
    ids = {case.id for case in cases}
    if len(ids) < len(cases):
        raise ValueError("two cases have one id; a case that is counted twice is no second case")
    return Fit(cases, numbers)


def _alone(settled: Sequence[Case], share: float) -> bool:
    """Whether so few settled cases have two origins that they cannot show what a second adds."""
    several = sum(len(counted(case)) > 1 for case in settled)
    return several < share * len(settled)
