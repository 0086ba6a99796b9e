"""Visits: putting them into their table and getting them out, inside somebody's transaction."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, or_, select

from reportedly.errors import LedgerError
from reportedly.ledger.kept import captures, visits
from reportedly.ledger.learned import learned_by
from reportedly.ledger.rows import stamp
from reportedly.ledger.store import captured_at
from reportedly.model import Report, Visit

_KEYS = Visit.__struct_fields__


def put_visit(connection: Connection, visit: Visit, recorded: str) -> None:
    """Keep a visit, learned of at a moment.

    Args:
        connection: in a writing transaction.
        visit: one act of asking a server.
        recorded: the stamp of the moment at which the ledger learns of it.
    """
    values = {key: getattr(visit, key) for key in _KEYS} | {"at": stamp(visit.at)}
    connection.execute(visits.insert().values(**values, recorded=recorded))


def visited(
    connection: Connection,
    *,
    address: str | None = None,
    feed: str | None = None,
    item: str | None = None,
    report: str | None = None,
    recorded: date | None = None,
    since: datetime | None = None,
) -> Iterator[Visit]:
    """Visits in the order in which they were made; each condition that is given must hold.

    Args:
        connection: in a transaction.
        address: what was asked for or what answered, in its canonical form.
        feed: the feed that led there.
        item: the feed's own id of the item.
        report: id of the report that came of it.
        recorded: only those that the ledger had learned of by this day.
        since: only those that were made at this moment or later.
    """
    wanted = select(visits).where(learned_by(visits.c.recorded, recorded))
    if address is not None:
        wanted = wanted.where(or_(visits.c.asked == address, visits.c.url == address))
    if since is not None:
        wanted = wanted.where(visits.c.at >= stamp(since))
    for column, value in ((visits.c.feed, feed), (visits.c.item, item), (visits.c.report, report)):
        if value is not None:
            wanted = wanted.where(column == value)
    for row in connection.execute(wanted.order_by(visits.c.at, visits.c.number)):
        yield _visit_of(row)


def records_among(connection: Connection, records: list[str]) -> frozenset[str]:
    """Which of some records of the evidence a visit points at."""
    wanted = select(visits.c.record).where(visits.c.record.in_(records))
    return frozenset(connection.scalars(wanted))


def got_from(connection: Connection, address: str) -> tuple[Report, ...]:
    """The reports that were got with an address, in the order in which the ledger learned of them.

    Args:
        connection: in a transaction.
        address: in its canonical form, in which `http` is written `https`.
    """
    plain = address.replace("https://", "http://", 1)
    found = captured_at(connection, captures.c.url.in_([address, plain]))
    return tuple(report for _, report in found)


def got_as(connection: Connection, report: str) -> tuple[Report, ...]:
    """A report in each way in which it was got.

    Args:
        connection: in a transaction.
        report: its id.
    """
    return tuple(found for _, found in captured_at(connection, captures.c.report == report))


def _visit_of(row: Row[Any]) -> Visit:
    values = {key: getattr(row, key) for key in _KEYS}
    try:
        return msgspec.convert(values | {"at": datetime.fromisoformat(row.at)}, Visit)
    except ValueError as error:
        raise LedgerError(
            f"visit {row.number} is damaged in the ledger ({error}); see `reportedly verify`"
        ) from None
