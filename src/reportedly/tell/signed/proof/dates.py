"""Dates in any usual writing."""

import calendar
import re
from datetime import date

from reportedly.errors import ImpossibleDate
from reportedly.tell.signed.proof.lexicon import even, proof_words
from reportedly.when import When

_MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_DAYS = {name.casefold(): at for at, name in enumerate(calendar.day_name)}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?P<weekday>" + "|".join(_DAYS) + r"),? )?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_WEEKDAY}(?:the )?{_DAY} (?:of )?{_MONTH},? {_YEAR}",
        rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},? (?:of )?{_YEAR}",
        rf"{_YEAR}-(?P<number>\d{{2}})-{_DAY}",
        rf"{_YEAR}-(?P<number>\d{{2}})",
        _YEAR,
    )
)
_DECADE = re.compile(r"(?:the )?(\d{3})0s")
_BETWEEN = re.compile(r"(?:between|from) (.+?) (?:and|to|until) (.+)")
_SINCE = re.compile(r"(?:from (.+?) on(?:wards)?|since (.+))")
_UNTIL = re.compile(r"(?:by|until|before the end of) (.+)")
_JOINT = re.compile(r"^(?:on|in|during) ")


def date_of(words: str) -> When | None:
    """The date that some words write, None where they write none: nothing that leans on another.

    "16 July 2024", "July 16, 2024", "on Tuesday, 16 July 2024", "2024-07-16", "July 2024", "2024",
    "the 2010s", "between A and B", "from A on", "by B", "about 2019", "possibly 2019".
    """
    told = _JOINT.sub("", even(words).casefold())
    approximate, told = _taken(told, "approximate")
    uncertain, told = _taken(told, "uncertain")
    if not approximate:
        approximate, told = _taken(told, "approximate")
    found = _span(_JOINT.sub("", told))
    if found is None:
        return None
    return When(
        earliest=found.earliest,
        latest=found.latest,
        precision=found.precision,
        approximate=approximate,
        uncertain=uncertain,
    )


def tells(words: str, value: str | None) -> bool:
    """Whether words tell a date, or hold it within a month, year or span that is no finer.

    Args:
        words: as they stand.
        value: the date in EDTF.
    """
    told = date_of(words)
    if told is None or not value:
        return False
    try:
        wanted = When.of(value)
    except ImpossibleDate:
        return False
    if (told.approximate, told.uncertain) != (wanted.approximate, wanted.uncertain):
        return False
    if told.precision == "interval" and wanted.precision not in {"interval", "open"}:
        return False  # A span says that no more is known.
    starts = told.earliest is None or (
        wanted.earliest is not None and told.earliest <= wanted.earliest
    )
    ends = told.latest is None or (wanted.latest is not None and told.latest >= wanted.latest)
    return starts and ends


def _taken(told: str, kind: str) -> tuple[bool, str]:
    for word in proof_words()[kind]:
        if told.startswith(f"{word} "):
            return True, told[len(word) + 1 :]
    return False, told


def _span(told: str) -> When | None:
    between, since, until = (p.fullmatch(told) for p in (_BETWEEN, _SINCE, _UNTIL))
    if between:
        first, last = _one(between[1]), _one(between[2])
        if first is None or last is None or not (first.earliest and last.latest):
            return None
        if last.latest < first.earliest:
            return None
        return When.between(first.earliest, last.latest)
    if since:
        first = _one(since[1] or since[2])
        return None if first is None else When.between(first.earliest, None)
    if until:
        last = _one(until[1])
        return None if last is None else When.between(None, last.latest)
    return _one(told)


def _one(told: str) -> When | None:
    decade = _DECADE.fullmatch(told)
    if decade:
        return When.of(f"{decade[1]}X")
    for form in _FORMS:
        found = form.fullmatch(told)
        if found:
            return _made(found.groupdict())
    return None


def _made(parts: dict[str, str | None]) -> When | None:
    year = int(parts["year"] or 0)
    named = parts.get("month")
    month = _MONTHS[named] if named else int(parts.get("number") or 0)
    try:
        if parts.get("day"):
            day = date(year, month, int(parts["day"] or 0))
            weekday = parts.get("weekday")
            return None if weekday and _DAYS[weekday] != day.weekday() else When.day(day)
        return When.month(year, month) if month else When.year(year)
    except (ValueError, ImpossibleDate):
        return None
