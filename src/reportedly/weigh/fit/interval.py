"""The interval of a belief, from the variance of its log-odds."""

from reportedly.weigh.fit.numbers import Numbers
from reportedly.weigh.likelihood import probability


def widening(settled: int, numbers: Numbers) -> float:
    """How much wider the interval is told than the variance says, with so few settled cases.

    What the variance leaves out (that the base and the records are themselves fitted to the few
    cases) matters less the more of them there are.
    """
    return 1.0 if settled >= numbers.c_from else numbers.c_widen


def interval(
    log_odds: float, variance: float, wide: float, numbers: Numbers
) -> tuple[float, float]:
    """The lower and the upper end, as probabilities."""
    reach = numbers.z_interval * wide * float(variance**0.5)
    return probability(log_odds - reach), probability(log_odds + reach)
