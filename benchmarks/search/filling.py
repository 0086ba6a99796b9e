"""A large ledger, filled in one transaction with the rows that adding each report would give."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from reportedly.ledger import Ledger
from reportedly.ledger.connection import writing
from reportedly.ledger.kept import captures, readings, reports, texts
from reportedly.ledger.rows import capture_of, now, reading_row, stamp, wording_of
from reportedly.model import Reading, Report

_TOGETHER = 2_000


def fill(ledger: Ledger, given: Iterable[tuple[Report, Reading]]) -> None:
    """Keep reports with their readings, without an index.

    Args:
        ledger: an empty one.
        given: reports that differ in text, id and address.
    """
    with writing(ledger._engine) as connection:
        some = iter(given)
        while pairs := list(islice(some, _TOGETHER)):
            _put(connection, pairs)


def _put(connection: Connection, pairs: list[tuple[Report, Reading]]) -> None:
    moment = {"recorded": stamp(now())}
    rows: dict[Any, list[dict[str, Any]]] = {texts: [], reports: [], captures: [], readings: []}
    for report, reading in pairs:
        rows[texts].append(
            {"digest": report.text_digest, "title": report.title, "text": report.text} | moment
        )
        known = {"id": report.id, "outlet": report.outlet, "published": report.published}
        rows[reports].append({**known, "wording": wording_of(report)} | moment)
        rows[captures].append(capture_of(report) | moment)
        rows[readings].append(reading_row(reading) | moment)
    for table, listed in rows.items():
        connection.execute(table.insert(), listed)
