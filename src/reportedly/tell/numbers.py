"""Whether a belief bears a number, and the number as it is told."""

from reportedly.model import Belief
from reportedly.packs import Pack

TOO_FEW = "too few cases to say"

_STEPS = ((0.10, 0.01), (0.25, 0.05), (1.0, 0.10))
"""Up to which width of the interval a number is told to which step."""


def bears_a_number(belief: Belief, pack: Pack) -> bool:
    """Whether enough such cases are settled, and the interval is narrow enough."""
    if belief.settled < pack.weights["few_cases"]:
        return False
    return belief.high - belief.low <= pack.weights["wide_interval"]


def rounded(belief: Belief) -> tuple[float, float, float]:
    """Probability and interval as finely as the interval bears, never below 0.01 or above 0.99."""
    width = belief.high - belief.low
    step = next(step for widest, step in _STEPS if width <= widest)
    told = (min(max(round(p / step) * step, 0.01), 0.99) for p in _three(belief))
    probability, low, high = (round(p, 2) for p in told)
    return probability, low, high


def number_words(belief: Belief, pack: Pack) -> str:
    """The probability in words and figures ("likely, 75 % (60 to 85 %)"), where it bears any."""
    if not bears_a_number(belief, pack):
        return TOO_FEW
    probability, low, high = (f"{100 * p:.0f}" for p in rounded(belief))
    return f"{belief.word}, {probability} % ({low} to {high} %)"


def _three(belief: Belief) -> tuple[float, float, float]:
    return (belief.probability, belief.low, belief.high)
