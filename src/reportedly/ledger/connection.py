"""Connections to a ledger: their settings, their transactions, and what their errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from reportedly.errors import LedgerError

_MEANINGS = {
    sqlite3.SQLITE_FULL: "is full; free some space or raise its limit; nothing was changed",
    sqlite3.SQLITE_BUSY: "is in use by another process; try again when that has ended",
    sqlite3.SQLITE_LOCKED: "is in use by another process; try again when that has ended",
    sqlite3.SQLITE_READONLY: "cannot be written to; check its permissions and its folder's",
    sqlite3.SQLITE_PERM: "cannot be opened; check its permissions",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check its permissions and its folder's",
    sqlite3.SQLITE_IOERR: "cannot be read or written by the disk; check the disk",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore it from a copy",
    sqlite3.SQLITE_NOTADB: "is no ledger",
}
_PRIMARY = 0xFF


def engine(path: Path, *, wait: float, max_pages: int | None, read_only: bool = False) -> Engine:
    """An engine with one connection to an existing file; it never makes one.

    Args:
        path: the file.
        wait: seconds to wait for another process's transaction.
        max_pages: the most pages (of 4096 bytes) that the file may grow to; no limit where None.
        read_only: for a file that cannot be written to.
    """
    mode = "ro" if read_only else "rw"
    if read_only and not path.with_name(path.name + "-wal").exists():
        mode += "&immutable=1"
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    made = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None),
        poolclass=StaticPool,
    )

    @event.listens_for(made, "connect")
    def _set(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA recursive_triggers = ON")
        if max_pages is not None:
            connection.execute(f"PRAGMA max_page_count = {int(max_pages)}")

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return made


@contextmanager
def reading(over: Engine) -> Iterator[Connection]:
    """One consistent view of the file."""
    with over.begin() as connection:
        yield connection


@contextmanager
def writing(over: Engine) -> Iterator[Connection]:
    """One transaction, all or nothing; it waits for other writers before it reads."""
    with over.execution_options(writes=True).begin() as connection:
        yield connection


def plain(over: Engine) -> sqlite3.Connection:
    """The one connection of an engine, for statements that run in no transaction."""
    connection = over.raw_connection().driver_connection
    if not isinstance(connection, sqlite3.Connection):
        raise TypeError(f"a ledger's connection is SQLite's, not {connection!r}")
    return connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the database's errors into what a user can do about them.

    Raises:
        LedgerError: the file is full, locked, damaged, or cannot be written to.
    """
    try:
        yield
    except DBAPIError as error:
        meaning = _meaning(error.orig)
        if meaning is None:
            raise
        raise LedgerError(f"the ledger {path} {meaning}") from error
    except sqlite3.Error as error:
        meaning = _meaning(error)
        if meaning is None:
            raise
        raise LedgerError(f"the ledger {path} {meaning}") from error


def _meaning(error: BaseException | None) -> str | None:
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _MEANINGS.get(code & _PRIMARY)
