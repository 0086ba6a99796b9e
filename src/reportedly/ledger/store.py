"""Putting rows into the kept tables and getting them out again, inside somebody's transaction."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from reportedly.ledger.kept import captures, decisions, readings, reports, texts
from reportedly.ledger.learned import learned_by
from reportedly.ledger.rows import (
    capture_of,
    decision_of,
    kind_of,
    reading_row,
    report_of,
    wording_of,
)
from reportedly.model import Decision, Reading, Report


def captured(
    connection: Connection, wording: str | None = None, recorded: date | None = None
) -> Iterator[tuple[str, Report]]:
    """Every report as it was got, with the digest of its wording.

    Args:
        connection: in a transaction.
        wording: only those of this wording.
        recorded: only those that the ledger had learned of by this day.
    """
    if wording is None:
        return captured_at(connection, learned_by(captures.c.recorded, recorded))
    same = reports.c.wording == wording
    return captured_at(connection, learned_by(captures.c.recorded, recorded), same)


def captured_at(
    connection: Connection, *conditions: ColumnElement[bool]
) -> Iterator[tuple[str, Report]]:
    """Every report as it was got of which some conditions hold, with the digest of its wording.

    Args:
        connection: in a transaction.
        conditions: on `captures`, `reports` and `texts`.
    """
    wanted = _captures().where(*conditions)
    for row in connection.execute(wanted.order_by(captures.c.number)):
        yield row.wording, report_of(row)


def _captures() -> Select[Any]:
    return (
        select(
            captures,
            reports.c.outlet,
            reports.c.published,
            reports.c.wording,
            texts.c.title,
            texts.c.text.label("words"),
        )
        .join(reports, captures.c.report == reports.c.id)
        .join(texts, captures.c.text == texts.c.digest)
    )


def last_readings(
    connection: Connection, report: str | None = None, recorded: date | None = None
) -> dict[tuple[str, str], tuple[int, str]]:
    """Number and body of the last reading of each report and text (by its digest).

    Args:
        connection: in a transaction.
        report: only those of this report.
        recorded: the last that the ledger had by this day.
    """
    latest = select(func.max(readings.c.number)).group_by(readings.c.report, readings.c.text)
    latest = latest.where(learned_by(readings.c.recorded, recorded))
    if report is not None:
        latest = latest.where(readings.c.report == report)
    wanted = select(readings).where(readings.c.number.in_(latest))
    return {(row.report, row.text): (row.number, row.body) for row in connection.execute(wanted)}


def superseded(connection: Connection, recorded: date | None = None) -> Iterator[tuple[str, str]]:
    """Report and body of every reading that a later one of the report and text has replaced.

    Args:
        connection: in a transaction.
        recorded: those replaced by this day.
    """
    latest = select(func.max(readings.c.number)).group_by(readings.c.report, readings.c.text)
    latest = latest.where(learned_by(readings.c.recorded, recorded))
    wanted = select(readings.c.report, readings.c.body).where(
        readings.c.number.not_in(latest), learned_by(readings.c.recorded, recorded)
    )
    for row in connection.execute(wanted.order_by(readings.c.number)):
        yield row.report, row.body


def decided(connection: Connection, recorded: date | None = None) -> tuple[Decision, ...]:
    """Every decision, undone ones and undos among them, by the moment it was made and its id.

    Args:
        connection: in a transaction.
        recorded: only those that the ledger had learned of by this day.
    """
    wanted = select(decisions.c.kind, decisions.c.body)
    rows = connection.execute(wanted.where(learned_by(decisions.c.recorded, recorded)))
    found = (decision_of(row.kind, row.body) for row in rows)
    return tuple(sorted(found, key=lambda decision: (decision.made, decision.id)))


def put_report(connection: Connection, report: Report, recorded: str) -> None:
    """Keep a report with its text; what is there already is not written again.

    Args:
        connection: in a writing transaction.
        report: as it was got.
        recorded: the stamp of the moment at which the ledger learns of it.
    """
    if not _has(connection, texts.c.digest, report.text_digest):
        values = {"digest": report.text_digest, "title": report.title, "text": report.text}
        connection.execute(texts.insert().values(**values, recorded=recorded))
    if not _has(connection, reports.c.id, report.id):
        values = {"id": report.id, "outlet": report.outlet, "published": report.published}
        values["wording"] = wording_of(report)
        connection.execute(reports.insert().values(**values, recorded=recorded))
    capture = capture_of(report)
    if not _has_capture(connection, capture):
        connection.execute(captures.insert().values(**capture, recorded=recorded))


def put_reading(connection: Connection, reading: Reading, recorded: str) -> None:
    """Keep a reading, learned of at a moment."""
    connection.execute(readings.insert().values(**reading_row(reading), recorded=recorded))


def put_decision(connection: Connection, decision: Decision, body: str, recorded: str) -> None:
    """Keep a decision with its JSON, learned of at a moment."""
    values = {"id": decision.id, "kind": kind_of(decision), "body": body, "recorded": recorded}
    connection.execute(decisions.insert().values(**values))


def has_decision(connection: Connection, id_: str) -> bool:
    """Whether a decision of that id is kept."""
    return _has(connection, decisions.c.id, id_)


def _has(connection: Connection, key: Any, value: str) -> bool:
    return connection.execute(select(key).where(key == value)).first() is not None


def _has_capture(connection: Connection, capture: dict[str, Any]) -> bool:
    """Whether the report was got before in just this way."""
    same = select(captures.c.got).where(
        *(
            captures.c[name].is_not_distinct_from(value)
            for name, value in capture.items()
            if name != "got"
        )
    )
    got = capture["got"]
    return any(
        got is None or (row.got is not None and row.got <= got) for row in connection.execute(same)
    )
