"""Where the days of a course stand in a picture, and numbered spots under them."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from reportedly.tell.dates import date_words
from reportedly.tell.history import Course, Step
from reportedly.tell.pictures.svg import circle, line, path, text

_SPOT = 11.0
"""The radius of a numbered spot: three figures have room in it."""


class Placed(NamedTuple):
    """A step with the stretch of the picture in which it held."""

    step: Step
    start: float
    end: float


class Frame(NamedTuple):
    """Where time begins and ends in a picture, in pixels."""

    left: float
    right: float

    def at(self, course: Course, day: date) -> float | None:
        """Where a day stands; None where it lies before the first day of a course or past its last.

        "Now" comes a little after the last day.
        """
        known = [found for step in course.steps if (found := day_of(step)) is not None]
        if not known or not known[0] <= day <= known[-1]:
            return None
        return self._x((day - known[0]).days, _span(known))

    def ends(self, course: Course) -> list[float]:
        """Where each step begins, and where the last one ends."""
        known = [found for step in course.steps if (found := day_of(step)) is not None]
        span = _span(known)
        days = [day_of(step) for step in course.steps]
        ats = [(day - known[0]).days if day else span * 1.06 for day in days]
        return [*(self._x(at, span) for at in ats), self.right]

    def _x(self, at: float, span: int) -> float:
        return self.left + (self.right - self.left) * at / (span * 1.12 + 1)


def placed(course: Course, frame: Frame) -> list[Placed]:
    """Each step with its stretch, until the next."""
    ends = pairwise(frame.ends(course))
    return [Placed(step, start, end) for step, (start, end) in zip(course.steps, ends, strict=True)]


def spots(
    steps: Sequence[Placed], frame: Frame, above: float, top: float
) -> tuple[list[str], float]:
    """A numbered circle for each step, in as many rows as they need, and where the rows end.

    Args:
        steps: with their places.
        frame: within which they stand.
        above: where the line of each one begins.
        top: where the first row begins.
    """
    room = max(int((frame.right - frame.left) // (2 * _SPOT + 2)), 1)
    rows = max(-(-len(steps) // room), min(3, _crowded(steps)))
    parts, over = [text(16, top + _SPOT + 4, "what came", "dim")], []
    for row in range(rows):
        mine = list(range(row, len(steps), rows))
        xs = spread([steps[at].start for at in mine], 2 * _SPOT + 2, frame)
        y = top + _SPOT + row * (2 * _SPOT + 4)
        for at, x in zip(mine, xs, strict=True):
            start = steps[at].start
            parts.append(line(start, above, start, top - 6, "axis"))
            parts.append(path([(start, top - 6), (x, top - 1), (x, y)], "link"))
            over.append(circle(x, y, _SPOT, "spot"))
            over.append(text(x, y + 4, str(at + 1), "on middle small bold"))
    return parts + over, top + rows * (2 * _SPOT + 4) + 4


def spread(xs: Sequence[float], gap: float, frame: Frame) -> list[float]:
    """Places in order, no two nearer than `gap`, each as near as may be to where it would stand.

    Args:
        xs: where they would stand, in order.
        gap: the least distance; there is room for all of them.
        frame: within which they stay.
    """
    found: list[float] = []
    for x in xs:
        found.append(max(x, frame.left, *(f + gap for f in found[-1:])))
    last = frame.right
    for at in range(len(found) - 1, -1, -1):
        found[at] = min(found[at], last)
        last = found[at] - gap
    return found


def _crowded(steps: Sequence[Placed]) -> int:
    """In how many rows the steps that are nearest to one another would stand apart."""
    starts = [step.start for step in steps]
    most = 1
    for at, x in enumerate(starts):
        most = max(most, sum(x <= other < x + 2 * _SPOT + 2 for other in starts[at:]))
    return most


def day_of(step: Step) -> date | None:
    """The day of a step, None for now."""
    return None if step.day is None else date.fromisoformat(step.day)


def when_words(step: Step) -> str:
    """The day of a step as it is told."""
    return "now" if step.day is None else date_words(step.day) or step.day


def _span(known: Sequence[date]) -> int:
    return max((known[-1] - known[0]).days, 1) if known else 1
