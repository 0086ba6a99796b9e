"""Which of some reports stand, told from their own neighbourhood alone.

Whether a report stands depends on what was got in its wording and what else its page has said:
those are looked up, so that a search costs what it finds and not what the ledger holds.
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, select

from reportedly.ledger.kept import captures, reports
from reportedly.ledger.learned import Learned
from reportedly.ledger.store import captured_at
from reportedly.model import Report

Pair = tuple[str, str]
"""A report's id and the digest of its text."""


def near(connection: Connection, ids: Iterable[str], as_of: date | None) -> dict[Pair, Report]:
    """The reports that stand among some, and among whatever shares wording or address with them.

    Args:
        connection: to the ledger, in a transaction.
        ids: reports that were got.
        as_of: only what was public by this day.
    """
    wordings = select(reports.c.wording).where(reports.c.id.in_(list(ids)))
    alike = select(reports.c.id).where(reports.c.wording.in_(wordings))
    pages = select(captures.c.url).where(captures.c.report.in_(alike))
    here = captures.c.report.in_(alike) | captures.c.url.in_(pages)
    learned = Learned(tuple(captured_at(connection, here)), {}, ())
    return {(r.id, r.text_digest): r for r in learned.standing(as_of)[0]}
