"""The beta distribution: what a share can be, given how often it held and failed."""

import math

_TINY = 1e-300
_STEPS = 400
_ENOUGH = 1e-15
_HALVINGS = 80


def below(x: float, a: float, b: float) -> float:
    """The probability that a Beta(a, b) share is at most `x`: the regularised incomplete beta.

    By the continued fraction of DLMF 8.17.22, evaluated after Lentz; it converges fast below
    (a + 1)/(a + b + 2), and beyond that the mirrored one does.

    Raises:
        ValueError: `a` or `b` is not positive.
    """
    if not (a > 0 and b > 0):
        raise ValueError(f"a beta distribution needs positive counts, not {a} and {b}")
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1.0 - below(1.0 - x, b, a)
    log_front = (
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    return math.exp(log_front) * _fraction(x, a, b) / a


def _fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, _inverse(1.0 - (a + b) * x / (a + 1.0))
    value = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for part in (even, odd):
            d = _inverse(1.0 + part * d)
            c = 1.0 + part / c
            c = c if abs(c) > _TINY else _TINY
            value *= c * d
        if abs(c * d - 1.0) < _ENOUGH:
            break
    return value


def _inverse(number: float) -> float:
    return 1.0 / (number if abs(number) > _TINY else _TINY)


def quantile(share: float, a: float, b: float) -> float:
    """The value below which a Beta(a, b) share lies with that probability, by bisection."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if below(middle, a, b) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def interval(a: float, b: float) -> tuple[float, float]:
    """The middle 90 % of a Beta(a, b) share."""
    return quantile(0.05, a, b), quantile(0.95, a, b)
