"""Days as pages write them: with digits or the names of months, in the languages of the news."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from functools import cache
from importlib.resources import files

import msgspec
import yaml

FIRST_YEAR = 1995
"""Pages are no older; a lower year is that of a happening."""

_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-/._](\d{1,2})[-/._](\d{1,2})(?!\d)"
    r"(?:[T\s]+(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_UTC = frozenset({"Z", "UTC", "GMT", "+00:00", "+0000"})
_RUN = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?(?!\d)"
)
_EAST = re.compile(r"((?:19|20)\d\d)\s*[년年]\s*(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日]")
_SHORT = re.compile(r"(?<![\d/.-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)?\d\d)(?![\d/-])")


_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_LONGEST_LINE = 80
_MOST_BEFORE = 2
_MOST_WORDS = 6


class _Calendar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    months: dict[str, tuple[str, ...]]
    weekdays: frozenset[str]


class Order(msgspec.Struct, frozen=True):
    """How a site writes days, where that leaves a doubt.

    Attributes:
        month_first: 03/04/2021 is 4 March.
        zone: hours ahead of UTC by which a moment given in UTC is dated, None to leave it.
    """

    month_first: bool = False
    zone: timedelta | None = None


def days_in(words: str, order: Order) -> Iterator[str]:
    """The days that some words write out, surest forms first, as YYYY-MM-DD."""
    for found in _ISO.finditer(words):
        yield from _moment(found, order)
    for pattern in (_EAST, _RUN):
        for found in pattern.finditer(words):
            yield from _day(found[1], found[2], found[3])
    yield from _named(words)
    for found in _SHORT.finditer(words):
        first, mark, second, year = found.groups()
        month, day = (first, second) if order.month_first and mark != "." else (second, first)
        if int(month) > 12:
            month, day = day, month
        yield from _day(year if len(year) == 4 else f"20{year}", month, day)


def is_day_alone(line: str) -> bool:
    """Whether a line is little more than a day: "Posted on Tuesday, 5 January 2021 by somebody".

    At most two words stand before the day and few in all, names of months and weekdays aside, so
    that a sentence in which a day is told is none.
    """
    if len(line) > _LONGEST_LINE:
        return False
    tokens = _TOKEN.findall(line.casefold())
    calendar = month_names().keys() | _calendar().weekdays
    start = next((n for n, t in enumerate(tokens) if t.isdigit() or t in month_names()), None)
    if start is None:
        return False
    words = [n for n, token in enumerate(tokens) if token not in calendar and not token.isdigit()]
    return sum(n < start for n in words) <= _MOST_BEFORE and len(words) <= _MOST_WORDS


def month_in(words: str) -> str | None:
    """A month that some words write out without a day, as YYYY-MM."""
    found = re.fullmatch(r"\s*((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])\s*", words)
    if found is not None:
        return f"{found[1]}-{int(found[2]):02}"
    named = re.fullmatch(
        rf"\s*({'|'.join(month_names())})\.?,?\s+((?:19|20)\d\d)\s*", words.casefold()
    )
    return f"{named[2]}-{month_names()[named[1]]:02}" if named is not None else None


def is_in_utc(words: str) -> bool:
    """Whether some words hold a moment of the day in UTC."""
    found = _ISO.search(words)
    return found is not None and found[4] is not None and found[6] in _UTC


def _moment(found: re.Match[str], order: Order) -> Iterator[str]:
    year, month, day, hour, minute, zone = found.groups()
    for told in _day(year, month, day):
        if order.zone is None or hour is None or zone not in _UTC:
            yield told
            continue
        try:
            moment = datetime.fromisoformat(f"{told}T{int(hour):02}:{minute}+00:00")
            yield moment.astimezone(timezone(order.zone)).date().isoformat()
        except (ValueError, OverflowError):
            yield told


def _day(year: str, month: str, day: str) -> Iterator[str]:
    try:
        told = date(int(year), int(month), int(day))
    except ValueError:
        return
    if told.year >= FIRST_YEAR:
        yield told.isoformat()


def _named(words: str) -> Iterator[str]:
    lower = words.casefold()
    for found in _named_pattern().finditer(lower):
        first, before, after, second, year = found.groups()
        month = month_names()[before or after]
        yield from _day(year, str(month), first or second)


@cache
def _named_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?:(\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+(?:de\s+|of\s+)?({names})\b"
        rf"|\b({names})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?)"
        r"[.,]?(?:[\s-]+|,\s*)(?:de[l]?\s+|r\.\s+)?((?:19|20)\d\d)(?!\d)"
    )


@cache
def month_names() -> dict[str, int]:
    """The number of the month that a name stands for, names in small letters."""
    return {name: int(month) for month, names in _calendar().months.items() for name in names}


@cache
def _calendar() -> _Calendar:
    source = files("reportedly.acquire.page").joinpath("calendar.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(source, yaml.BaseLoader), _Calendar)
