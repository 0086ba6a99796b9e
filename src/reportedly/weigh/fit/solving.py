"""Logistic regression on one sum, with normal priors: Newton's steps, halved until they climb.

Full steps can run away where the outcomes are nearly parted by the sum; a halved step never lowers
the objective.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from reportedly.model import Noun
from reportedly.weigh.likelihood import probability

STEPS: Final = 50
STILL: Final = 1e-13
"""A step shorter than this is none."""

SLACK: Final = 1e-12
"""What the objective may fall by rounding alone."""

SMALLEST: Final = 1e-4
SCALES: Final = (0.05, 3.0)
"""The scale of the sum is kept between these: it can neither turn evidence round nor run away."""


class Point(Noun, frozen=True):
    """Events with one sum and one outcome.

    Attributes:
        sum: the sum of their words, unscaled.
        truth: 1 true, 0 false, ½ where it is not known.
        weight: how many they are.
    """

    sum: float
    truth: float
    weight: float


class Normal(Noun, frozen=True):
    """A normal prior."""

    mean: float
    sd: float


class Line(Noun, frozen=True):
    """The base and the scale that the events tell, and the variance of the scale."""

    base: float
    scale: float
    scale_variance: float


class Top(Noun, frozen=True):
    """The highest point of one base's curve.

    Attributes:
        at: the base.
        second: minus the second derivative there, the prior's among it.
        third: minus the third derivative.
        fourth: minus the fourth.
    """

    at: float
    second: float
    third: float
    fourth: float


def points(told: Iterable[tuple[float, float, float]]) -> tuple[Point, ...]:
    """Events as (sum, truth, weight), those that are alike taken together, in a fixed order."""
    found = Counter(told)
    return tuple(Point(sum=s, truth=y, weight=w * found[s, y, w]) for s, y, w in sorted(found) if w)


def line(told: Sequence[Point], base: Normal, scale: Normal) -> Line:
    """Base and scale together, from the prior's means on."""

    def objective(at: tuple[float, ...]) -> float:
        b, a = at
        priors = (
            -((b - base.mean) ** 2) / (2 * base.sd**2),
            -((a - scale.mean) ** 2) / (2 * scale.sd**2),
        )
        return math.fsum([*(_gained(p, b + a * p.sum) for p in told), *priors])

    def step(at: tuple[float, ...]) -> tuple[float, ...]:
        b, a = at
        gb, ga, hbb, hba, haa = _slopes(told, b, a, base, scale)
        det = hbb * haa - hba * hba
        return ((haa * gb - hba * ga) / det, (hbb * ga - hba * gb) / det)

    def keep(at: tuple[float, ...]) -> tuple[float, ...]:
        return (at[0], min(max(at[1], SCALES[0]), SCALES[1]))

    b, a = _climb((base.mean, scale.mean), objective, step, keep)
    _, _, hbb, hba, haa = _slopes(told, b, a, base, scale)
    return Line(base=b, scale=a, scale_variance=hbb / (hbb * haa - hba * hba))


def top(told: Sequence[Point], scale: float, prior: Normal) -> Top:
    """The base alone, from the prior's mean on, with the sum at a fixed scale."""

    def objective(at: tuple[float, ...]) -> float:
        gained = (_gained(p, at[0] + scale * p.sum) for p in told)
        return math.fsum([*gained, -((at[0] - prior.mean) ** 2) / (2 * prior.sd**2)])

    def step(at: tuple[float, ...]) -> tuple[float, ...]:
        shares = [(p, probability(at[0] + scale * p.sum)) for p in told]
        g = math.fsum(
            [*(p.weight * (p.truth - q) for p, q in shares), -(at[0] - prior.mean) / prior.sd**2]
        )
        h = math.fsum([*(p.weight * q * (1 - q) for p, q in shares), 1 / prior.sd**2])
        return (g / h,)

    (at,) = _climb((prior.mean,), objective, step, lambda at: at)
    return top_at(at, told, scale, prior.sd)


def top_at(at: float, told: Sequence[Point], scale: float, sd: float) -> Top:
    """The shape of a base's curve at its highest point, which is known."""
    bends = [bend(p, scale, at) for p in told]
    return Top(
        at=at,
        second=math.fsum([*(b[0] for b in bends), 1 / sd**2]),
        third=math.fsum(b[1] for b in bends),
        fourth=math.fsum(b[2] for b in bends),
    )


def moved(
    whole: Top, scale: float, sd: float, left: Point | None, shift: float
) -> tuple[float, float]:
    """Where the highest point lies without one event, and minus the second derivative there.

    The curve about its highest point is taken as a polynomial of the fourth degree, so that leaving
    an event out costs the same whatever the number of events.

    Args:
        whole: the highest point with all events.
        scale: of the sum.
        sd: of the prior.
        left: the event that is left out, with its own weight; None where it is not among them.
        shift: how far the prior's mean has moved.
    """
    slope, second, third, fourth = shift / sd**2, whole.second, whole.third, whole.fourth
    if left is not None:
        own = bend(left, scale, whole.at)
        slope -= left.weight * (left.truth - probability(whole.at + scale * left.sum))
        second, third, fourth = second - own[0], third - own[1], fourth - own[2]
    gone = 0.0
    for _ in range(STEPS):
        bent = second + gone * (third + gone * fourth / 2)
        if bent <= 0:
            break
        step = (slope - gone * (second + gone * (third / 2 + gone * fourth / 6))) / bent
        gone += step
        if abs(step) < STILL:
            break
    bent = second + gone * (third + gone * fourth / 2)
    return whole.at + gone, bent if bent > 0 else second


def bend(point: Point, scale: float, base: float) -> tuple[float, float, float]:
    """Minus the second, third and fourth derivative of a point's log-likelihood by the base."""
    q = probability(base + scale * point.sum)
    v = q * (1 - q)
    return (point.weight * v, point.weight * v * (1 - 2 * q), point.weight * v * (1 - 6 * v))


def _gained(point: Point, z: float) -> float:
    """Log-likelihood of a point at log-odds `z`."""
    return point.weight * (point.truth * z - max(z, 0.0) - math.log1p(math.exp(-abs(z))))


def _slopes(
    told: Sequence[Point], b: float, a: float, base: Normal, scale: Normal
) -> tuple[float, float, float, float, float]:
    """Both first derivatives, and minus the three second ones."""
    rest = [(p, p.weight * (p.truth - probability(b + a * p.sum))) for p in told]
    bent = [(p, bend(p, a, b)[0]) for p in told]
    return (
        math.fsum([*(r for _, r in rest), -(b - base.mean) / base.sd**2]),
        math.fsum([*(r * p.sum for p, r in rest), -(a - scale.mean) / scale.sd**2]),
        math.fsum([*(h for _, h in bent), 1 / base.sd**2]),
        math.fsum(h * p.sum for p, h in bent),
        math.fsum([*(h * p.sum**2 for p, h in bent), 1 / scale.sd**2]),
    )


def _climb(
    at: tuple[float, ...],
    objective: Callable[[tuple[float, ...]], float],
    step: Callable[[tuple[float, ...]], tuple[float, ...]],
    keep: Callable[[tuple[float, ...]], tuple[float, ...]],
) -> tuple[float, ...]:
    """Newton's steps from a place, each halved until the objective does not fall."""
    height = objective(at)
    for _ in range(STEPS):
        whole = step(at)
        part = 1.0
        while part >= SMALLEST:
            there = keep(tuple(x + part * d for x, d in zip(at, whole, strict=True)))
            reached = objective(there)
            if reached >= height - SLACK * max(1.0, abs(height)):
                break
            part /= 2
        else:
            return at
        moved_by = max(abs(x - y) for x, y in zip(at, there, strict=True))
        at, height = there, reached
        if moved_by < STILL:
            break
    return at
