"""Uncertain dates in words."""

from calendar import month_name
from datetime import date

from reportedly.errors import ImpossibleDate
from reportedly.when import When


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
    if words is None or text is None:
        return ""
    if words.startswith(("between", "by ", "from ")):
        return f" {words}"
    day = len(text) >= 10 and "/" not in text
    return f" {'on' if day else 'in'} {words}"


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
