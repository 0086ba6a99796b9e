"""A ledger in a file of SQLite."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import (
    ColumnElement,
    Connection,
    CursorResult,
    Engine,
    MetaData,
    create_engine,
    event,
    func,
    text,
)
from sqlalchemy.pool import StaticPool

from reportedly.ledger.databases.database import Database, Phrase, StillRead
from reportedly.ledger.databases.index import TABLES, Index, plain_tables

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
ERRORS = (sqlite3.Error,)
"""What a connection of SQLite's own raises."""
_THERE = text("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name")
_STATEMENTS = text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
_GUARDS = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
_ACTING = text("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')")
_WORDS = ("search_words", "search_told_words")
_WEIGHTS = "4.0, 1.0, 1.0"
"""How much a word counts in the title, in the text, and as a hyphenated word written as one."""


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


def meaning(error: BaseException | None) -> str | None:
    """What an error of SQLite means to a user; None where it is a fault of this program."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _MEANINGS.get(code & _PRIMARY)


def _plain(over: Engine) -> sqlite3.Connection:
    """The one connection of an engine, for statements that run in no transaction."""
    connection = over.raw_connection().driver_connection
    if not isinstance(connection, sqlite3.Connection):
        raise TypeError(f"this is no connection of SQLite's: {connection!r}")
    return connection


class SQLite(Database):
    """SQLite: one file, one writer at a time, full text by FTS5."""

    def has_table(self, connection: Connection, name: str) -> bool:
        """Whether a table is there."""
        return connection.execute(_THERE, {"name": name}).first() is not None

    def statements(self, connection: Connection) -> dict[str, str]:
        """The SQL of every table, index and trigger by its name."""
        return {row.name: row.sql for row in connection.execute(_STATEMENTS)}

    @contextmanager
    def anew(self, connection: Connection) -> Iterator[Connection]:
        """A ledger in memory."""
        fresh = create_engine("sqlite://")
        try:
            with fresh.begin() as made:
                yield made
        finally:
            fresh.dispose()

    def acting(self, connection: Connection) -> set[str]:
        """The names of triggers and views."""
        return {row.name for row in connection.execute(_ACTING)}

    def damage(self, connection: Connection) -> Iterator[str]:
        """What SQLite finds wrong in the file, and rows that point at none."""
        for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if said != "ok":
                yield f"the file is damaged: {said}"
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"row {row} of {table} points at a row of {parent} that is missing"

    @contextmanager
    def lifted(self, connection: Connection) -> Iterator[None]:
        """Drop the guards and make them again; nobody else sees the file without them."""
        guards = connection.execute(_GUARDS).all()
        for guard in guards:
            connection.exec_driver_sql(f'DROP TRIGGER "{guard.name}"')
        yield
        for guard in guards:
            connection.exec_driver_sql(guard.sql)

    def defer(self, connection: Connection) -> None:
        """Look at what points at other rows only when the transaction ends."""
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    def field(self, column: ColumnElement[Any], name: str) -> ColumnElement[Any]:
        """A field of the JSON in a column."""
        return func.json_extract(column, f"$.{name}")

    def run(
        self, connection: Connection, statement: str, values: Mapping[str, object]
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run a statement in which values stand as `:name`."""
        return connection.exec_driver_sql(statement, dict(values))

    def listed(self, name: str, kind: str) -> str:
        """The items of a JSON list."""
        return f"SELECT value FROM json_each(:{name})"

    def make_index(self, connection: Connection) -> None:
        """Make the tables of the indexes, the words in FTS5 tables without their texts."""
        for statement in plain_tables("WITHOUT ROWID"):
            connection.exec_driver_sql(statement)
        for words in _WORDS:
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {words} USING fts5("
                "title, body, compounds, content='', tokenize='ascii')"
            )

    def empty_words(self, connection: Connection, index: Index) -> None:
        """Take all tokens out of an FTS5 table (sqlite.org/fts5.html, 6.3)."""
        words = f"{index}_words"
        connection.exec_driver_sql(f"INSERT INTO {words}({words}) VALUES ('delete-all')")

    def put_words(
        self, connection: Connection, index: Index, doc: int, fields: Sequence[Sequence[str]]
    ) -> None:
        """Index the tokens of a document."""
        title, body, compounds = map(" ".join, fields)
        connection.exec_driver_sql(
            f"INSERT INTO {index}_words (rowid, title, body, compounds) VALUES (?, ?, ?, ?)",
            (doc, title, body, compounds),
        )

    def ranked(
        self, index: Index, groups: Sequence[Sequence[Phrase]]
    ) -> tuple[str, dict[str, object]]:
        """By FTS5's own bm25."""
        words = f"{index}_words"
        match = " AND ".join(f"({_match(group)})" for group in groups)
        scored = f"SELECT rowid AS doc, bm25({words}, {_WEIGHTS}) AS score "
        return scored + f"FROM {words} WHERE {words} MATCH :match", {"match": match}

    def having(
        self, index: Index, phrases: Sequence[Phrase], name: str
    ) -> tuple[str, dict[str, object]]:
        """The documents that FTS5 finds."""
        return f"SELECT rowid FROM {index}_words(:{name})", {name: _match(phrases)}

    def tables_of_index(self) -> Iterable[str]:
        """The names of all tables of both indexes."""
        return (*_WORDS, *TABLES)

    def gauge_index(self, connection: Connection) -> None:
        """Nothing: FTS5 knows, and the other tables are asked by their keys."""

    def clean(self, over: Engine) -> None:
        """Write the file anew without anything that was freed, and empty its log."""
        direct = _plain(over)
        direct.execute("PRAGMA secure_delete = ON")
        direct.execute("PRAGMA temp_store = MEMORY")
        self.settle(over)
        direct.execute("VACUUM")
        self.settle(over)

    def settle(self, over: Engine) -> None:
        """Bring the log into the file and empty it."""
        (busy, _, _) = _plain(over).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise StillRead

    def patience(self, over: Engine, seconds: float) -> None:
        """Wait so long for others from now on."""
        _plain(over).execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")

    def make_anew(self, connection: Connection, tables: MetaData) -> None:
        """Drop the tables and make them: to delete many rows takes longer."""
        tables.drop_all(connection)
        tables.create_all(connection)

    def go_on(self, connection: Connection, table: str, column: str) -> None:
        """Nothing: SQLite looks at the numbers that there are."""

    def contents(self, connection: Connection) -> Iterator[bytes]:
        """Nothing: everything lies in the file."""
        yield from ()

    def copy(self, over: Engine, target: Path) -> None:
        """Write the file anew; the mark of a pending erasure is left out."""
        _plain(over).execute("VACUUM INTO ?", (str(target),))
        with closing(sqlite3.connect(target, isolation_level=None)) as made:
            made.execute("PRAGMA secure_delete = ON")
            if made.execute("SELECT 1 FROM sqlite_master WHERE name = 'erasing'").fetchone():
                made.execute("DROP TABLE erasing")
                made.execute("VACUUM")


def _match(phrases: Sequence[Phrase]) -> str:
    """Phrases in the language of FTS5, none of whose operators a token can be."""
    told = (f'"{" ".join(phrase.words)}"' + " *" * phrase.open for phrase in phrases)
    return " OR ".join(dict.fromkeys(told))
