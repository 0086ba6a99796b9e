"""Words of likelihood, log-odds and the trigamma function.

The words are the first row of terms of Intelligence Community Directive 203 (2015). Its bands share
their edges; here each band holds its lower edge and not its upper one.
"""

import math
from typing import Final

# The largest log-odds that are told apart from certainty: beyond, a probability in double precision
# no longer gives its log-odds back to nine places.
LIMIT: Final = 15.0

_BANDS: Final = (
    (0.05, "almost no chance"),
    (0.20, "very unlikely"),
    (0.45, "unlikely"),
    (0.55, "roughly even chance"),
    (0.80, "likely"),
    (0.95, "very likely"),
)
_LAST: Final = "almost certain"
_ASYMPTOTIC_FROM: Final = 10.0


def icd203(p: float) -> str:
    """The ICD 203 term of a probability.

    Raises:
        ValueError: `p` is no probability.
    """
    if not 0.0 <= p <= 1.0:
        raise ValueError(f"{p} is no probability; give a number from 0 to 1")
    return next((term for edge, term in _BANDS if p < edge), _LAST)


def probability(log_odds: float) -> float:
    """The probability of some log-odds (natural logarithm)."""
    if log_odds >= 0:
        return 1.0 / (1.0 + math.exp(-log_odds))
    odds = math.exp(log_odds)
    return odds / (1.0 + odds)


def trigamma(x: float) -> float:
    """The second derivative of the logarithm of the gamma function, for positive `x`.

    By the recurrence ψ1(x) = ψ1(x + 1) + 1/x² up to where the asymptotic series (Abramowitz and
    Stegun, 6.4.12) is exact to about twelve places.

    Raises:
        ValueError: `x` is not positive.
    """
    if not x > 0:
        raise ValueError(f"trigamma is asked for positive numbers only, not {x}")
    total = 0.0
    while x < _ASYMPTOTIC_FROM:
        total += 1.0 / (x * x)
        x += 1.0
    y = 1.0 / (x * x)
    series = 1.0 / 6 - y * (1.0 / 30 - y * (1.0 / 42 - y * (1.0 / 30 - y * 5.0 / 66)))
    return total + 1.0 / x + y / 2 + y / x * series
