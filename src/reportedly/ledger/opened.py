"""A ledger's file that is open: opened or made, brought up to date, closed."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from reportedly.errors import LedgerError
from reportedly.ledger import schema
from reportedly.ledger.connection import engine, explained, reading, writing
from reportedly.ledger.databases import database_of
from reportedly.ledger.erasing.finishing import resume
from reportedly.ledger.erasing.pending import is_pending
from reportedly.ledger.erasing.written import sweep_beside
from reportedly.ledger.file import APPLICATION_ID, examine, new_file, server_of
from reportedly.ledger.rows import now, stamp
from reportedly.ledger.secret import put_given

MAX_PAGES = "REPORTEDLY_MAX_PAGES"
"""The environment variable that limits how far a ledger may grow, in pages of 4096 bytes."""

WAIT = 5.0
"""Seconds to wait for another process's transaction on a file."""

WAIT_ON_SERVER = 30.0
"""The same on a server, where many write in turn."""

Clock = Callable[[], datetime]
"""Gives the present, with its zone."""


class Opened:
    """A file of the right kind and version, with its connection and its clock."""

    def __init__(self, path: Path, over: Engine, clock: Clock) -> None:
        self.path = path
        self._engine = over
        self._clock = clock

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        wait: float | None = None,
        max_pages: int | None = None,
        clock: Clock = now,
    ) -> Self:
        """Open a ledger that exists. Nothing is made or changed.

        Args:
            path: where it lies.
            wait: seconds to wait for another process's transaction; as is usual where None.
            max_pages: the most pages that it may grow to; the environment's limit where None.
            clock: tells when the ledger learns of what is added.

        Raises:
            LedgerError: there is none, the file is none, or it is of another version.
        """
        path = Path(path)
        wait = _usual(path) if wait is None else wait
        opened, revision = cls._opened(path, wait, max_pages, clock)
        if revision != schema.REVISIONS[-1]:
            opened.close()
            raise LedgerError(
                f"{path} was made by an older version of this program; "
                f"`reportedly rebuild` brings it up to date"
            )
        return opened

    @classmethod
    def updated(cls, path: str | Path) -> Self:
        """Open a ledger that exists, brought up to date where an older version made it.

        Raises:
            LedgerError: there is none, the file is none, of a newer version, or cannot be changed.
        """
        examine(Path(path))
        return cls.create(path)

    @classmethod
    def create(
        cls,
        path: str | Path,
        *,
        wait: float | None = None,
        max_pages: int | None = None,
        clock: Clock = now,
    ) -> Self:
        """Open a ledger, made first where there is none, brought up to date where it is older.

        What killed processes left beside it, and beside the files written from it, is removed.

        Args:
            path: where it lies or shall lie; its folder must exist.
            wait: seconds to wait for another process's transaction; as is usual where None.
            max_pages: the most pages that it may grow to; the environment's limit where None.
            clock: tells when the ledger learns of what is added.

        Raises:
            LedgerError: the file is no ledger, of a newer version, or cannot be made.
            BadSecret: it is to be made, and the environment gives a secret that is none.
        """
        path = Path(path)
        wait = _usual(path) if wait is None else wait
        if not os.path.lexists(path):
            with explained(path), new_file(path) as building:
                build(building, wait, max_pages)
        elif server_of(path) is not None:
            with explained(path):
                build_on_server(path, wait)
        opened, revision = cls._opened(path, wait, max_pages, clock)
        try:
            if revision != schema.REVISIONS[-1]:
                with explained(path), writing(opened._engine) as connection:
                    schema.upgrade(connection)
            with opened.viewing() as connection:
                sweep_beside(path, connection)
        except BaseException:
            opened.close()
            raise
        return opened

    @classmethod
    def _opened(
        cls, path: Path, wait: float, max_pages: int | None, clock: Clock
    ) -> tuple[Self, str]:
        examine(path)
        read_only = server_of(path) is None and not os.access(path, os.W_OK)
        over = engine(path, wait=wait, max_pages=_limit(max_pages), read_only=read_only)
        try:
            with explained(path), reading(over) as connection:
                revision = schema.revision_of(connection, path)
                unfinished = not read_only and is_pending(connection)
        except BaseException:
            over.dispose()
            raise
        if unfinished:
            resume(path, over, wait)
        return cls(path, over, clock), revision

    @contextmanager
    def viewing(self) -> Iterator[Connection]:
        """One consistent view of the file, whatever another process adds meanwhile."""
        with explained(self.path), reading(self._engine) as connection:
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """One transaction that writes, all or nothing."""
        with explained(self.path), writing(self._engine) as connection:
            yield connection

    @property
    def engine(self) -> Engine:
        """Its one connection, for what runs in no transaction."""
        return self._engine

    def moment(self) -> datetime:
        """The present, by the ledger's clock."""
        return self._clock()

    def close(self) -> None:
        """Close the file; what its log still holds goes into it."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def build(
    path: Path, wait: float = WAIT, max_pages: int | None = None, *, given: bool = True
) -> None:
    """Make the tables of a new ledger in an empty file, and give the file its header.

    Args:
        path: the file.
        wait: seconds to wait for another process's transaction.
        max_pages: the most pages that it may grow to; the environment's limit where None.
        given: whether it keeps the secret that the environment gives, if any.
    """
    over = engine(path, wait=wait, max_pages=_limit(max_pages))
    try:
        with writing(over) as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            schema.upgrade(connection)
            if given:
                put_given(connection, os.environ, stamp(now()))
    finally:
        over.dispose()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode = WAL")


def build_on_server(path: Path, wait: float, *, given: bool = True) -> None:
    """Make the tables of a new ledger on a server, where there are none.

    Args:
        path: the file that names the server.
        wait: seconds to wait for another process's transaction.
        given: whether it keeps the secret that the environment gives, if any.
    """
    from reportedly.ledger.databases import postgresql

    over = engine(path, wait=wait, max_pages=None)
    try:
        if postgresql.prepare(over, postgresql.schema_of(server_of(path) or "")):
            with writing(over) as connection:
                if not database_of(connection).has_table(connection, "alembic_version"):
                    schema.upgrade(connection)
                    if given:
                        put_given(connection, os.environ, stamp(now()))
    finally:
        over.dispose()


def _usual(path: Path) -> float:
    """How long others are waited for."""
    return WAIT if server_of(path) is None else WAIT_ON_SERVER


def _limit(max_pages: int | None) -> int | None:
    told = os.environ.get(MAX_PAGES, "")
    return int(told) if max_pages is None and told.isdecimal() else max_pages
