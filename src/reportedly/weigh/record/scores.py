"""How good probabilities were: the Brier and the logarithmic score, beside a base rate."""

import math
from collections.abc import Sequence

from reportedly.model import Noun
from reportedly.weigh.record.forecasts import Forecast

_EDGE = 1e-9


class Score(Noun, frozen=True):
    """How good some forecasts were. Both scores are proper: the best is to say what one holds.

    Attributes:
        lag: days after the first report.
        n: how many forecasts.
        brier: mean squared distance from what came true, from 0 (best) to 1; None without any.
        log: mean negative logarithm (natural) of the probability of what came true, 0 the best.
        base_brier: the Brier score of the share of the kind known by then, said every time.
        base_log: its logarithmic score.
        skill: 1 - brier / base_brier: above 0 better than that share; None where it was perfect.
    """

    lag: int
    n: int
    brier: float | None
    log: float | None
    base_brier: float | None
    base_log: float | None
    skill: float | None


def score(made: Sequence[Forecast], lag: int) -> Score:
    """The score of the forecasts made so many days after the first report."""
    chosen = [f for f in made if f.lag == lag]
    if not chosen:
        return Score(lag=lag, n=0, brier=None, log=None, base_brier=None, base_log=None, skill=None)
    brier = brier_score([(f.probability, f.truth) for f in chosen])
    base = brier_score([(f.base, f.truth) for f in chosen])
    return Score(
        lag=lag,
        n=len(chosen),
        brier=brier,
        log=log_score([(f.probability, f.truth) for f in chosen]),
        base_brier=base,
        base_log=log_score([(f.base, f.truth) for f in chosen]),
        skill=1 - brier / base if base else None,
    )


def brier_score(pairs: Sequence[tuple[float, float]]) -> float:
    """The mean squared distance of probabilities from truths (0 or 1). Needs at least one pair."""
    return math.fsum((p - y) ** 2 for p, y in pairs) / len(pairs)


def log_score(pairs: Sequence[tuple[float, float]]) -> float:
    """The mean negative logarithm of the probability of what came true. Needs at least one pair.

    A probability counts as no nearer to certainty than a thousand millionth: one single certain
    error would be infinite.
    """
    return math.fsum(-math.log(max(p if y else 1 - p, _EDGE)) for p, y in pairs) / len(pairs)
