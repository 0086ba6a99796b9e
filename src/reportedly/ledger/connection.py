"""Connections to a ledger: where they lead, their transactions, and what their errors mean."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from reportedly.errors import LedgerError
from reportedly.ledger.databases import sqlite
from reportedly.ledger.file import server_of


def engine(path: Path, *, wait: float, max_pages: int | None, read_only: bool = False) -> Engine:
    """An engine for a ledger that exists; it never makes one.

    Args:
        path: its file, or the file that names its server.
        wait: seconds to wait for another process's transaction.
        max_pages: the most pages (of 4096 bytes) that a file of SQLite may grow to; no limit where
            None.
        read_only: for a file that cannot be written to.

    Raises:
        LedgerError: it lies on a server whose address is none, or what speaks with that is not
            installed.
    """
    server = server_of(path)
    if server is None:
        return sqlite.engine(path, wait=wait, max_pages=max_pages, read_only=read_only)
    from reportedly.ledger.databases import postgresql

    return postgresql.engine(server, path, wait=wait)


@contextmanager
def reading(over: Engine) -> Iterator[Connection]:
    """One consistent view of the ledger."""
    with over.begin() as connection:
        yield connection


@contextmanager
def writing(over: Engine) -> Iterator[Connection]:
    """One transaction, all or nothing; it waits for other writers before it reads."""
    with over.execution_options(writes=True).begin() as connection:
        yield connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the database's errors into what a user can do about them.

    Raises:
        LedgerError: the ledger is full, locked, damaged, cannot be reached or not be written to.
    """
    try:
        yield
    except (DBAPIError, *sqlite.ERRORS) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        meaning = sqlite.meaning(cause) or _server_meaning(cause)
        if meaning is None:
            raise
        raise LedgerError(f"the ledger {path} {meaning}") from error


def _server_meaning(cause: BaseException | None) -> str | None:
    if cause is None or not type(cause).__module__.startswith("psycopg"):
        return None
    from reportedly.ledger.databases import postgresql

    return postgresql.meaning(cause)
