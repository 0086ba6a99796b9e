"""Putting rows into the kept tables and getting them out again, inside somebody's transaction."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, select

from reportedly.ledger.kept import captures, decisions, readings, reports, texts
from reportedly.ledger.rows import capture_of, now, reading_row, report_of, wording_of
from reportedly.model import Reading, Report


def captured(connection: Connection, wording: str | None = None) -> Iterator[tuple[str, Report]]:
    """Every report as it was got, with the digest of its wording.

    Args:
        connection: in a transaction.
        wording: only those of this wording.
    """
    wanted = _captures()
    if wording is not None:
        wanted = wanted.where(reports.c.wording == wording)
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
    connection: Connection, report: str | None = None
) -> dict[tuple[str, str], tuple[int, str]]:
    """Number and body of the last reading of each report and text (by its digest).

    Args:
        connection: in a transaction.
        report: only those of this report.
    """
    latest = select(func.max(readings.c.number)).group_by(readings.c.report, readings.c.text)
    if report is not None:
        latest = latest.where(readings.c.report == report)
    wanted = select(readings).where(readings.c.number.in_(latest))
    return {(row.report, row.text): (row.number, row.body) for row in connection.execute(wanted)}


def put_report(connection: Connection, report: Report) -> None:
    """Keep a report with its text; what is there already is not written again."""
    recorded = now()
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


def put_reading(connection: Connection, reading: Reading) -> None:
    """Keep a reading."""
    connection.execute(readings.insert().values(**reading_row(reading), recorded=now()))


def put_decision(connection: Connection, id_: str, kind: str, body: str) -> None:
    """Keep a decision."""
    values = {"id": id_, "kind": kind, "body": body, "recorded": now()}
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
