"""A series of figures as a picture: a bar for every number, period by period, with who counted."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.tell.pictures.svg import Drawing, box, label, line, path, text
from reportedly.tell.series import Amount, Point, Series
from reportedly.tell.series.periods import period_words
from reportedly.tell.series.standing import number_words
from reportedly.tell.wording import counted as number_of

_WIDTH = 700.0
_LEFT, _LONGEST = 190.0, 240.0
"""Where bars begin and how long the longest is, in pixels."""

_TOP, _STEP, _HIGH, _ROOM = 64.0, 24.0, 13.0, 8.0
_MOST = 60
"""Numbers that a picture shows: the latest; the table beside has all."""

_KEY = "bar: the number · thin line: what it allows · arrow: at least · red: cannot all be right"


class _Row(NamedTuple):
    point: Point
    amount: Amount
    first: bool


def series_drawing(series: Series) -> Drawing:
    """One measure as bars, the earliest period first.

    A number that is at least so much ends in an arrow, one that is at most so much is an open bar.
    """
    rows = list(_rows(series.points))
    most = max((a.high or a.value for _, a, _ in rows), default=1) or 1
    parts = [
        label(16, 24, series.title, _WIDTH - 32, "bold head", size=14),
        text(16, 44, _KEY, "dim"),
    ]
    y = _TOP
    for row in rows:
        y += _ROOM if row.first else 0
        parts += _row(row, y, most)
        y += _STEP
    hidden = sum(len(p.amounts) for p in series.points) - len(rows)
    if hidden:
        parts.append(text(16, y + 14, f"and {number_of(hidden, 'number')} before these", "dim"))
        y += _STEP
    parts.append(line(_LEFT, _TOP, _LEFT, y, "axis"))
    return Drawing(_WIDTH, y + 10, series.title, _told(series), tuple(parts))


def series_svg(series: Series) -> str:
    """One measure as one SVG file."""
    return series_drawing(series).file()


def _rows(points: Sequence[Point]) -> Iterator[_Row]:
    skipped = sum(len(p.amounts) for p in points) - _MOST
    for point in points:
        kept = point.amounts[max(skipped, 0) :]
        skipped -= len(point.amounts)
        for at, amount in enumerate(kept):
            yield _Row(point, amount, at == 0)


def _row(row: _Row, top: float, most: int) -> Iterator[str]:
    point, amount, first = row
    middle = top + _HIGH / 2 + 2
    if first:
        words = period_words(point.period)
        yield label(16, middle + 4, words, _LEFT - 28)
    clash = " clash" if point.standing == "conflict" else ""
    end = _LEFT + _LONGEST * amount.value / most
    style = "value about" if amount.comparator in "<~" else "value"
    yield box(_LEFT, middle - _HIGH / 2, end - _LEFT, _HIGH, style + clash, round_=1)
    last = end
    if amount.comparator == ">":
        last = end + 9
        tip = [(end, middle - 6), (last, middle), (end, middle + 6)]
        yield path(tip, f"value{clash}", closed=True)
    elif amount.high is not None and amount.high > amount.value:
        last = _LEFT + _LONGEST * amount.high / most
        yield line(_LEFT + _LONGEST * amount.low / most, middle, last, middle, f"bound{clash}")
    x = last + 8
    yield label(x, middle + 4, _words(amount), _WIDTH - 16 - x)


def _words(amount: Amount) -> str:
    who = list(dict.fromkeys(telling.source for telling in amount.tellings))
    more = f" and {len(who) - 1} more" if len(who) > 1 else ""
    told = [number_words(amount), amount.counted, f"{who[0]}{more}" if who else None]
    return " · ".join(filter(None, told))


def _told(series: Series) -> str:
    """The picture for those who listen."""
    told = [
        f"{period_words(point.period)}: "
        + "; ".join(_words(amount) for amount in point.amounts)
        + ("; " + "; ".join(point.because) if point.because else "")
        + "."
        for point in series.points
    ]
    return " ".join([*told, *(f"{each}." for each in series.because)])
