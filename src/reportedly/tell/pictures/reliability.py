"""What was believed beside how much of it held, as a picture with the counts."""

import math
from collections.abc import Iterator

from reportedly.tell.pictures.svg import circle, line, path, text
from reportedly.tell.records.phrases import percent, span
from reportedly.weigh.fit.scores import Reliability

SIZE = 280.0
"""The side of the square, in pixels."""

_LEFT = 70.0
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_LEAST, _MOST = 5.0, 16.0


def height() -> float:
    """How high the square is with its heading and its scale."""
    return SIZE + 92


def curve(found: Reliability, top: float, heading: str) -> Iterator[str]:
    """The square from `top` down: a spot for each step of the curve, with its number of cases.

    On the diagonal lies what is as often true as it was believed; below it was believed too much.
    """
    yield text(16, top + 14, heading, "bold")
    upper = top + 30
    for tick in _TICKS:
        yield line(_x(tick), upper, _x(tick), upper + SIZE, "axis")
        yield line(_LEFT, _y(tick, upper), _LEFT + SIZE, _y(tick, upper), "axis")
        yield text(_x(tick), upper + SIZE + 18, percent(tick), "dim middle")
        yield text(_LEFT - 8, _y(tick, upper) + 4, percent(tick), "dim end")
    yield line(_x(0), _y(0, upper), _x(1), _y(1, upper), "rule")
    yield text(_x(0.5), upper + SIZE + 38, "believed at the first report", "dim middle")
    yield text(_LEFT + SIZE + 20, upper + 14, "spots: share that held, with the number of cases")
    ends = [(_x(p), _y(step.held, upper)) for step in found.steps for p in (step.low, step.high)]
    yield path(ends, "line")
    most = max(step.count for step in found.steps)
    for step in found.steps:
        x = _x(step.mean)
        radius = max(_LEAST, _MOST * math.sqrt(step.count / most))
        yield circle(x, _y(step.held, upper), radius, "bubble")
        yield text(x, _y(step.held, upper) + 4, str(step.count), "middle")


def told(found: Reliability) -> str:
    """The curve in words."""
    return " ".join(
        f"Of {step.count} believed at {span(step.low, step.high)} {percent(step.held)} held."
        for step in found.steps
    )


def _x(share: float) -> float:
    return _LEFT + SIZE * share


def _y(share: float, top: float) -> float:
    return top + SIZE * (1 - share)
