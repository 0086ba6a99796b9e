"""What a ledger had learned by a day or moment, and what of that was public on a day.

Two clocks that are never mixed: when the ledger learned of a row (`recorded`: a day, its last
moment included, or a moment), and the day on which the world could read a report (`as_of`). Days
are those of UTC.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, true

from reportedly.ledger.joining import joined, public_on
from reportedly.ledger.rows import stamp
from reportedly.model import Decision, Reading, Report

_LAST_MOMENT = "T23:59:59.999999+00:00"
"""How the stamp of a day's last moment ends; stamps are all of one length and sort by time."""

Page = tuple[str | None, str, str]
"""Outlet, address and date of publication."""


class Learned(NamedTuple):
    """Rows of one ledger in one view: all, or those that it had learned by a day.

    Attributes:
        captures: every report as it was got, with the digest of its wording.
        readings: the last reading of each report and text, by the report's id and text's digest.
        decisions: by the moment they were made and their id, undone ones and undos among them.
    """

    captures: tuple[tuple[str, Report], ...]
    readings: Mapping[tuple[str, str], Reading]
    decisions: tuple[Decision, ...]

    def standing(self, as_of: date | None = None) -> tuple[tuple[Report, ...], tuple[Reading, ...]]:
        """The reports that stand, by day of publication and id, with their readings.

        Args:
            as_of: only what was public by this day; see `public_days`. All where None.
        """
        return self._joined(self.captures if as_of is None else self._public(as_of))

    def public_days(self, reports: Iterable[str]) -> frozenset[date]:
        """The days from which some reports counted, and whatever else was got in their wording.

        Args:
            reports: ids of reports that stand.
        """
        wanted = set(reports)
        wordings = {wording for wording, report in self.captures if report.id in wanted}
        days = zip(self.captures, public_days(self.captures), strict=True)
        return frozenset(day for (wording, _), day in days if wording in wordings)

    def ahead(self, as_of: date) -> frozenset[str]:
        """Digests of the texts that became public only after a day."""
        by_then = {report.text_digest for _, report in self._public(as_of)}
        return frozenset(report.text_digest for _, report in self.captures) - by_then

    def _public(self, as_of: date) -> Iterable[tuple[str, Report]]:
        days = public_days(self.captures)
        return (row for row, day in zip(self.captures, days, strict=True) if day <= as_of)

    def _joined(
        self, captures: Iterable[tuple[str, Report]]
    ) -> tuple[tuple[Report, ...], tuple[Reading, ...]]:
        reports = joined(captures)
        keys = [(report.id, report.text_digest) for report in reports]
        return reports, tuple(self.readings[key] for key in keys if key in self.readings)


def public_days(captures: Iterable[tuple[str, Report]]) -> list[date]:
    """The day from which each report that was got counts, in the order given.

    A partial date counts from its last day, an undated report from the day it was got. A page that
    was changed under its date (on an earlier day its address had other words) counts in its new
    form from the day on which the change was seen.

    Args:
        captures: reports as they were got, with the digests of their wordings.
    """
    rows = list(captures)
    seen: dict[Page, dict[str, date]] = {}
    for wording, report in rows:
        page = _page(report)
        if page is not None and report.got is not None:
            days = seen.setdefault(page, {})
            days[wording] = min(report.got.date(), days.get(wording, date.max))
    return [_day(report, wording, seen) for wording, report in rows]


def learned_by(recorded: ColumnElement[Any], until: date | None) -> ColumnElement[bool]:
    """The condition that a row was learned of by a day or a moment, its last instant included.

    Args:
        recorded: the column with the stamp.
        until: the day, or the moment where it is a `datetime`; every row where None.
    """
    if until is None:
        return true()
    if isinstance(until, datetime):
        return recorded <= stamp(until)
    return recorded <= f"{until.isoformat()}{_LAST_MOMENT}"


def _page(report: Report) -> Page | None:
    """What a report shares with another state of its page, None where that cannot be told."""
    if report.url is None or report.published is None:
        return None
    return (report.outlet, report.url, report.published)


def _day(report: Report, wording: str, seen: Mapping[Page, Mapping[str, date]]) -> date:
    day, page = public_on(report), _page(report)
    if page is None or report.got is None:
        return day
    got = report.got.date()
    changed = any(first < got for other, first in seen[page].items() if other != wording)
    return max(day, got) if changed else day
