"""How belief in one event moved, as a picture: status bands, interval, what came on which day."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from reportedly.plain import visible
from reportedly.tell.dates import date_words
from reportedly.tell.history import Course
from reportedly.tell.history.view import behind
from reportedly.tell.pictures.letters import wide
from reportedly.tell.pictures.spans import Frame, Placed, placed, spots, when_words
from reportedly.tell.pictures.svg import Drawing, box, label, line, path, text
from reportedly.when import When

WIDTH = 920.0
"""Of the file, in pixels before any scaling."""

_PAGE = 700.0
"""Of the picture in a page, where the words stand in a table beside."""

_BAND_HEIGHT, _SCALE_HEIGHT = 30.0, 160.0
_LINE = 18.0
_COLUMNS = 104

_BAND_WORDS = "band: the 90 % interval; where no line runs through it, too few cases to say"


def history_svg(course: Course) -> str:
    """A course as one SVG file: time from left to right, below it what came on which day.

    The upper band has the status words. Below, the probability moves between "did not happen" and
    "happened" with its 90 % interval; where cases are too few for a number, only the interval is
    drawn. A circle with its number stands under each day on which something became public, a dotted
    line where the person was last seen.
    """
    return _drawing(course, Frame(130.0, WIDTH - 30), scale=True, words=True).file()


def history_drawing(course: Course) -> Drawing:
    """The same for a page, without the words that a table beside it has."""
    return _drawing(course, Frame(110.0, _PAGE - 20), scale=True, words=False)


def status_drawing(course: Course) -> Drawing:
    """The status words alone, day by day: no probability and no interval.

    For pages on which no number may stand beside a living person's name.
    """
    return _drawing(course, Frame(110.0, _PAGE - 20), scale=False, words=False)


def _drawing(course: Course, frame: Frame, *, scale: bool, words: bool) -> Drawing:
    title = f"How belief moved: {course.kind}, {course.who}"
    steps = placed(course, frame)
    parts = [label(16, 24, title, frame.right - 16, "bold head", size=14)]
    legend, top = _legend(steps, frame)
    parts += [*legend, *_days(course, steps, frame, top + 14)]
    band = top + 22
    parts += _bands(steps, band)
    bottom = band + _BAND_HEIGHT
    if scale:
        upper, bottom = bottom + 24, bottom + 24 + _SCALE_HEIGHT
        parts += [*_scale(frame, upper), *_interval(steps, upper)]
    parts += _seen(course, frame, band, bottom)
    under, end = spots(steps, frame, band + _BAND_HEIGHT, bottom + 30)
    parts += under
    if scale:
        parts.append(text(16, end + 14, _BAND_WORDS, "dim"))
        end += 22
    if words:
        told = list(_listed(course))
        parts += [text(x, end + 24 + n * _LINE, w, style) for n, (x, w, style) in enumerate(told)]
        end += 24 + len(told) * _LINE
    return Drawing(
        frame.right + 30 if words else _PAGE, end + 8, title, _told(course), tuple(parts)
    )


def _legend(steps: Sequence[Placed], frame: Frame) -> tuple[list[str], float]:
    """The colours of those status words that no band has room for, and where they end."""
    beside = [s for s, start, end in _runs(steps) if not _holds(s, start, end)]
    parts: list[str] = []
    x, y = frame.left, 48.0
    for status in dict.fromkeys(beside):
        if x + 38 + wide(status) > frame.right:
            x, y = frame.left, y + _LINE
        parts += [box(x, y - 10, 12, 12, status, round_=2), text(x + 18, y, status, "dim")]
        x += 38 + wide(status)
    return parts, y + 6 if parts else 36.0


def _days(course: Course, steps: Sequence[Placed], frame: Frame, y: float) -> Iterator[str]:
    """The first and the last day, above the bands."""
    if steps:
        yield text(steps[0].start, y, when_words(course.steps[0]), "dim")
    if len(steps) > 1:
        yield text(frame.right, y, f"{when_words(course.steps[-1])} →", "dim end")


def _bands(steps: Sequence[Placed], top: float) -> Iterator[str]:
    """The status words as bands, those that follow alike as one."""
    yield text(16, top + 20, "status", "dim")
    for status, start, end in _runs(steps):
        yield box(start, top, end - start, _BAND_HEIGHT, status.replace(" ", "-"), round_=0)
        if _holds(status, start, end):
            yield text((start + end) / 2, top + 20, status, "on middle")


def _runs(steps: Sequence[Placed]) -> list[tuple[str, float, float]]:
    runs: list[tuple[str, float, float]] = []
    for step, start, end in steps:
        status: str = step.status or "not weighed"
        if runs and runs[-1][0] == status:
            start = runs.pop()[1]
        runs.append((status, start, end))
    return runs


def _holds(status: str, start: float, end: float) -> bool:
    return end - start > wide(status) + 8


def _scale(frame: Frame, top: float) -> Iterator[str]:
    for share, words in ((1.0, "happened"), (0.5, "even"), (0.0, "did not")):
        y = _y(share, top)
        yield line(frame.left, y, frame.right, y, "axis")
        yield text(frame.left - 8, y + 4, words, "dim end")


def _interval(steps: Sequence[Placed], top: float) -> Iterator[str]:
    """The 90 % interval as a band, and the probability as a line wherever it can be told."""
    for step, start, end in steps:
        high, low = _y(step.high, top), _y(step.low, top)
        yield box(start, high, end - start, low - high, "band", round_=0)
    for step, start, end in steps:
        if not step.too_few:
            y = _y(step.probability, top)
            yield path([(start, y), (end, y)], "line")


def _seen(course: Course, frame: Frame, top: float, bottom: float) -> Iterator[str]:
    """Where the person was last seen, if that lies between the first day and the last."""
    last = course.steps[-1].last_seen if course.steps else None
    day = When.of(last).latest if last else None
    x = None if day is None else frame.at(course, day)
    if x is None:
        return
    words = f"last seen {date_words(last)}"
    yield line(x, top, x, bottom, "seen")
    if x - 6 - wide(words) >= 16:
        yield text(x - 6, bottom + 16, words, "end")
    else:
        yield text(x + 6, bottom + 16, words)


def _listed(course: Course) -> Iterator[tuple[float, str, str]]:
    """The steps in words, line by line: where a line begins, its words, its style."""
    for number, step in enumerate(course.steps, 1):
        told = f"{number}  {when_words(step)}: {step.status or 'not weighed'}, {step.change}"
        yield 16, told, "bold"
        for mark in step.moved:
            for words in wrap(visible(mark.words), _COLUMNS):
                yield 36, words, ""
        yield 36, f"log-odds {behind(step)}", "dim"


def _told(course: Course) -> str:
    """The picture for those who listen."""
    return " ".join(
        f"{when_words(step)}: {step.status or 'not weighed'}, {step.change}; "
        + "; ".join(mark.words for mark in step.moved)
        + "."
        for step in course.steps
    )


def _y(share: float, top: float) -> float:
    return top + _SCALE_HEIGHT * (1 - share)
