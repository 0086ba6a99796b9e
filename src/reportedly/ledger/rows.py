"""Between nouns and rows of the kept tables."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from reportedly.errors import LedgerError
from reportedly.model import (
    Correction,
    Decision,
    Grouping,
    Judgement,
    Marking,
    Quote,
    Reading,
    Report,
    Ruling,
    Signature,
    Undo,
    Watch,
    digest,
    from_json,
    normalised,
    to_json,
)

_DECISIONS: dict[str, type[Decision]] = {
    "judgement": Judgement,
    "correction": Correction,
    "ruling": Ruling,
    "grouping": Grouping,
    "watch": Watch,
    "marking": Marking,
    "signature": Signature,
    "undo": Undo,
}


def now() -> datetime:
    """The present, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """A moment as text that sorts by time: UTC, microseconds, always of the same length."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def wording_of(report: Report) -> str:
    """The digest of a report's normalised text, by which copies are found."""
    return digest(normalised(report.text), length=32)


def capture_of(report: Report) -> dict[str, Any]:
    """The row of `captures` for a report as it was got."""
    marked = report.machine_written
    return {
        "report": report.id,
        "text": report.text_digest,
        "name": report.name,
        "url": report.url,
        "extractor": report.extractor,
        "language": report.language,
        "machine_written": None if marked is None else to_json(marked).decode(),
        "got": None if report.got is None else stamp(report.got),
        "dated_by": report.dated_by,
    }


def report_of(row: Row[Any]) -> Report:
    """The report in a row of `captures` with its `reports` and `texts`.

    Raises:
        LedgerError: the row has been tampered with.
    """
    try:
        marked = row.machine_written
        return Report(
            id=row.report,
            name=row.name,
            title=row.title,
            text=row.words,
            text_digest=row.text,
            extractor=row.extractor,
            url=row.url,
            outlet=row.outlet,
            published=row.published,
            language=row.language,
            got=None if row.got is None else datetime.fromisoformat(row.got),
            machine_written=None if marked is None else from_json(marked, Quote),
            dated_by=row.dated_by,
        )
    except ValueError as error:
        raise _damaged(f"report {row.report}", error) from None


def reading_row(reading: Reading) -> dict[str, Any]:
    """The row of `readings` for a reading."""
    return {
        "report": reading.report,
        "text": reading.text_digest,
        "reader": reading.reader.name,
        "version": reading.reader.version,
        "pack": reading.reader.pack,
        "body": to_json(reading).decode(),
    }


def reading_of(body: str, report: str) -> Reading:
    """The reading in the body of a row.

    Raises:
        LedgerError: the body is no reading.
    """
    try:
        return from_json(body, Reading)
    except ValueError as error:
        raise _damaged(f"the reading of report {report}", error) from None


def kind_of(decision: Decision) -> str:
    """The word that tells a decision's kind."""
    return type(decision).__name__.lower()


def decision_of(kind: str, body: str) -> Decision:
    """The decision in a row.

    Raises:
        LedgerError: the row is no decision.
    """
    try:
        return from_json(body, _DECISIONS[kind])
    except (KeyError, ValueError) as error:
        raise _damaged(f"a decision of kind {kind}", error) from None


def _damaged(what: str, error: Exception) -> LedgerError:
    return LedgerError(f"{what} is damaged in the ledger ({error}); see `reportedly verify`")
