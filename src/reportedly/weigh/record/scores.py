"""How good our beliefs were, beside the share of the kind known by then."""

from collections.abc import Sequence

from reportedly.model import Noun
from reportedly.weigh.fit.scores import scores
from reportedly.weigh.record.forecasts import Forecast


class Score(Noun, frozen=True):
    """How good beliefs were that many days after the first report.

    Attributes:
        lag: days after the first report.
        n: how many beliefs.
        brier: their Brier score, 0 the best; None without any.
        log: their mean log score (natural logarithm), 0 the best.
        base_brier: the Brier score of always telling the share of the kind known by then.
        base_log: its log score.
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
    """The score of the beliefs that were held so many days after the first report."""
    chosen = [f for f in made if f.lag == lag]
    ours = scores([(f.probability, f.truth == 1) for f in chosen])
    base = scores([(f.base, f.truth == 1) for f in chosen])
    if ours is None or base is None:
        return Score(lag=lag, n=0, brier=None, log=None, base_brier=None, base_log=None, skill=None)
    return Score(
        lag=lag,
        n=len(chosen),
        brier=ours.brier,
        log=ours.log_loss,
        base_brier=base.brier,
        base_log=base.log_loss,
        skill=1 - ours.brier / base.brier if base.brier else None,
    )
