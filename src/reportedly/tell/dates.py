"""Uncertain dates in words."""

import re
from calendar import month_name
from datetime import date
from functools import lru_cache

from reportedly.errors import ImpossibleDate
from reportedly.when import When

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_ORDINALS = ("first", "second", "third", "fourth")


@lru_cache(4096)  # a dossier tells one day in a hundred rows
def date_words(text: str | None) -> str | None:
    """An EDTF date as it is written: "25 January 2021", "November 2023", "about 2019".

    Returns:
        None for no date; the text itself where it is no EDTF that we know.
    """
    if not text:
        return None
    try:
        when = When.of(text)
    except ImpossibleDate:
        return text
    return _doubt(when) + _words(when)


def on_date(text: str | None) -> str:
    """A date with its preposition and a space before it, empty for none: " in November 2023"."""
    words = date_words(text)
    return joint_of(text, words) + words if words is not None and text is not None else ""


def period_words(text: str | None) -> str | None:
    """A period with the preposition that it takes: "in the first quarter of 2020", "since 1998".

    Returns:
        None for none, and for a period that is none of these.
    """
    if not text:
        return None
    quarter = _QUARTER.fullmatch(text)
    if quarter:
        return f"in the {_ORDINALS[int(quarter[2]) - 1]} quarter of {quarter[1]}"
    joint, space, day = text.partition(" ")
    open_ended = space and joint in {"through", "since"}
    try:
        When.of(day if open_ended else text)
    except ImpossibleDate:
        return None
    if open_ended:
        return f"{joint} {date_words(day)}"
    return on_date(text).strip()


def joint_of(text: str, words: str) -> str:
    """What stands between a sentence and a date: a space, and the preposition that it takes.

    Args:
        text: the date in EDTF.
        words: the date in words.
    """
    if words.startswith(("between ", "by ", "from ")):
        return " "
    return " on " if len(text) >= 10 and "/" not in text else " in "


def _doubt(when: When) -> str:
    about = "about " if when.approximate else ""
    return f"{about}possibly " if when.uncertain else about


def _words(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        if first is not None:
            return f"from {_day(first)} on"
        return f"by {_day(last)}" if last is not None else "an unknown date"
    if when.precision == "interval":
        return f"between {_day(first)} and {_day(last)}"
    return {
        "day": _day(first),
        "month": f"{month_name[first.month]} {first.year}",
        "year": str(first.year),
        "decade": f"the {first.year}s",
    }[when.precision]


def _day(day: date) -> str:
    return f"{day.day} {month_name[day.month]} {day.year}"
