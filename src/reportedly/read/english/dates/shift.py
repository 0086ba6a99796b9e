"""Going back and forth in time by units, no more precise than the unit."""

import calendar
from datetime import date, timedelta

from msgspec.structs import replace

from reportedly.when import When

MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
"""How many months a unit has."""

DAYS_OF = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
"""How many days a unit has."""


def back(day: date, n: int, unit: str) -> When:
    """The unit that lies `n` units before that of a day; negative numbers go forth."""
    if unit in {"day", "night"}:
        return When.day(day - timedelta(days=n), basis="relative")
    if unit == "weekend":
        saturday = day - timedelta(days=(day.weekday() - 5) % 7 + 7 * max(0, n - 1))
        return narrowed(saturday, min(saturday + timedelta(days=1), max(day, saturday)))
    if unit in {"week", "fortnight"}:
        monday = day - timedelta(days=day.weekday() + DAYS_OF[unit] * n)
        last = monday + timedelta(days=6)
        return narrowed(monday, last if n < 0 else min(last, day))
    months = day.year * 12 + day.month - 1 - n * (MONTHS_OF[unit] if unit != "year" else 0)
    if unit in {"month", "quarter"}:
        return When.month(months // 12, months % 12 + 1, basis="relative")
    return When.year(day.year - n * (10 if unit == "decade" else 1), basis="relative")


def narrowed(first: date, last: date) -> When:
    """Days within a month or two, written as the month in which they begin."""
    return When(earliest=first, latest=last, precision="month", basis="relative")


def within(year: int, first: int, last: int) -> When:
    """Months of a year, written as the year."""
    end = date(year, last, calendar.monthrange(year, last)[1])
    return When(earliest=date(year, first, 1), latest=end, precision="year", basis="relative")


def shifted(when: When, n: int, unit: str) -> When | None:
    """A date `n` units after another, `n` negative for before; as precise as both allow."""
    day = when.earliest
    if day is None or when.precision in {"decade", "open"}:
        return None
    if unit in DAYS_OF:
        moved = day + timedelta(days=n * DAYS_OF[unit])
        if when.precision == "day" and unit in {"day", "night"}:
            return When.day(moved, basis="relative")
        if when.precision in {"day", "month", "interval"}:
            return When.month(moved.year, moved.month, basis="relative")
        return When.year(moved.year, basis="relative")
    if unit == "month" and when.precision in {"day", "month"}:
        return back(day, -n, "month")
    months = day.year * 12 + day.month - 1 + n * MONTHS_OF[unit]
    return When.year(months // 12, basis="relative")


def coarse(when: When, unit: str) -> When | None:
    """The month or year of a date, or the date itself where it is no narrower."""
    day = when.earliest
    if day is None:
        return None
    if unit in {"day", "night", "morning", "afternoon", "evening"}:
        return replace(when, basis="relative")
    if unit in {"week", "weekend", "month", "fortnight"} and when.precision in {"day", "month"}:
        return When.month(day.year, day.month, basis="relative")
    return When.year(day.year, basis="relative") if when.precision != "decade" else when
