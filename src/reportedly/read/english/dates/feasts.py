"""Feasts and anniversaries: days of the calendar that have a name."""

import re
from datetime import date, timedelta

from reportedly.read.english.dates.seen import Seen
from reportedly.read.english.dates.words import (
    ANNIVERSARIES,
    BY_WEEKDAY,
    EASTER,
    FIXED,
    MOVING,
    ROWS,
)
from reportedly.when import When


def feast(found: re.Match[str], seen: Seen) -> When | None:
    """As in "the Day of the Sun 2019", "the eve of Lunar New Year", "Christmas last year"."""
    name, eve = found["feast"], timedelta(days=1 if found["eve"] else 0)
    if found["year"]:
        day = _on(name, int(found["year"]))
        return None if day is None else When.day(day - eve)
    if seen.published is None:
        return None
    back_ = 1 if found["rel"] == "last" else 0
    day = _on(name, seen.published.year - back_)
    if day is not None and day - eve > seen.published:
        day = _on(name, seen.published.year - 1)
    return None if day is None else When.day(day - eve, basis="relative")


def anniversary(found: re.Match[str], seen: Seen) -> When | None:
    """As in "the 75th anniversary of the party's founding"."""
    first = ANNIVERSARIES[found["what"] or found["what2"]]
    told = found["ordinal"] or found["ordinal2"]
    n = None if told is None else _ordinal(told)
    if n is not None:
        return When.day(first.replace(year=first.year + n))
    if seen.published is None:
        return None
    past = (first.month, first.day) > (seen.published.month, seen.published.day)
    return When.day(first.replace(year=seen.published.year - past), basis="relative")


def _ordinal(told: str) -> int | None:
    digits = re.match(r"\d+", told)
    return int(digits.group()) if digits else ROWS.ordinals.get(told)


def _on(name: str, year: int) -> date | None:
    """The day on which a feast fell in a year."""
    if name in EASTER:
        return _easter(year) + timedelta(days=EASTER[name])
    if name in BY_WEEKDAY:
        return _nth(year, *BY_WEEKDAY[name])
    day = FIXED.get(name) or MOVING.get(name, {}).get(year)
    return None if day is None else date(year, *day)


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th weekday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian rule in the form of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return date(year, month, day + 1)
