"""What each form of date expression means, seen from the day of publication.

A bare weekday is the latest one up to the day of publication, that day included; a month without a
year is the latest such month; "last March" in March is that of the year before; "early", "late" and
"the start of" give the year or month, no narrower. Nothing resolves to a day after publication but
what says so itself ("next month") and a day of a month that soon comes ("on Nov. 21", told on Nov.
2): of a past happening it is a year back.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from reportedly.read.english.dates.seen import Seen
from reportedly.read.english.dates.shift import MONTHS_OF, back, within
from reportedly.read.english.dates.words import MONTHS, NUMBERS, ROWS, WEEKDAYS
from reportedly.when import Leaning, When

Resolve = Callable[[re.Match[str], Seen], When | None]
"""From a match, whose groups name the parts, and from where it is seen to a date."""

_FIRST_JUCHE_YEAR = 1912
_MONTHS_A_YEAR = 12
_SOON = timedelta(days=61)
"""A day without a year so far ahead is yet to come: a past one would be "last year's"."""
_CENTURY = 100


def year(found: re.Match[str], _: Seen) -> When:
    """As in "2019"."""
    return When.year(int(found["year"]))


def short_year(found: re.Match[str], seen: Seen) -> When | None:
    """As in "'97": the latest such year."""
    if seen.published is None:
        return None
    behind = (seen.published.year - int(found["short"])) % _CENTURY
    return When.year(seen.published.year - behind, basis="relative")


def decade(found: re.Match[str], _: Seen) -> When:
    """As in "the 1990s"."""
    first = int(found["year"])
    return When(earliest=date(first, 1, 1), latest=date(first + 9, 12, 31), precision="decade")


def full(found: re.Match[str], _: Seen) -> When:
    """As in "15 January 2021"."""
    return When.day(date(int(found["year"]), MONTHS[found["month"]], int(found["day"])))


def iso(found: re.Match[str], _: Seen) -> When:
    """As in "2021-01-15"."""
    return When.day(date(int(found["year"]), int(found["m"]), int(found["day"])))


def slashed(found: re.Match[str], seen: Seen) -> When:
    """As in "1/15/2021", the month first unless it can be none or the page came out on the day."""
    first, second, told = int(found["m"]), int(found["day"]), found["year"]
    day = seen.published
    published = day is not None and (day.year, day.month, day.day) == (int(told), second, first)
    if first > _MONTHS_A_YEAR or published:
        first, second = second, first
    return When.day(date(int(told), first, second))


def month_year(found: re.Match[str], _: Seen) -> When:
    """As in "January 2021"."""
    return When.month(int(found["year"]), MONTHS[found["month"]])


def juche(found: re.Match[str], _: Seen) -> When:
    """As in "Juche 110": the state's calendar counts from 1912 as year 1."""
    return When.year(int(found["n"]) + _FIRST_JUCHE_YEAR - 1)


def day_month(found: re.Match[str], seen: Seen) -> When | None:
    """As in "15 January"."""
    if seen.published is None:
        return None
    return _latest(MONTHS[found["month"]], int(found["day"]), seen.published)


def _latest(month_: int, day: int, published: date) -> When:
    """The latest such day up to publication, or one that soon comes."""
    told = date(published.year, month_, day)
    if told <= published or told - published <= _SOON:
        return When.day(told, basis="relative")
    return When.day(told.replace(year=published.year - 1), basis="relative")


def day_only(found: re.Match[str], seen: Seen) -> When | None:
    """As in "on the 19th": the latest such day."""
    if seen.published is None:
        return None
    day, at = int(found["day"]), seen.published
    months = at.year * 12 + at.month - 1 - (day > at.day)
    return When.day(date(months // 12, months % 12 + 1, day), basis="relative")


def month(found: re.Match[str], seen: Seen) -> When | None:
    """As in "in January", "last January"."""
    if seen.published is None:
        return None
    month_ = MONTHS[found["month"]]
    ahead = month_ > seen.published.month and found["rel"] != "this"
    year_ = seen.published.year - ahead
    if found["rel"] == "last" and month_ == seen.published.month:
        year_ -= 1
    if found["rel"] == "next":
        year_ += 1
    return When.month(year_, month_, basis="relative")


def of_year(found: re.Match[str], seen: Seen) -> When | None:
    """As in "January last year", "25 January last year"."""
    if seen.published is None:
        return None
    told, month_ = found["rel"], MONTHS[found["month"]]
    year_ = seen.published.year + {"this": 0, "next": 1}.get(told, -1)
    if found["day"]:
        return When.day(date(year_, month_, int(found["day"])), basis="relative")
    return When.month(year_, month_, basis="relative")


def weekday(found: re.Match[str], seen: Seen) -> When | None:
    """As in "Monday", "last Monday"."""
    if seen.published is None:
        return None
    days = (seen.published.weekday() - WEEKDAYS[found["weekday"]]) % 7
    if found["rel"] in {"last", "the previous"} and days == 0:
        days = 7
    if found["rel"] in {"next", "the coming", "this coming"}:
        days -= 7
    return When.day(seen.published - timedelta(days=days), basis="relative")


def near(found: re.Match[str], seen: Seen) -> When | None:
    """As in "today", "yesterday"."""
    if seen.published is None:
        return None
    days = ROWS.near[found["near"]]
    return When.day(seen.published - timedelta(days=days), basis="relative")


def ago(found: re.Match[str], seen: Seen) -> When | None:
    """As in "two months ago", "a week ago Monday", "a year ago this month"."""
    if seen.published is None:
        return None
    n, unit_ = number(found), found["unit"]
    if found["weekday"]:
        day = seen.published - timedelta(days=7 * n if unit_ == "week" else 0)
        behind = (day.weekday() - WEEKDAYS[found["weekday"]]) % 7
        return When.day(day - timedelta(days=behind), basis="relative")
    if found["sharp"] and unit_ in {"year", "decade"}:
        return back(seen.published, n * MONTHS_OF[unit_], "month")
    return back(seen.published, n, unit_)


def unit(found: re.Match[str], seen: Seen) -> When | None:
    """As in "last month", "earlier this year", "the weekend"."""
    if seen.published is None:
        return None
    told, unit_ = found["rel"], found["unit"]
    if unit_ == "weekend":
        return back(seen.published, 2 if told == "last" else 1, unit_)
    if told not in ROWS.units_back:
        return None
    return back(seen.published, ROWS.units_back[told], unit_)


def before_last(found: re.Match[str], seen: Seen) -> When | None:
    """As in "the year before last"."""
    return None if seen.published is None else back(seen.published, 2, found["unit"])


def span(found: re.Match[str], seen: Seen) -> When | None:
    """As in "the first quarter of 2020", "the first eight months of this year"."""
    rel = found["rel"]
    first, last = ROWS.spans[found["span"]]
    if found["year"]:
        return within(int(found["year"]), first, last)
    if seen.published is None:
        return None
    year_ = seen.published.year - (rel in {"last", "the previous"})
    if not rel and date(year_, first, 1) > seen.published:
        year_ -= 1
    return within(year_, first, last)


def months(found: re.Match[str], seen: Seen) -> When | None:
    """As in "the July-September period"."""
    first, last = MONTHS[found["month"]], MONTHS[found["until"]]
    if last < first or (not found["year"] and seen.published is None):
        return None
    if found["year"] or seen.published is None:
        return within(int(found["year"]), first, last)
    return within(seen.published.year - (first > seen.published.month), first, last)


def season(found: re.Match[str], seen: Seen) -> When | None:
    """As in "the winter of 2014", "last spring"."""
    if found["year"]:
        return When.year(int(found["year"]))
    if seen.published is None:
        return None
    first, rel, at = ROWS.seasons[found["season"]], found["rel"], seen.published
    year_ = at.year - (first > at.month)
    over = year_ == at.year and at.month <= first + 2
    if rel == "last" and over:  # "last spring", told in spring, is that of the year before
        year_ -= 1
    return When.year(year_, basis="relative")


def leaning(found: re.Match[str], _: Seen) -> When:
    """As in "two months after Jo"."""
    n, unit_ = number(found), found["unit"]
    side: Literal["after", "before"] = (
        "before" if found["side"] in {"before", "prior to", "ahead of"} else "after"
    )
    lean = Leaning(
        relation=side,
        happening=found["what"].strip(),
        months=n * {"month": 1, "year": 12, "decade": 120}.get(unit_, 0),
        days=n * {"day": 1, "week": 7, "fortnight": 14}.get(unit_, 0),
    )
    return When(basis="anchored", leaning=lean)


RELATIVE: frozenset[Resolve] = frozenset({near, ago, unit, before_last, weekday, of_year})
"""What is told from the day of publication alone: "yesterday", "last month", "three days ago"."""


def number(found: re.Match[str]) -> int:
    """The number before a unit; "the day after" is one day after."""
    told = found["n"]
    if told in {"the", "the very"}:
        return 1
    return int(told) if told.isdigit() else NUMBERS[told]
