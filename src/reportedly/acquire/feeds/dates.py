"""Dates in feeds: one form for all, none where the words are no date or cannot be one."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from time import struct_time

FIRST_YEAR = 1990
"""The web is no older: what a feed dates before is a machine's zero, not a day of publication."""

AHEAD = timedelta(days=1)
"""How far a clock may go wrong, zones told amiss among it, before a date is held to be none."""

_PARTIAL = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_OFFSET = re.compile(r"([+-])(\d{2}):(\d{2})")


def date_of(words: str | None, now: datetime, parsed: struct_time | None = None) -> str | None:
    """A moment or day in ISO 8601, as precise as some words tell it.

    Args:
        words: as the feed has them.
        now: when the feed was got, in UTC.
        parsed: the moment in UTC as the feed's parser understood it, where the words are of no
            common form.

    Returns:
        None where the words are no date, or lie before 1990 or in the future.
    """
    words = (words or "").strip()
    if _PARTIAL.fullmatch(words):
        return words if _possible(_start(words), now) else None
    moment = _moment(words) or _from(parsed)
    if moment is None or not _possible(moment, now):
        return None
    return moment.isoformat(timespec="seconds")


def day_in(date: str | None, zone: str | None) -> str | None:
    """The day of a date of `date_of`, as the site of that zone counts its days.

    Args:
        date: ISO 8601, a moment or a partial date.
        zone: hours ahead of UTC ("+09:00"); the date's own where None.
    """
    if date is None or _PARTIAL.fullmatch(date):
        return date
    moment = datetime.fromisoformat(date)
    found = _OFFSET.fullmatch(zone or "")
    if found is not None and moment.tzinfo is not None:
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
        moment = moment.astimezone(timezone(-ahead if found[1] == "-" else ahead))
    return moment.date().isoformat()


def moment_of(date: str | None) -> datetime | None:
    """The first moment of a date of `date_of`, in UTC; a time without an offset is taken as UTC."""
    if date is None:
        return None
    moment = _start(date) if _PARTIAL.fullmatch(date) else datetime.fromisoformat(date)
    return None if moment is None else _in_utc(moment)


def _moment(words: str) -> datetime | None:
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(words)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _from(parsed: struct_time | None) -> datetime | None:
    try:
        return None if parsed is None else datetime(*parsed[:6], tzinfo=UTC)
    except (ValueError, TypeError, OverflowError):
        return None


def _start(partial: str) -> datetime | None:
    parts = [int(part) for part in partial.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _possible(moment: datetime | None, now: datetime) -> bool:
    if moment is None or moment.year < FIRST_YEAR:
        return False
    try:
        return _in_utc(moment) <= now + AHEAD
    except OverflowError:
        return False


def _in_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
