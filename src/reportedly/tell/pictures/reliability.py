"""What was believed beside how much of it held, as a picture with the counts."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.tell.pictures.svg import circle, line, path, text
from reportedly.tell.records.phrases import percent, span
from reportedly.weigh.fit.scores import Reliability

SIZE = 280.0
"""The side of the square, in pixels."""

_LEFT = 70.0
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_LEAST, _MOST = 5.0, 16.0
_HALF = 7.0
"""Half the height of a number."""


def height() -> float:
    """How high the square is with its heading and its scale."""
    return SIZE + 104


def curve(found: Reliability, top: float, heading: str) -> Iterator[str]:
    """The square from `top` down: a spot for each step of the curve, with its number of cases.

    On the diagonal lies what is as often true as it was believed; below it was believed too much.
    """
    yield text(16, top + 14, heading, "bold")
    upper = top + 42
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
    spots = []
    for step in found.steps:
        radius = max(_LEAST, _MOST * math.sqrt(step.count / most))
        spots.append(Spot(_x(step.mean), _y(step.held, upper), radius, str(step.count)))
        yield circle(spots[-1].x, spots[-1].y, radius, "bubble")
    for spot, (x, y) in zip(spots, beside(spots, upper), strict=True):
        yield text(x, y + 4.5, spot.words, "middle")


class Spot(NamedTuple):
    """A spot in pixels, with the words that belong to it."""

    x: float
    y: float
    radius: float
    words: str

    @property
    def half(self) -> float:
        """Half the width of its words."""
        return 4.5 * len(self.words)


def beside(spots: Sequence[Spot], top: float) -> list[tuple[float, float]]:
    """The middle of the words of each spot: near it, within one field of the grid.

    So no words lie over the frame, the grid or what is written along it; nor over other words or
    spots, where there is room.
    """
    found: list[tuple[float, float]] = []
    for spot in spots:
        places = [_within(spot, turn, top) for turn in range(1, 16, 2)]
        free = (p for p in places if not _covers(spot, p, spots, found))
        found.append(next(free, places[0]))
    return found


def _within(spot: Spot, turn: int, top: float) -> tuple[float, float]:
    """The place next to a spot at a sixteenth of a turn, moved into the field that it lies in."""
    angle, field = turn * math.pi / 8, SIZE / (len(_TICKS) - 1)
    x = spot.x + math.cos(angle) * (spot.radius + spot.half + 2)
    y = spot.y - math.sin(angle) * (spot.radius + _HALF + 2)
    return _clamped(x, _LEFT, field, spot.half + 2), _clamped(y, top, field, _HALF + 2)


def _clamped(at: float, begin: float, field: float, room: float) -> float:
    start = begin + field * min(max((at - begin) // field, 0), len(_TICKS) - 2)
    return min(max(at, start + room), start + field - room)


def _covers(
    spot: Spot,
    place: tuple[float, float],
    spots: Sequence[Spot],
    found: Sequence[tuple[float, float]],
) -> bool:
    x, y = place
    words = zip(spots, found, strict=False)
    return any(
        abs(x - s.x) < s.radius + spot.half and abs(y - s.y) < s.radius + _HALF for s in spots
    ) or any(abs(x - a) < s.half + spot.half and abs(y - b) < 2 * _HALF for s, (a, b) in words)


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
