"""Which of some reports stand, told from their own neighbourhood alone.

Whether a report stands depends on what was got in its wording and what else its page has said:
those are looked up, so that a search costs what it finds and not what the ledger holds.
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, column, select, table

from reportedly.ledger.kept import captures, reports, visits
from reportedly.ledger.learned import Learned
from reportedly.ledger.store import captured_at
from reportedly.ledger.visiting import visited
from reportedly.model import Report, Visit

Pair = tuple[str, str]
"""A report's id and the digest of its text."""

_PAGES = table("search_pages", column("page"), column("report"))


def near(connection: Connection, ids: Iterable[str], as_of: date | None) -> dict[Pair, Report]:
    """The reports that stand among some, and among whatever shares wording or page with them.

    Args:
        connection: to the ledger, in a transaction.
        ids: reports that were got.
        as_of: only what was public by this day.
    """
    wordings = select(reports.c.wording).where(reports.c.id.in_(list(ids)))
    alike = select(reports.c.id).where(reports.c.wording.in_(wordings))
    here = select(_PAGES.c.page).where(_PAGES.c.report.in_(alike))
    paged = select(_PAGES.c.report).where(_PAGES.c.page.in_(here))
    within = captures.c.report.in_(alike) | captures.c.report.in_(paged)
    got = tuple(captured_at(connection, within))
    learned = Learned(got, {}, (), _visits(connection, {report.id for _, report in got}))
    return {(r.id, r.text_digest): r for r in learned.standing(as_of)[0]}


def _visits(connection: Connection, ids: Iterable[str]) -> tuple[Visit, ...]:
    """The acts of asking servers of which some reports came."""
    wanted = select(visits.c.report).where(visits.c.report.in_(list(ids))).distinct()
    asked = sorted(connection.scalars(wanted))
    return tuple(visit for id_ in asked for visit in visited(connection, report=id_))
