"""The periods of figures as spans of days."""

import re
from datetime import date
from typing import NamedTuple

from reportedly.errors import ImpossibleDate
from reportedly.tell.dates import date_words
from reportedly.tell.series.nouns import Shape
from reportedly.when import When

_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])")
_ORDINALS = ("first", "second", "third", "fourth")


class Span(NamedTuple):
    """A period.

    Attributes:
        start: its first day, None where it has no beginning.
        end: its last day, None where it has no end that is known.
        total: whether it is told as running up to its end ("through", "since").
    """

    start: date | None
    end: date | None
    total: bool = False


NEVER = Span(None, None)
"""The span of no period."""


def span(period: str | None, published: str | None = None) -> Span:
    """A period as readings write it: a year, `YYYY-Qn`, `YYYY-MM`, "since", "through", "… to …".

    Args:
        period: as the reading has it.
        published: the day of the report, up to which "since" counts.

    Returns:
        `NEVER` where there is none, or it is written otherwise.
    """
    words = (period or "").strip()
    try:
        if words.startswith("since "):
            return Span(_ends(words[6:]).start, _last(published), total=True)
        if words.startswith("through "):
            return Span(None, _ends(words[8:]).end, total=True)
        return _ends(words)
    except ImpossibleDate:
        return NEVER


def _ends(words: str) -> Span:
    first, _, last = words.partition(" to ")
    start, end = _plain(first), _plain(last) if last else _plain(first)
    if start.start and end.end and start.start > end.end:
        raise ImpossibleDate(words)
    return Span(start.start, end.end)


def _plain(words: str) -> Span:
    quarter = _QUARTER.fullmatch(words.strip())
    if quarter is None:
        when = When.of(words)
        return Span(when.earliest, when.latest)
    year, number = int(quarter[1]), int(quarter[2])
    first, last = When.month(year, 3 * number - 2), When.month(year, 3 * number)
    return Span(first.earliest, last.latest)


def _last(published: str | None) -> date | None:
    return When.of(published).latest if published else None


def shaped(found: Span, shape: Shape) -> Shape:
    """What a number of that period counts, of a topic that is meant so without one."""
    if shape == "at":
        return "at"
    return "by" if found.total else shape


def period_words(period: str | None) -> str:
    """A period as it is read: "first quarter of 2019", "up to 2020", "since 2011"."""
    words = (period or "").strip()
    for word, told in (("since ", "since "), ("through ", "up to ")):
        if words.startswith(word):
            return told + _words(words[len(word) :])
    return _words(words) if words else "no period told"


def _words(words: str) -> str:
    if " to " in words:
        return " to ".join(_words(end) for end in words.split(" to ", 1))
    quarter = _QUARTER.fullmatch(words.strip())
    if quarter is not None:
        return f"{_ORDINALS[int(quarter[2]) - 1]} quarter of {quarter[1]}"
    return date_words(words) or words
