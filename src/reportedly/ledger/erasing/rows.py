"""The rows that belong to some reports, found and deleted, inside somebody's transaction."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Table, select

from reportedly.ledger import derived
from reportedly.ledger.erasing.tombstones import page_of
from reportedly.ledger.kept import captures, decisions, readings, reports, texts, visits
from reportedly.ledger.rows import kind_of, reading_of
from reportedly.ledger.search.index import drop as drop_index
from reportedly.model import Claim, Decision, to_json

_PIECE = 500
"""Ids in one condition: SQLite bounds the length of a statement."""


class Belonging(NamedTuple):
    """What belongs to some reports.

    Attributes:
        ids: of the reports.
        captures: their rows.
        readings: their rows.
        visits: acts of asking for them, and for their pages where no other report came of it.
        texts: digests of the texts that no other report has.
        since: the stamp of the moment at which the ledger learned of the first of them.
    """

    ids: frozenset[str]
    captures: tuple[Row[Any], ...]
    readings: tuple[Row[Any], ...]
    visits: tuple[Row[Any], ...]
    texts: frozenset[str]
    since: str

    @property
    def records(self) -> tuple[str, ...]:
        """Ids of the records of evidence from which they came."""
        return tuple(sorted({row.record for row in self.visits if row.record}))

    def addresses(self, report: str) -> set[str]:
        """Every address at which a report was found."""
        found = {row.url for row in self.captures if row.report == report and row.url}
        asked = [row for row in self.visits if row.report == report]
        return found | {address for row in asked for address in (row.asked, row.url)}

    def claims(self) -> dict[str, Claim]:
        """The claims of their readings, by id."""
        return {claim.id: claim for row in self.readings for claim in self.claims_in(row)}

    @staticmethod
    def claims_in(row: Row[Any]) -> tuple[Claim, ...]:
        """The claims of one reading."""
        found = reading_of(row.body, row.report)
        return (*found.claims, *found.claims_beyond)


def belonging(connection: Connection, ids: Iterable[str]) -> Belonging:
    """Everything that belongs to some reports."""
    wanted = frozenset(ids)
    got = _rows(connection, captures, captures.c.report, wanted)
    used = {row.text for row in got}
    others = _rows(connection, captures, captures.c.text, used)
    asked = _visits(connection, wanted, {row.url for row in got if row.url})
    return Belonging(
        ids=wanted,
        captures=got,
        readings=_rows(connection, readings, readings.c.report, wanted),
        visits=asked,
        texts=frozenset(used - {row.text for row in others if row.report not in wanted}),
        since=min((row.recorded for row in got), default=""),
    )


def _visits(
    connection: Connection, ids: frozenset[str], addresses: set[str]
) -> tuple[Row[Any], ...]:
    own = _rows(connection, visits, visits.c.report, ids)
    pages = {page_of(a) for row in own for a in (row.asked, row.url)} | set(map(page_of, addresses))
    rest = connection.execute(select(visits).where(visits.c.report.is_(None)))
    same = (row for row in rest if {page_of(row.asked), page_of(row.url)} & pages)
    return tuple(sorted((*own, *same), key=lambda row: row.number))


def delete(connection: Connection, what: Belonging) -> None:
    """Delete everything that belongs to some reports, and all that was worked out from anything.

    Args:
        connection: in a writing transaction, the guards lifted.
        what: as `belonging` gave it in the same transaction.
    """
    derived.drop(connection)
    drop_index(connection)
    _delete(connection, visits, visits.c.number, [row.number for row in what.visits])
    _delete(connection, readings, readings.c.number, [row.number for row in what.readings])
    _delete(connection, captures, captures.c.number, [row.number for row in what.captures])
    _delete(connection, reports, reports.c.id, what.ids)
    _delete(connection, texts, texts.c.digest, what.texts)


def delete_readings(connection: Connection, what: Belonging) -> None:
    """Delete the readings of some reports; in a writing transaction, the guards lifted."""
    _delete(connection, readings, readings.c.number, [row.number for row in what.readings])


def delete_unused(connection: Connection) -> None:
    """Delete reports and texts that no capture has; in a writing transaction, the guards lifted."""
    for table, key, used in (
        (reports, reports.c.id, captures.c.report),
        (texts, texts.c.digest, captures.c.text),
    ):
        connection.execute(table.delete().where(key.not_in(select(used))))


def put_fate(connection: Connection, gone: Iterable[str], changed: Mapping[str, Decision]) -> None:
    """Delete some decisions and write others anew in their places.

    Args:
        connection: in a writing transaction, the guards lifted.
        gone: ids of those that go.
        changed: those that are otherwise now, by the ids that they had.
    """
    _delete(connection, decisions, decisions.c.id, gone)
    for id_, decision in changed.items():
        body = to_json(decision).decode()
        values = {"id": decision.id, "kind": kind_of(decision), "body": body}
        connection.execute(decisions.update().where(decisions.c.id == id_).values(**values))


def _rows(
    connection: Connection, table: Table, column: ColumnElement[Any], values: Iterable[str]
) -> tuple[Row[Any], ...]:
    found: list[Row[Any]] = []
    for piece in _pieces(values):
        found += connection.execute(select(table).where(column.in_(piece)))
    return tuple(found)


def _delete(
    connection: Connection, table: Table, column: ColumnElement[Any], values: Iterable[Any]
) -> None:
    for piece in _pieces(values):
        connection.execute(table.delete().where(column.in_(piece)))


def _pieces(values: Iterable[Any]) -> list[list[Any]]:
    listed = sorted(set(values))
    return [listed[i : i + _PIECE] for i in range(0, len(listed), _PIECE)]
