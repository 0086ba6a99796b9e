"""Dates that point back at the date told before them: "that year", "two days later"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from reportedly.read.english.dates.patterns import MONTH, PART, TIMES, UNIT, N
from reportedly.read.english.dates.resolve import number
from reportedly.read.english.dates.shift import back, coarse, shifted
from reportedly.read.english.dates.words import MONTHS, ROWS, WEEKDAYS
from reportedly.read.english.lexicon import either
from reportedly.when import When

Point = Callable[[re.Match[str], When], When | None]
"""From a match and the date told before it to a date."""

_THAT = r"(?:that|the same|that same|that very|the very same)"
_PARTS_OF_DAY = "day|night|morning|afternoon|evening"
_SEASONS = either(ROWS.seasons)
_WEEKDAY = rf"(?P<weekday>{either(WEEKDAYS)})"


def same(found: re.Match[str], last: When) -> When | None:
    """As in "that day", "the same month", "that summer"."""
    unit = found["unit"]
    return coarse(last, "year" if unit in ROWS.seasons else unit)


def in_year(found: re.Match[str], last: When) -> When | None:
    """As in "March that year", "that March", "March of the same year"."""
    if last.earliest is None:
        return None
    return When.month(last.earliest.year, MONTHS[found["month"]], basis="relative")


def next_month(found: re.Match[str], last: When) -> When | None:
    """As in "the following March", "the previous March"."""
    if last.earliest is None:
        return None
    month, year = MONTHS[found["month"]], last.earliest.year
    if found["side"] in {"previous", "preceding"}:
        year -= last.precision == "year" or month >= last.earliest.month
    else:
        year += last.precision == "year" or month <= last.earliest.month
    return When.month(year, month, basis="relative")


def weekday(found: re.Match[str], last: When) -> When | None:
    """As in "that Friday", "the following Friday": within seven days of a day."""
    day = last.earliest
    if day is None or last.precision != "day":
        return None
    ahead = (WEEKDAYS[found["weekday"]] - day.weekday()) % 7
    if found["side"] in {"previous", "preceding"}:
        return When.day(day - timedelta(days=(-ahead) % 7 or 7), basis="relative")
    if found["side"] in {"following", "next"} and ahead == 0:
        ahead = 7
    return When.day(day + timedelta(days=ahead), basis="relative")


def beside(found: re.Match[str], last: When) -> When | None:
    """As in "the next day", "the previous month"."""
    unit = "day" if found["unit"] in _PARTS_OF_DAY.split("|") else found["unit"]
    if unit in ROWS.seasons:
        unit = "year"
    side = -1 if found["side"] in {"previous", "preceding", "before"} else 1
    return shifted(last, side, unit)


def away(found: re.Match[str], last: When) -> When | None:
    """As in "two days later", "a year earlier"."""
    earlier = {"earlier", "before", "before that", "beforehand", "previously"}
    side = -1 if found["side"] in earlier else 1
    return shifted(last, side * number(found), found["unit"])


def soon(found: re.Match[str], last: When) -> When | None:
    """As in "within weeks", "days later": no narrower than the month, for months the year."""
    unit = found["unit"].rstrip("s")
    if unit in {"year", "decade"}:
        return None
    if unit in {"month"}:
        return coarse(last, "year")
    return coarse(last, "month")


def seen_from(published: date) -> When:
    """What "the previous day" points at where no date was told before it."""
    return When.day(published, basis="relative")


def backward(found: re.Match[str]) -> bool:
    """Whether an expression looks back, and may do so from the day of publication."""
    return found.groupdict().get("side") in {"previous", "preceding", "earlier", "before"}


_FORMS: tuple[tuple[str, Point], ...] = (
    (rf"{PART}{MONTH},? (?:of )?(?:that|the same) year", in_year),
    (
        rf"(?:on |in |during )?(?:(?:early|late|mid)[ -])?{PART}"
        rf"(?:(?:later|earlier|early|late) )?{_THAT} "
        rf"(?P<unit>{_PARTS_OF_DAY}|weekend|week|month|year|decade|{_SEASONS})",
        same,
    ),
    (rf"{PART}that {MONTH}", in_year),
    (rf"{PART}the (?P<side>following|next|previous|preceding) {MONTH}", next_month),
    (
        rf"(?:on )?(?:the (?P<side>following|next|previous|preceding|same)|that) {_WEEKDAY}{TIMES}",
        weekday,
    ),
    (
        rf"(?:{PART}the (?:very )?|the )(?P<side>following|next|previous|preceding) "
        rf"(?P<unit>{_PARTS_OF_DAY}|week|month|year|decade|{_SEASONS})",
        beside,
    ),
    (
        rf"(?P<n>the) {UNIT} (?P<side>after|before)"
        r"(?=[,.;:!?]|$| (?:he|she|they|it|of|from|in|at)\b)",
        away,
    ),
    (
        rf"(?:(?:just|only|some|about|around|barely|nearly|almost|exactly) )?{N} {UNIT} "
        r"(?P<side>later|earlier|beforehand|afterwards|afterward|thereafter|on|previously"
        r"|(?:after|before) that|(?:after|before)(?=[,.;:!?]|$))(?! than)",
        away,
    ),
    (r"(?:within |a matter of |in a matter of )(?P<unit>days|weeks|months)", soon),
    (rf"(?:with)?in {N} (?P<unit>days|weeks|months)", soon),
    (
        r"(?:some |many |just )?(?P<unit>hours|days|weeks|months) "
        r"(?:later|afterwards|thereafter)(?! than)",
        soon,
    ),
)

POINTING: tuple[tuple[re.Pattern[str], Point], ...] = tuple(
    (re.compile(rf"(?<![\w-])(?:{form})(?![\w-])"), meaning) for form, meaning in _FORMS
)
"""Patterns over text in lower case, each with what it means."""

DISTANCE = re.compile(
    rf"(?<![\w-])(?:{N} {UNIT}"
    r"|(?P<near>shortly|just|right|immediately|only|days|the day|a day|hours))"
    r" (?P<side>after|before)(?: the)? (?:(?:evening|morning|night) of )?$"
)
"""A distance right before a date: "two days after 10 October"."""


def moved(found: re.Match[str], when: When) -> When | None:
    """A date with the distance told before it."""
    side = 1 if found["side"] == "after" else -1
    if not found["near"]:
        return shifted(when, side * number(found), found["unit"])
    if when.precision != "day":
        return None
    near = shifted(when, side, "day")
    return near if near is None or found["near"][-3:] == "day" else coarse(near, "month")


__all__ = ["DISTANCE", "POINTING", "Point", "back", "backward", "moved", "seen_from"]
