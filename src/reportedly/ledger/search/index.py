"""The index: made from what is kept, kept up with it, dropped without loss."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row, func, select

from reportedly.ledger.databases import database_of
from reportedly.ledger.kept import captures, readings, reports, texts
from reportedly.ledger.pages import page_key
from reportedly.ledger.rows import reading_of
from reportedly.ledger.search.names import keys_of, named_by, written_in
from reportedly.ledger.search.tokens import VERSION as TOKENS
from reportedly.ledger.search.tokens import cut
from reportedly.model import Reading, digest
from reportedly.when import When

__all__ = ["VERSION", "drop", "is_current", "keep_up"]

VERSION = f"4.{TOKENS}"
"""Of the tables and of the tokens: an index of another version is made anew."""

Progress = Callable[[int, int], None]
"""Told how many of how many captures and readings are indexed."""

_BATCH = 500


def is_current(connection: Connection) -> bool:
    """Whether there is an index of this version that has all that is kept."""
    return _state(connection) == (VERSION, *_kept(connection))


def drop(connection: Connection) -> None:
    """Remove the index; where there is none, nothing happens.

    Once the ledger is cleaned, no byte of it remains; the next search makes it anew.

    Args:
        connection: to the ledger, in a writing transaction.
    """
    for table in database_of(connection).tables_of_index():
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")


def page_of(address: str) -> str:
    """A page as the index has it: the digest of its address, of whatever length that is."""
    return digest(page_key(address), length=32)


def keep_up(connection: Connection, progress: Progress | None = None) -> None:
    """Put into the index what was kept since, all where there is none or it is another version's.

    Args:
        connection: to the ledger, in a writing transaction.
        progress: told now and then how far it is.
    """
    state = _state(connection)
    if state is None or state[0] != VERSION:
        drop(connection)
        database_of(connection).make_index(connection)
        state = (VERSION, 0, 0)
        run(connection, "INSERT INTO search_state VALUES (:version, 0, 0)", version=VERSION)
    _, got, read = state
    last_got, last_read = _kept(connection)
    steps, total = 0, last_got - got + last_read - read
    for table, since, put in ((captures, got, _put_capture), (readings, read, _put_reading)):
        number = since
        while rows := _after(connection, table, number):
            for row in rows:
                put(connection, row)
            number, steps = rows[-1].number, steps + len(rows)
            if progress is not None:
                progress(min(steps, total), total)
    if steps > _BATCH:
        database_of(connection).gauge_index(connection)
    reached = "UPDATE search_state SET captures = :got, readings = :read"
    run(connection, reached, got=last_got, read=last_read)


def keep_up_quickly(connection: Connection) -> None:
    """The same within adding or rereading: a ledger that was never searched is left for later.

    The first report of a new ledger begins an index; an older ledger's is made when it is searched.
    """
    state = _state(connection)
    if state is None and _kept(connection)[0] > 1:
        return
    if state is None or state[0] == VERSION:
        keep_up(connection)


def _state(connection: Connection) -> tuple[str, int, int] | None:
    if not database_of(connection).has_table(connection, "search_state"):
        return None
    row = connection.exec_driver_sql("SELECT version, captures, readings FROM search_state").first()
    return None if row is None else (row[0], row[1], row[2])


def _kept(connection: Connection) -> tuple[int, int]:
    got = connection.scalar(select(func.max(captures.c.number)))
    read = connection.scalar(select(func.max(readings.c.number)))
    return got or 0, read or 0


def _after(connection: Connection, table: Any, number: int) -> list[Row[Any]]:
    if table is readings:
        wanted = select(readings)
    else:
        wanted = (
            select(captures, reports.c.outlet, reports.c.published, texts.c.title)
            .add_columns(texts.c.text.label("words"))
            .join(reports, captures.c.report == reports.c.id)
            .join(texts, captures.c.text == texts.c.digest)
        )
    wanted = wanted.where(table.c.number > number).order_by(table.c.number).limit(_BATCH)
    return list(connection.execute(wanted))


def _put_capture(connection: Connection, row: Row[Any]) -> None:
    """Index the address of a report, and the words of it with its text once."""
    if row.url is not None:
        put = "INSERT INTO search_pages VALUES (:page, :report) ON CONFLICT DO NOTHING"
        run(connection, put, page=page_of(row.url), report=row.report)
    if doc_of(connection, row.report, row.text) is not None:
        return
    released = None if row.published is None else When.of(row.published)
    days = (None, None) if released is None else (released.earliest, released.latest)
    spans = [None if day is None else day.isoformat() for day in days]
    doc = _next(connection, "search_docs", "doc")
    run(
        connection,
        "INSERT INTO search_docs VALUES (:doc, :report, :text, :outlet, :earliest, :latest)",
        doc=doc,
        report=row.report,
        text=row.text,
        outlet=row.outlet,
        earliest=spans[0],
        latest=spans[1],
    )
    title, body = cut(row.title or ""), cut(row.words)
    fields = (title.words, body.words, (*title.compounds, *body.compounds))
    words = [[token.word for token in field] for field in fields]
    database_of(connection).put_words(connection, "search", doc, words)
    found = {w.name for text in (row.title or "", row.words) for w in written_in(text)}
    for name in sorted(found):
        _put_name(connection, name, doc, mentioned=False)


def _put_reading(connection: Connection, row: Row[Any]) -> None:
    """Index kinds and names of a reading, in place of those of the one before."""
    doc = doc_of(connection, row.report, row.text)
    if doc is None:
        return
    found: Reading = reading_of(row.body, row.report)
    run(connection, "DELETE FROM search_kinds WHERE doc = :doc", doc=doc)
    run(connection, "DELETE FROM search_named WHERE doc = :doc AND mentioned = 1", doc=doc)
    for kind in sorted({c.kind for c in (*found.claims, *found.claims_beyond)}):
        run(connection, "INSERT INTO search_kinds VALUES (:kind, :doc)", kind=kind, doc=doc)
    for name in sorted(named_by(found)):
        _put_name(connection, name, doc, mentioned=True)


def _put_name(connection: Connection, name: str, doc: int, *, mentioned: bool) -> None:
    number = number_of(connection, name)
    put = "INSERT INTO search_named VALUES (:name, :doc, :mentioned) ON CONFLICT DO NOTHING"
    run(connection, put, name=number, doc=doc, mentioned=int(mentioned))


def number_of(connection: Connection, name: str) -> int:
    """The number of a name, which it is given where it has none.

    Args:
        connection: to the ledger, in a writing transaction.
        name: as it is written.
    """
    known = "SELECT name FROM search_names WHERE written = :name"
    row = run(connection, known, name=name).first()
    if row is not None:
        return int(row[0])
    number = _next(connection, "search_names", "name")
    put = "INSERT INTO search_names VALUES (:number, :name)"
    run(connection, put, number=number, name=name)
    for key in sorted(frozenset().union(*keys_of(name))):
        put = "INSERT INTO search_keys VALUES (:key, :number)"
        run(connection, put, key=key, number=number)
    return number


def doc_of(connection: Connection, report: str, text: str) -> int | None:
    """The number of a report with a text; None where they are not in the index."""
    known = "SELECT doc FROM search_docs WHERE report = :report AND text = :text"
    row = run(connection, known, report=report, text=text).first()
    return None if row is None else int(row[0])


def _next(connection: Connection, table: str, column: str) -> int:
    """A number that no row has; nobody else writes while this transaction does."""
    row = run(connection, f"SELECT max({column}) FROM {table}").one()
    return (row[0] or 0) + 1


def run(connection: Connection, statement: str, **values: object) -> Any:
    """Run a statement in which values stand as `:name`."""
    return database_of(connection).run(connection, statement, values)
