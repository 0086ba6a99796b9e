"""Whether a ledger is whole: the file, its guards, its digests, its quotes."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from reportedly.errors import LedgerError
from reportedly.ledger import schema
from reportedly.ledger.alerts import alert_of
from reportedly.ledger.databases import database_of
from reportedly.ledger.erasing.tombstones import tombstones_of
from reportedly.ledger.kept import captures, kept, readings, texts
from reportedly.ledger.naming import PURPOSE, is_digested, is_named
from reportedly.ledger.rows import decision_of, reading_of, wording_of
from reportedly.ledger.secret import secret_of
from reportedly.ledger.sharing.tables import digest_of, is_share, share
from reportedly.ledger.store import captured
from reportedly.model import (
    DELIVERY_OUTCOMES,
    Noun,
    Quote,
    Reading,
    Report,
    Signature,
    Undo,
)

_WANTED: dict[tuple[object, ...], dict[str, str]] = {}
"""The schema of a ledger made anew, by the kind of its database and the migrations."""


def problems(connection: Connection) -> list[str]:
    """All that is wrong, each in a sentence.

    Args:
        connection: to the ledger, in a transaction.
    """
    found = [*database_of(connection).damage(connection), *_guards(connection)]
    if found:
        return found
    try:
        pairs, key = list(captured(connection)), secret_of(connection, PURPOSE)
    except LedgerError as error:
        return [str(error)]
    return [
        *(problem for wording, report in pairs for problem in _report(wording, report, key)),
        *_readings(connection, {(r.id, r.text_digest): r for _, r in pairs}),
        *_orphans(connection),
        *_decisions(connection),
        *_alerts(connection),
        *_tombstones(connection),
        *_shared(connection),
    ]


def quotes_in(value: object) -> Iterator[Quote]:
    """Every quote in a noun, however deep."""
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, Noun):
        for name in value.__struct_fields__:
            yield from quotes_in(getattr(value, name))
    elif isinstance(value, msgspec.Struct):
        return
    elif isinstance(value, dict):
        for item in value.values():
            yield from quotes_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from quotes_in(item)


def _guards(connection: Connection) -> Iterator[str]:
    """Compare tables and triggers with those of a ledger made anew."""
    database = database_of(connection)
    kind = (connection.dialect.name, connection.dialect.server_version_info, schema.MIGRATIONS)
    if kind not in _WANTED:
        with database.anew(connection) as anew:
            schema.upgrade(anew)
            _WANTED[kind] = database.statements(anew)
    wanted, present = _WANTED[kind], database.statements(connection)
    for name, statement in sorted(wanted.items()):
        if present.get(name) != statement:
            what = "is missing" if name not in present else "was changed"
            yield f"{name}, a table, index or trigger of the schema, {what}"
    for name in sorted(database.acting(connection) - wanted.keys()):
        yield f"{name} is a trigger or view that no ledger has; restore the ledger from a copy"


def _tombstones(connection: Connection) -> Iterator[str]:
    """Reports that are there although they were erased, and tombstones that are none."""
    there = {row.id: row.wording for row in connection.execute(select(kept.tables["reports"]))}
    try:
        stones = tombstones_of(connection)
    except LedgerError as error:
        yield str(error)
        return
    for stone in stones:
        if stone.act == "erased" and stone.report in there:
            yield f"report {stone.report} is there, although tombstone {stone.id} says it is erased"


def _shared(connection: Connection) -> Iterator[str]:
    if is_share(connection):
        for row in connection.execute(select(share)):
            if row.digest != digest_of(connection):
                yield "what the share tells is not what its digest says; ask for it again"


def _report(wording: str, report: Report, key: bytes | None) -> Iterator[str]:
    """What is wrong with a report; those that are older than the ledger's key have plain ids."""
    name = f"report {report.id} ({report.name})"
    if wording != wording_of(report):
        yield f"{name}: its wording is not what its digest says"
    if not is_digested(report, key):
        yield f"{name}: its text is not what its digest says"
    if not is_named(report, key):
        yield f"{name}: its outlet, date, title or text is not what its id says"
    yield from _misquoted(report, report.machine_written, name)


def _readings(connection: Connection, reports: dict[tuple[str, str], Report]) -> Iterator[str]:
    read = set()
    for row in connection.execute(select(readings).order_by(readings.c.number)):
        key = (row.report, row.text)
        name = f"reading {row.number} of report {row.report}"
        try:
            found = reading_of(row.body, row.report)
        except LedgerError as error:
            yield str(error)
            continue
        if (found.report, found.text_digest) != key:
            yield f"{name}: its body is of another report or text"
        elif key not in reports:
            yield f"{name}: the report was never got with that text"
        else:
            read.add(key)
            yield from _misquoted(reports[key], found, name)
    for id_, digest in sorted(reports.keys() - read):
        yield f"report {id_}: its text {digest} has no reading; run `reportedly reread`"


def _misquoted(report: Report, found: Reading | Quote | None, name: str) -> Iterator[str]:
    for quote in quotes_in(found):
        if report.field(quote.field)[quote.start : quote.end] != quote.text:
            yield f"{name}: '{quote.text}' is not what stands at {quote.start} of its {quote.field}"


def _orphans(connection: Connection) -> Iterator[str]:
    for table, key, column in (
        (kept.tables["texts"], texts.c.digest, captures.c.text),
        (kept.tables["reports"], kept.tables["reports"].c.id, captures.c.report),
    ):
        for (orphan,) in connection.execute(select(key).where(key.not_in(select(column)))):
            yield f"{orphan} of {table.name} belongs to nothing that was got"


def _alerts(connection: Connection) -> Iterator[str]:
    """Alerts that are none, and deliveries with an outcome that there is not."""
    for row in connection.execute(select(kept.tables["alerts"])):
        try:
            told = alert_of(row.id, row.body)
        except LedgerError as error:
            yield str(error)
            continue
        if (told.id, told.watch) != (row.id, row.watch):
            yield f"alert {row.id}: its body is of alert {told.id} of watch {told.watch}"
    for row in connection.execute(select(kept.tables["deliveries"])):
        if row.outcome not in DELIVERY_OUTCOMES:
            yield f"delivery {row.number} of alert {row.alert}: its outcome '{row.outcome}' is none"


def _decisions(connection: Connection) -> Iterator[str]:
    rows = connection.execute(select(kept.tables["decisions"])).all()
    known = {row.id for row in rows}
    for row in rows:
        try:
            decided = decision_of(row.kind, row.body)
        except LedgerError as error:
            yield str(error)
            continue
        if decided.id != row.id:
            yield f"decision {row.id}: its body is of decision {decided.id}"
        elif isinstance(decided, Undo) and decided.of not in known:
            yield f"undo {row.id}: the decision {decided.of} that it undoes is missing"
        elif isinstance(decided, Signature) and not decided.is_whole:
            yield f"signature {row.id}: the brief is not what its digest says"
