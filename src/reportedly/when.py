"""Uncertain dates: when something happened, as far as the words let one tell.

A `When` keeps the bounds as days, how precise the words were, the words themselves and, where the
date leans on another happening ("two months after Jo"), that anchor in symbolic form. A range means
"true on at least one day between earliest and latest". It prints as EDTF (ISO 8601-2) level 0 and,
of level 1, `~` (approximate), `?` (uncertain), `%` (both), `X` (unspecified) and `..` (open end).
"""

import calendar
import re
from datetime import date, timedelta
from typing import Literal, Self, TypeVar

import msgspec

from reportedly.errors import ImpossibleDate

Precision = Literal["day", "month", "year", "decade", "interval", "open"]
Basis = Literal["stated", "relative", "publication", "anchored"]

WhenT = TypeVar("WhenT", bound="When")

_EDTF = re.compile(r"([0-9]{4}|[0-9]{3}X)(?:-([0-9]{2}))?(?:-([0-9]{2}))?([~?%]?)")


class Leaning(msgspec.Struct, frozen=True, kw_only=True):
    """The happening that a date leans on, before that happening itself is dated.

    Attributes:
        relation: where the date lies, seen from the happening.
        happening: the words that name it ("Jo").
        months: distance in whole months, 0 where none is told.
        days: further distance in days.
    """

    relation: Literal["after", "before", "same"]
    happening: str
    months: int = 0
    days: int = 0


class When(msgspec.Struct, frozen=True, kw_only=True):
    """One uncertain date.

    Attributes:
        earliest: first possible day, or None where open.
        latest: last possible day, or None where open.
        precision: the unit that the words give; "interval" for any other span, "open" for none.
        approximate: "about", "around".
        uncertain: the words themselves doubt the date.
        basis: stated outright, relative to the day of publication ("last month"), taken from the
            day of publication (fresh news without a day), or anchored to another happening.
        words: the words that gave it.
        leaning: the happening it leans on, for anchored dates.
    """

    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "open"
    approximate: bool = False
    uncertain: bool = False
    basis: Basis = "stated"
    words: str | None = None
    leaning: Leaning | None = None

    @classmethod
    def day(cls, day: date, *, basis: Basis = "stated", words: str | None = None) -> Self:
        """One day."""
        return cls(earliest=day, latest=day, precision="day", basis=basis, words=words)

    @classmethod
    def month(
        cls, year: int, month: int, *, basis: Basis = "stated", words: str | None = None
    ) -> Self:
        """One month; `month` counts from 1.

        Raises:
            ImpossibleDate: there is no such month.
        """
        if not (1 <= month <= 12 and 1 <= year <= 9999):
            raise ImpossibleDate(f"{year}-{month:02}")
        last = calendar.monthrange(year, month)[1]
        return cls(
            earliest=date(year, month, 1),
            latest=date(year, month, last),
            precision="month",
            basis=basis,
            words=words,
        )

    @classmethod
    def year(cls, year: int, *, basis: Basis = "stated", words: str | None = None) -> Self:
        """One year.

        Raises:
            ImpossibleDate: the year is outside 1 to 9999.
        """
        if not 1 <= year <= 9999:
            raise ImpossibleDate(str(year))
        return cls(
            earliest=date(year, 1, 1),
            latest=date(year, 12, 31),
            precision="year",
            basis=basis,
            words=words,
        )

    @classmethod
    def between(
        cls,
        earliest: date | None,
        latest: date | None,
        *,
        basis: Basis = "stated",
        words: str | None = None,
    ) -> Self:
        """A span of days, either end open where None."""
        precision: Precision = "interval" if earliest or latest else "open"
        return cls(earliest=earliest, latest=latest, precision=precision, basis=basis, words=words)

    @classmethod
    def of(cls, text: str) -> Self:
        """Read EDTF as far as `edtf` writes it.

        Raises:
            ImpossibleDate: the text is no such date, or no calendar has it.
        """
        text = text.strip()
        if "/" in text:
            return cls._span(text)
        return _qualified(cls._plain(text), text[-1:])

    @classmethod
    def _span(cls, text: str) -> Self:
        first, _, last = text.partition("/")
        start, end = (None if t in {"", ".."} else cls._plain(t) for t in (first, last))
        earliest = None if start is None else start.earliest
        latest = None if end is None else end.latest
        if (start is None and end is None) or (earliest and latest and latest < earliest):
            raise ImpossibleDate(text)
        return cls.between(earliest, latest)

    @classmethod
    def _plain(cls, text: str) -> Self:
        found = _EDTF.fullmatch(text)
        if found is None:
            raise ImpossibleDate(text)
        year, month, day, _ = found.groups()
        if year.endswith("X"):
            if month:
                raise ImpossibleDate(text)
            first = int(year[:3]) * 10
            if not first:
                raise ImpossibleDate(text)
            return cls(
                earliest=date(first, 1, 1), latest=date(first + 9, 12, 31), precision="decade"
            )
        if day:
            try:
                return cls.day(date(int(year), int(month), int(day)))
            except ValueError:
                raise ImpossibleDate(text) from None
        return cls.month(int(year), int(month)) if month else cls.year(int(year))

    @property
    def edtf(self) -> str | None:
        """The date as EDTF, or None where nothing bounds it."""
        if self.earliest is None and self.latest is None:
            return None
        mark = {(True, False): "~", (False, True): "?", (True, True): "%"}.get(
            (self.approximate, self.uncertain), ""
        )
        if self.precision == "interval" or self.earliest is None or self.latest is None:
            ends = (self.earliest, self.latest)
            return "/".join(".." if end is None else end.isoformat() for end in ends)
        first = self.earliest
        written = {
            "day": first.isoformat(),
            "month": f"{first.year:04}-{first.month:02}",
            "year": f"{first.year:04}",
            "decade": f"{first.year // 10:03}X",
        }[self.precision]
        return written + mark

    def meets(self, other: "When", *, slack: int = 0) -> bool:
        """Whether both can be the same day, give or take `slack` days."""
        give = timedelta(days=slack)
        if self.earliest and other.latest and self.earliest - other.latest > give:
            return False
        return not (other.earliest and self.latest and other.earliest - self.latest > give)

    def not_after(self, day: date) -> "When":
        """The same date, its end cut at `day`: news of the past never lies after its publication.

        A date that lies wholly after `day` is returned as it is: cutting it would invent another.
        """
        if self.latest is None or self.latest <= day:
            return self
        if self.earliest is not None and self.earliest > day:
            return self
        return msgspec.structs.replace(self, latest=day)


def _qualified(when: WhenT, mark: str) -> WhenT:
    return msgspec.structs.replace(
        when, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"}
    )
