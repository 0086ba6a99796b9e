"""How belief in one event moved, as a picture: status bands, interval, what came on which day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from textwrap import wrap
from typing import NamedTuple

from reportedly.tell.dates import date_words
from reportedly.tell.history import Course, Step
from reportedly.tell.history.view import behind
from reportedly.tell.pictures.svg import circle, drawing, line, path, text
from reportedly.when import When

WIDTH = 920.0
"""Of the picture, in pixels before any scaling."""

_LEFT, _RIGHT = 130.0, 890.0
_BAND, _BAND_HEIGHT = 84.0, 30.0
_TOP, _BOTTOM = 138.0, 298.0
_MARKS = 324.0
_LIST = 418.0
_LEGEND = 52.0
_LINE = 18.0
_COLUMNS = 104
_SPOT = 10.0
_LETTERS = 8.0
"""Pixels that a letter takes, about."""

_STYLE = """<style>
.unconfirmed { fill: #8a6700; } .corroborated { fill: #1c5f6b; } .disputed { fill: #7b3a75; }
.confirmed { fill: #2f6434; } .refuted { fill: #9c2f23; } .spot { fill: #1f2430; }
.band { fill: #2563a8; fill-opacity: .22; } .on { fill: #fff; }
.seen { stroke: #b3400f; stroke-width: 2; stroke-dasharray: 2 3; }
@media (prefers-color-scheme: dark) {
  .unconfirmed { fill: #e0bd5c; } .corroborated { fill: #7fc6d3; } .disputed { fill: #d9a2d3; }
  .confirmed { fill: #93cf98; } .refuted { fill: #f09a8e; } .spot { fill: #e8eaee; }
  .band { fill: #6cb0f5; } .on { fill: #14171c; } .seen { stroke: #ff9d6b; }
}
</style>"""

_BAND_WORDS = "band: the 90 % interval; where no line runs through it, too few cases to say"


class Placed(NamedTuple):
    """A step with the stretch of the picture in which it held."""

    step: Step
    start: float
    end: float


def history_svg(course: Course) -> str:
    """The picture of a course: time from left to right, below it what came on which day.

    The upper band has the status words. Below, the probability moves between "did not happen" and
    "happened" with its 90 % interval; where cases are too few for a number, only the interval is
    drawn. A circle with its number stands under each day on which something became public, a dotted
    line where the person was last seen.
    """
    title = f"How belief moved: {course.kind}, {course.who}"
    placed = _placed(course)
    listed = list(_listed(course.steps))
    parts = [
        _STYLE,
        text(16, 30, title, "bold"),
        *_days(course, placed),
        *_bands(placed),
        *_scale(),
        *_interval(placed),
        *_seen(course, placed),
        *_spots(placed),
        *(text(x, _LIST + n * _LINE, words, style) for n, (x, words, style) in enumerate(listed)),
    ]
    return drawing(WIDTH, _LIST + len(listed) * _LINE + 8, title, _told(course), parts)


def _placed(course: Course) -> list[Placed]:
    """Each step until the next; "now" comes a little after the last day."""
    days = [_day(step) for step in course.steps]
    known = [day for day in days if day is not None]
    first, last = (known[0], known[-1]) if known else (date.min, date.min)
    span = max((last - first).days, 1)
    end = span * 1.12 + 1
    ats = [(day - first).days if day else span * 1.06 for day in days]
    xs = [_LEFT + (_RIGHT - _LEFT) * at / end for at in ats]
    return [
        Placed(s, a, b) for s, (a, b) in zip(course.steps, pairwise([*xs, _RIGHT]), strict=True)
    ]


def _day(step: Step) -> date | None:
    return None if step.day is None else date.fromisoformat(step.day)


def _days(course: Course, placed: Sequence[Placed]) -> Iterator[str]:
    """The first and the last day, above the bands."""
    if placed:
        yield text(placed[0].start, _BAND - 8, _when(course.steps[0]), "dim")
    if len(placed) > 1:
        yield text(_RIGHT, _BAND - 8, f"{_when(course.steps[-1])} →", "dim end")


def _bands(placed: Sequence[Placed]) -> Iterator[str]:
    """The status words as bands, those that follow alike as one; a short one's word is above."""
    yield text(16, _BAND + 20, "status", "dim")
    runs: list[tuple[str, float, float]] = []
    for step, start, end in placed:
        status: str = step.status or "not weighed"
        if runs and runs[-1][0] == status:
            start = runs.pop()[1]
        runs.append((status, start, end))
    beside: list[str] = []
    for status, start, end in runs:
        yield _box(start, _BAND, end, _BAND + _BAND_HEIGHT, status)
        if end - start > _LETTERS * len(status) + 8:
            yield text((start + end) / 2, _BAND + 20, status, "on middle")
        else:
            beside.append(status)
    yield from _legend(list(dict.fromkeys(beside)))


def _legend(statuses: Sequence[str]) -> Iterator[str]:
    """The colours of those status words that no band has room for."""
    x = _LEFT
    for status in statuses:
        yield _box(x, _LEGEND - 10, x + 12, _LEGEND + 2, status)
        yield text(x + 18, _LEGEND, status, "dim")
        x += 18 + _LETTERS * len(status) + 20


def _scale() -> Iterator[str]:
    for share, words in ((1.0, "happened"), (0.5, "even"), (0.0, "did not")):
        yield line(_LEFT, _y(share), _RIGHT, _y(share), "axis")
        yield text(_LEFT - 8, _y(share) + 4, words, "dim end")


def _interval(placed: Sequence[Placed]) -> Iterator[str]:
    """The 90 % interval as a band, and the probability as a line wherever it can be told."""
    for step, start, end in placed:
        yield _box(start, _y(step.high), end, _y(step.low), "band")
    for step, start, end in placed:
        if not step.too_few:
            yield path([(start, _y(step.probability)), (end, _y(step.probability))], "line")


def _seen(course: Course, placed: Sequence[Placed]) -> Iterator[str]:
    """Where the person was last seen, if that lies between the first day and the last."""
    last = course.steps[-1].last_seen if course.steps else None
    day = When.of(last).latest if last else None
    known = [d for step in course.steps if (d := _day(step)) is not None]
    if day is None or not known or not known[0] <= day <= known[-1] + timedelta(1):
        return
    span = max((known[-1] - known[0]).days, 1) * 1.12 + 1
    x = _LEFT + (_RIGHT - _LEFT) * (day - known[0]).days / span
    yield line(x, _BAND, x, _BOTTOM, "seen")
    yield text(x - 6, _BOTTOM + 16, f"last seen {date_words(last)}", "end")


def _spots(placed: Sequence[Placed]) -> Iterator[str]:
    """A numbered circle under each step, lower where the one before is near."""
    yield text(16, _MARKS + 14, "what came", "dim")
    rows = [-1e9] * 3
    stems: list[str] = []
    spots: list[str] = []
    for number, (_, x, _) in enumerate(placed, 1):
        row = next((r for r, at in enumerate(rows) if x - at > 2 * _SPOT + 2), number % len(rows))
        rows[row] = x
        y = _MARKS + 10 + row * (2 * _SPOT + 2)
        stems.append(line(x, _BAND + _BAND_HEIGHT, x, y - _SPOT, "axis"))
        spots += [circle(x, y, _SPOT, "spot"), text(x, y + 4.5, str(number), "on middle")]
    yield from (*stems, *spots)


def _listed(steps: Sequence[Step]) -> Iterator[tuple[float, str, str]]:
    """The steps in words, line by line: where a line begins, its words, its style."""
    for number, step in enumerate(steps, 1):
        yield 16, f"{number}  {_when(step)}: {step.status or 'not weighed'}, {step.change}", "bold"
        for mark in step.moved:
            for words in wrap(mark.words, _COLUMNS):
                yield 36, words, ""
        yield 36, f"log-odds {behind(step)}", "dim"
    yield 16, _BAND_WORDS, "dim"


def _told(course: Course) -> str:
    """The picture for those who listen."""
    return " ".join(
        f"{_when(step)}: {step.status or 'not weighed'}, {step.change}; "
        + "; ".join(mark.words for mark in step.moved)
        + "."
        for step in course.steps
    )


def _when(step: Step) -> str:
    return "now" if step.day is None else date_words(step.day) or step.day


def _y(share: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * share


def _box(left: float, top: float, right: float, bottom: float, style: str) -> str:
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{max(right - left, 0.5):.1f}" '
        f'height="{max(bottom - top, 0.5):.1f}" class="{style}"/>'
    )
