"""What is known about a report beside its text: outlet, date, address, title, language."""

import re
from typing import Any

import msgspec

from reportedly.acquire.clean import clean
from reportedly.acquire.dated import DatedBy, stronger_than
from reportedly.acquire.limits import MAX_METADATA_CHARACTERS
from reportedly.errors import ImpossibleDate, TooLarge, UnreadableReport
from reportedly.when import When

_DAY = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?:[T ]\d{2}:?\d{2}.*)?", re.DOTALL)
_NOTHING = {"", "unknown", "null", "~", "none"}


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """Outlet, date, address, title and language as one place gives them; None where it gives none.

    Attributes:
        dated_by: how `published` was found; None where whoever passes it on says so.
        language: two-letter code of the language that a place declares.
    """

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    dated_by: DatedBy | None = None
    language: str | None = None

    @classmethod
    def of(cls, values: dict[str, Any]) -> "Metadata":
        """The metadata among the keys of a JSON object or YAML mapping; other keys are ignored.

        Raises:
            UnreadableReport: a value is neither words nor a number.
            TooLarge: a value is no metadata but a text of its own.
        """
        return cls(
            outlet=value_of(values, "outlet"),
            published=value_of(values, "published"),
            url=value_of(values, "url"),
            title=value_of(values, "title"),
        )

    def dated(self, by: DatedBy) -> "Metadata":
        """This metadata; a day that does not say how it was found, found that way."""
        if self.published is None or self.dated_by is not None:
            return self
        return msgspec.structs.replace(self, dated_by=by)

    def over(self, weaker: "Metadata") -> "Metadata":
        """This metadata, completed by what `weaker` has and this has not.

        The day of publication is that of the stronger evidence of the two (`DatedBy`), this one's
        where they are alike.
        """
        weaker_dated = weaker.published is not None and (
            self.published is None or stronger_than(weaker.dated_by, self.dated_by)
        )
        dated = weaker if weaker_dated else self
        return Metadata(
            outlet=self.outlet or weaker.outlet,
            published=dated.published,
            dated_by=dated.dated_by,
            url=self.url or weaker.url,
            title=self.title or weaker.title,
            language=self.language or weaker.language,
        )


def value_of(values: dict[str, Any], key: str) -> str | None:
    """One value in words; None where it is missing, null, empty or says "unknown".

    Raises:
        UnreadableReport: the value is neither words nor a number.
        TooLarge: the value is no metadata but a text of its own.
    """
    value = values.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UnreadableReport(f"'{key}' must be words, not {kind_of(value)}")
    words = clean(str(value)).strip()
    if len(words) > MAX_METADATA_CHARACTERS:
        raise TooLarge(f"'{key}' has more than {MAX_METADATA_CHARACTERS:,} characters; shorten it")
    return None if words.casefold() in _NOTHING else words


def kind_of(value: object) -> str:
    """What a JSON value is, in words for a message."""
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "a list"
        case _:
            return "an object"


def day_of(published: str | None) -> str | None:
    """A day of publication as YYYY, YYYY-MM or YYYY-MM-DD; a time of day is dropped as written.

    Raises:
        ImpossibleDate: no calendar has the date, or its form is unknown.
    """
    if published is None:
        return None
    found = _DAY.fullmatch(published.strip())
    if found is None:
        raise ImpossibleDate(published)
    day: str = found[1]
    When.of(day)
    return day
