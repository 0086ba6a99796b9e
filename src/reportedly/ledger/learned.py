"""What a ledger had learned by a day or moment, and what of that was public on a day.

Two clocks that are never mixed: when the ledger learned of a row (`recorded`: a day, its last
moment included, or a moment), and the day on which the world could read a report (`as_of`). Days
are those of UTC.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, true

from reportedly.ledger.joining import joined
from reportedly.ledger.rows import stamp
from reportedly.ledger.sharing.shared import Shared
from reportedly.ledger.versions import Page, pages, public_days, standing_in
from reportedly.model import Anchor, Decision, Marking, Reading, Report, Visit

_LAST_MOMENT = "T23:59:59.999999+00:00"
"""How the stamp of a day's last moment ends; stamps are all of one length and sort by time."""


class Learned(NamedTuple):
    """Rows of one ledger in one view: all, or those that it had learned by a day.

    Attributes:
        captures: every report as it was got, with the digest of its wording.
        readings: the last reading of each report and text, by the report's id and text's digest.
        decisions: by the moment they were made and their id, undone ones and undos among them.
        visits: acts of asking servers, by the moment.
        shared: what a share tells, which has nothing else; None for any other ledger.
        markings: those that hold now, whatever day was asked for: what is marked today is withheld
            from every day.
        withheld: the words of claims that are left out for an audience (`account.clearing`).
    """

    captures: tuple[tuple[str, Report], ...]
    readings: Mapping[tuple[str, str], Reading]
    decisions: tuple[Decision, ...]
    visits: tuple[Visit, ...] = ()
    shared: Shared | None = None
    markings: tuple[Marking, ...] = ()
    withheld: tuple[Anchor, ...] = ()

    def standing(self, as_of: date | None = None) -> tuple[tuple[Report, ...], tuple[Reading, ...]]:
        """The reports that stand, by day of publication and id, with their readings.

        Of a page that changed only the form stands that was seen last; none of one that is gone.

        Args:
            as_of: only what was public by this day; see `versions`. All where None.
        """
        return self._joined(standing_in(self.captures, self.visits, as_of))

    def pages(self, as_of: date | None = None) -> list[Page]:
        """The pages that were seen to change, or to be gone.

        Args:
            as_of: only what had been seen by this day.
        """
        if as_of is None:
            return pages(self.captures, self.visits)
        seen = [(w, r) for w, r in self.captures if r.got is None or r.got.date() <= as_of]
        return pages(seen, [visit for visit in self.visits if visit.at.date() <= as_of])

    def public_days(self, reports: Iterable[str]) -> frozenset[date]:
        """The days from which some reports counted, and whatever else was got in their wording.

        The days on which their pages were seen to change, or to be gone, are among them.

        Args:
            reports: ids of reports that stand.
        """
        if self.shared is not None:
            return self.shared.public_days(reports)
        wanted = set(reports)
        wordings = {wording for wording, report in self.captures if report.id in wanted}
        days = zip(self.captures, public_days(self.captures, self.visits), strict=True)
        found = {day for (wording, _), day in days if wording in wordings}
        for page in self.pages():
            if any(form.id in wanted for form in page.forms):
                found |= {
                    *(c.day for c in page.changes()),
                    *(page.starts(form) for form in page.forms),
                }
        return frozenset(found)

    def ahead(self, as_of: date) -> frozenset[str]:
        """Digests of the texts that became public only after a day."""
        days = zip(self.captures, public_days(self.captures, self.visits), strict=True)
        by_then = {report.text_digest for (_, report), day in days if day <= as_of}
        return frozenset(report.text_digest for _, report in self.captures) - by_then

    def _joined(
        self, captures: Iterable[tuple[str, Report]]
    ) -> tuple[tuple[Report, ...], tuple[Reading, ...]]:
        reports = joined(captures)
        keys = [(report.id, report.text_digest) for report in reports]
        return reports, tuple(self.readings[key] for key in keys if key in self.readings)


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
