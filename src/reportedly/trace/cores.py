"""Spans that stand apart from one another in time: the kernels that events gather around."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta

from reportedly.trace.dates import Span


class Cores:
    """Spans that keep apart by more than some days, in order of time, each with a number."""

    def __init__(self, slack: int) -> None:
        self._slack = timedelta(days=slack)
        self._starts: list[date] = []
        self._ends: list[date] = []
        self._numbers: list[int] = []

    def meeting(self, wanted: Span) -> int | None:
        """The number of the earliest span that can share a day with `wanted`, give or take."""
        at = bisect_left(self._ends, self._before(wanted[0]))
        if at < len(self._starts) and self._before(self._starts[at]) <= wanted[1]:
            return self._numbers[at]
        return None

    def begun(self, day: date) -> int | None:
        """The number of the earliest span, where it had begun by `day`."""
        return self._numbers[0] if self._starts and self._starts[0] <= day else None

    def add(self, new: Span, number: int) -> None:
        """Take in a span that meets none of those held."""
        at = bisect_right(self._starts, new[0])
        self._starts.insert(at, new[0])
        self._ends.insert(at, new[1])
        self._numbers.insert(at, number)

    def _before(self, day: date) -> date:
        return day - self._slack if day - date.min >= self._slack else date.min
