"""What each form of date expression means, seen from the day of publication.

A bare weekday is the latest one up to the day of publication, that day included; a month without a
year is the latest such month; "last March" in March is that of the year before; "early", "late" and
"the start of" give the year or month, no narrower. Nothing resolves to a day after publication.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from reportedly.read.english.dates.words import FEASTS, MONTHS, NUMBERS, WEEKDAYS
from reportedly.when import Leaning, When

Resolve = Callable[[re.Match[str], date | None], When | None]
"""From a match, whose groups name the parts, and the day of publication to a date."""

_YESTERDAY = frozenset({"yesterday", "last night", "overnight"})
_FIRST_JUCHE_YEAR = 1912


def year(found: re.Match[str], _: date | None) -> When:
    """As in "2019"."""
    return When.year(int(found["year"]))


def full(found: re.Match[str], _: date | None) -> When:
    """As in "15 January 2021"."""
    return When.day(date(int(found["year"]), MONTHS[found["month"]], int(found["day"])))


def iso(found: re.Match[str], _: date | None) -> When:
    """As in "2021-01-15"."""
    return When.day(date(int(found["year"]), int(found["m"]), int(found["day"])))


def month_year(found: re.Match[str], _: date | None) -> When:
    """As in "January 2021"."""
    return When.month(int(found["year"]), MONTHS[found["month"]])


def juche(found: re.Match[str], _: date | None) -> When:
    """As in "Juche 110": the state's calendar counts from 1912 as year 1."""
    return When.year(int(found["n"]) + _FIRST_JUCHE_YEAR - 1)


def day_month(found: re.Match[str], published: date | None) -> When | None:
    """As in "15 January"."""
    if published is None:
        return None
    return _latest(MONTHS[found["month"]], int(found["day"]), published)


def feast(found: re.Match[str], published: date | None) -> When | None:
    """As in "the Day of the Sun 2019", "Christmas"."""
    month_, day = FEASTS[found["feast"]]
    if found["year"]:
        return When.day(date(int(found["year"]), month_, day))
    return None if published is None else _latest(month_, day, published)


def _latest(month_: int, day: int, published: date) -> When:
    """The latest such day up to publication."""
    back = (month_, day) > (published.month, published.day)
    return When.day(date(published.year - back, month_, day), basis="relative")


def month(found: re.Match[str], published: date | None) -> When | None:
    """As in "in January", "last January"."""
    if published is None:
        return None
    month_ = MONTHS[found["month"]]
    year_ = published.year - (month_ > published.month)
    if found["rel"] == "last" and month_ == published.month:
        year_ -= 1
    return When.month(year_, month_, basis="relative")


def month_of_year(found: re.Match[str], published: date | None) -> When | None:
    """As in "January last year"."""
    if published is None:
        return None
    back = 0 if found["rel"] == "this" else 1
    month_ = MONTHS[found["month"]]
    return When.month(published.year - back, month_, basis="relative")


def weekday(found: re.Match[str], published: date | None) -> When | None:
    """As in "Monday", "last Monday"."""
    if published is None:
        return None
    back = (published.weekday() - WEEKDAYS[found["weekday"]]) % 7
    if found["rel"] == "last" and back == 0:
        back = 7
    return When.day(published - timedelta(days=back), basis="relative")


def near(found: re.Match[str], published: date | None) -> When | None:
    """As in "today", "yesterday"."""
    if published is None:
        return None
    back = 1 if found["near"] in _YESTERDAY else 0
    return When.day(published - timedelta(days=back), basis="relative")


def ago(found: re.Match[str], published: date | None) -> When | None:
    """As in "two months ago"."""
    return None if published is None else _back(published, _number(found), found["unit"])


def unit(found: re.Match[str], published: date | None) -> When | None:
    """As in "last month", "earlier this year"."""
    if published is None:
        return None
    back = 0 if found["rel"] in {"this", "earlier this", "the current"} else 1
    return _back(published, back, found["unit"])


def leaning(found: re.Match[str], _: date | None) -> When:
    """As in "two months after Jo"."""
    n, unit_ = _number(found), found["unit"]
    side: Literal["after", "before"] = "before" if found["side"] == "before" else "after"
    lean = Leaning(
        relation=side,
        happening=found["what"].strip(),
        months=n * {"month": 1, "year": 12, "decade": 120}.get(unit_, 0),
        days=n * {"day": 1, "week": 7}.get(unit_, 0),
    )
    return When(basis="anchored", leaning=lean)


def _number(found: re.Match[str]) -> int:
    return int(found["n"]) if found["n"].isdigit() else NUMBERS[found["n"]]


def _back(published: date, n: int, unit_: str) -> When:
    if unit_ == "day":
        return When.day(published - timedelta(days=n), basis="relative")
    if unit_ == "week":
        monday = published - timedelta(days=published.weekday() + 7 * n)
        end = min(monday + timedelta(days=6), published)
        return When.between(monday, end, basis="relative")
    if unit_ == "month":
        months = published.year * 12 + published.month - 1 - n
        return When.month(months // 12, months % 12 + 1, basis="relative")
    return When.year(published.year - n * (10 if unit_ == "decade" else 1), basis="relative")
