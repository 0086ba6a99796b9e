"""How good probabilities were, once it is known what became of the events.

Brier score (Brier 1950) and log score are proper: nobody can better them by telling another
probability than he believes. The reliability curve is the isotonic regression of outcomes on
probabilities, which needs no bins; from it the Brier score parts into miscalibration,
discrimination and uncertainty (Dimitriadis, Gneiting and Jordan, PNAS 2021).
"""

import math
from collections.abc import Iterable, Sequence
from typing import Final

from reportedly.model import Noun

CLAMP: Final = 0.01
"""A probability counts as no nearer to 0 or 1 than this in the log score, which has no end."""

Forecast = tuple[float, bool]
"""A probability that was told, and whether the event turned out true."""


class Scores(Noun, frozen=True):
    """Mean scores of some probabilities.

    Attributes:
        count: how many.
        true: share of events that turned out true.
        brier: mean squared error, 0 to 1; the less the better.
        log_loss: mean log score, natural logarithm; the less the better.
        reference: Brier score of always telling that share.
    """

    count: int
    true: float
    brier: float
    log_loss: float
    reference: float

    @property
    def skill(self) -> float | None:
        """1 - Brier / reference: 1 perfect, 0 no better than the share; None if all are alike."""
        return None if self.reference == 0 else 1.0 - self.brier / self.reference


class Step(Noun, frozen=True):
    """Neighbouring probabilities that share one frequency in the reliability curve.

    Attributes:
        low: the least of the probabilities.
        high: the greatest.
        mean: their mean.
        held: share of the events that turned out true.
        count: how many.
    """

    low: float
    high: float
    mean: float
    held: float
    count: int


class Reliability(Noun, frozen=True):
    """The reliability curve, and the three parts of the Brier score.

    Brier = miscalibration - discrimination + uncertainty.
    """

    steps: tuple[Step, ...]
    miscalibration: float
    discrimination: float
    uncertainty: float


def brier(probability: float, *, held: bool) -> float:
    """The squared error of one probability."""
    return (probability - held) ** 2


def log_score(probability: float, *, held: bool, clamp: float = CLAMP) -> float:
    """Minus the logarithm of the probability that was given to what happened, clamped."""
    given = probability if held else 1.0 - probability
    return -math.log(min(max(given, clamp), 1.0 - clamp))


def scores(told: Sequence[Forecast], clamp: float = CLAMP) -> Scores | None:
    """The mean scores; None where there is nothing to score."""
    if not told:
        return None
    count = len(told)
    true = sum(held for _, held in told) / count
    return Scores(
        count=count,
        true=true,
        brier=math.fsum(brier(p, held=held) for p, held in told) / count,
        log_loss=math.fsum(log_score(p, held=held, clamp=clamp) for p, held in told) / count,
        reference=true * (1.0 - true),
    )


def reliability(told: Iterable[Forecast]) -> Reliability | None:
    """The reliability curve by pooling adjacent violators; None where there is nothing to score."""
    by_probability: dict[float, tuple[int, int]] = {}
    for p, held in told:
        true, count = by_probability.get(p, (0, 0))
        by_probability[p] = (true + held, count + 1)
    if not by_probability:
        return None
    steps = [_step(block, by_probability) for block in _pooled(by_probability)]
    total = sum(step.count for step in steps)
    share = sum(true for true, _ in by_probability.values()) / total

    def mean(terms: Iterable[float]) -> float:
        return math.fsum(terms) / total

    uncertainty = share * (1.0 - share)
    score = mean(
        t * (1.0 - p) ** 2 + (n - t) * p**2 for p, (t, n) in sorted(by_probability.items())
    )
    recalibrated = mean(s.count * s.held * (1.0 - s.held) for s in steps)
    return Reliability(
        steps=tuple(steps),
        miscalibration=score - recalibrated,
        discrimination=uncertainty - recalibrated,
        uncertainty=uncertainty,
    )


def _pooled(by_probability: dict[float, tuple[int, int]]) -> list[list[float]]:
    """Probabilities in rising order, those pooled whose frequencies would otherwise fall."""
    blocks: list[tuple[int, int, list[float]]] = []
    for p in sorted(by_probability):
        true, count = by_probability[p]
        members = [p]
        # Shares are compared as products of whole numbers: that is exact.
        while blocks and blocks[-1][0] * count >= true * blocks[-1][1]:
            before = blocks.pop()
            true, count, members = true + before[0], count + before[1], before[2] + members
        blocks.append((true, count, members))
    return [members for _, _, members in blocks]


def _step(block: Sequence[float], by_probability: dict[float, tuple[int, int]]) -> Step:
    true = sum(by_probability[p][0] for p in block)
    count = sum(by_probability[p][1] for p in block)
    return Step(
        low=block[0],
        high=block[-1],
        mean=math.fsum(p * by_probability[p][1] for p in block) / count,
        held=true / count,
        count=count,
    )
