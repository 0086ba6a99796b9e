"""The Beta distribution: its cumulative share and its quantiles, for intervals of records.

The regularised incomplete beta function by its continued fraction (DLMF 8.17.22, evaluated by
Lentz's method), its inverse by bisection: slow, sure, and the same on every machine.
"""

import math
from typing import Final

_TERMS: Final = 10_000
_TINY: Final = 1e-300
_CLOSE: Final = 1e-15
_HALVINGS: Final = 200


def cumulative(x: float, a: float, b: float) -> float:
    """The share of Beta(a, b) that lies at or below `x`.

    Raises:
        ValueError: `a` or `b` is not positive.
    """
    if not (a > 0 and b > 0):
        raise ValueError(f"Beta({a}, {b}) is no distribution; both counts must be positive")
    if x <= 0.0:
        return 0.0
    if x >= 1.0:
        return 1.0
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    # The fraction converges fast below the mean; above it the other tail is taken.
    if x < (a + 1.0) / (a + b + 2.0):
        return front * _fraction(x, a, b) / a
    return 1.0 - front * _fraction(1.0 - x, b, a) / b


def quantile(share: float, a: float, b: float) -> float:
    """The point below which that share of Beta(a, b) lies.

    Raises:
        ValueError: `share` is no share, or `a` or `b` is not positive.
    """
    if not 0.0 <= share <= 1.0:
        raise ValueError(f"{share} is no share; give a number from 0 to 1")
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if cumulative(middle, a, b) < share:
            low = middle
        else:
            high = middle
    return high if share > 0.0 else 0.0


def interval(
    held: float, failed: float, prior: float, strength: float, share: float = 0.9
) -> tuple[float, float]:
    """The middle interval of a share of which so many cases held and failed.

    Args:
        held: cases that held, discounted or not.
        failed: cases that failed.
        prior: the share that is expected before any case, between 0 and 1.
        strength: how many cases that expectation is worth; positive.
        share: how much of the distribution lies within.

    Raises:
        ValueError: the counts, the prior or its strength are no such numbers.
    """
    a, b = held + strength * prior, failed + strength * (1.0 - prior)
    tail = (1.0 - share) / 2
    return quantile(tail, a, b), quantile(1.0 - tail, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function."""
    c, d = 1.0, 1.0 - (a + b) * x / (a + 1.0)
    d = 1.0 / (d if abs(d) > _TINY else _TINY)
    found = d
    for m in range(1, _TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        change = 1.0
        for term in (even, odd):
            d = 1.0 + term * d
            d = 1.0 / (d if abs(d) > _TINY else _TINY)
            c = 1.0 + term / c
            c = c if abs(c) > _TINY else _TINY
            change = c * d
            found *= change
        if abs(change - 1.0) < _CLOSE:
            break
    return found
