"""A team's ledger: one schema of a PostgreSQL database.

One transaction writes at a time, as in a file of SQLite: each takes one lock first, so that what it
checks before it writes still holds when it does, and rows are numbered in the order in which they
become visible. Readers wait for nobody: each has one view of the moment at which it began.
"""

import json
import re
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    CursorResult,
    Engine,
    MetaData,
    cast,
    create_engine,
    event,
    inspect,
    text,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import Pool

from reportedly.errors import LedgerError
from reportedly.ledger.databases.database import Database, Phrase, StillRead
from reportedly.ledger.databases.index import TABLES, Index, plain_tables

SCHEMA = "reportedly"
"""The schema of a ledger whose address names none."""

_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_CONNECT = 10
"""Seconds to wait for a server to answer."""
_LOCK = 0x52505444
"""The first number of the lock that writers take ("RPTD"); the second is the schema's."""
_WAITS: WeakKeyDictionary[Pool, float] = WeakKeyDictionary()

_IN_USE = "is in use by another process; try again when that has ended"
_MEANINGS = {
    "55P03": _IN_USE,
    "40001": _IN_USE,
    "40P01": _IN_USE,
    "53100": "cannot grow: the server's disk is full; nothing was changed",
    "25006": "cannot be written to: the server only answers; ask whoever keeps it",
    "42501": "cannot be written to with the rights of this user; ask whoever keeps the server",
    "42P01": "is not on that server; make one with `reportedly add`",
    "3F000": "is not on that server; make one with `reportedly add`",
    "22021": "cannot hold a character of this text on that server",
    "XX001": "is damaged; restore it from a copy",
    "XX002": "is damaged; restore it from a copy",
}
_UNREACHABLE = "cannot be reached: {told}; check its address, and that the server runs"


def engine(server: str, path: Path, *, wait: float) -> Engine:
    """An engine for the ledger at an address.

    Args:
        server: `postgresql://USER@HOST/DATABASE?schema=NAME`; passwords are better kept in the
            file that libpq reads (~/.pgpass).
        path: the file that names it, for messages.
        wait: seconds to wait for another process's transaction.

    Raises:
        LedgerError: the address is none, or what speaks with such a server is not installed.
    """
    try:
        url = make_url(server).set(drivername="postgresql+psycopg")
        schema = url.query.get("schema", SCHEMA)
        url = url.difference_update_query(["schema"])
    except (ArgumentError, ValueError):
        raise LedgerError(
            f"{path} names no server with a ledger; write "
            "postgresql://USER@HOST/DATABASE?schema=NAME into it"
        ) from None
    if not isinstance(schema, str) or _NAME.fullmatch(schema) is None:
        raise LedgerError(
            f"{path} names no schema for a ledger: small letters, digits and underscores will do"
        )
    options = {"connect_timeout": _CONNECT, "application_name": "reportedly"}
    try:
        made = create_engine(
            url,
            connect_args={**options, "options": f"-csearch_path={schema} -cjit=off"},
            pool_size=1,
            pool_pre_ping=True,
        )
    except (ModuleNotFoundError, NoSuchModuleError):
        raise LedgerError(
            "ledgers on a server need psycopg; install it with `pip install reportedly[postgresql]`"
        ) from None
    _WAITS[made.pool] = wait

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        _start(connection, schema)

    return made


def schema_of(server: str) -> str:
    """The schema that an address names."""
    return str(make_url(server).query.get("schema", SCHEMA))


def prepare(over: Engine, schema: str) -> bool:
    """Make the schema of a ledger where there is none.

    Args:
        over: the engine.
        schema: its name.

    Returns:
        Whether there were no tables of a ledger in it.
    """
    with _bare(over) as connection, connection.begin():
        if PostgreSQL().has_table(connection, "alembic_version"):
            return False
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_wait(over)}")
        _lock(connection, schema)
        connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {schema}")
        return True


def meaning(error: BaseException) -> str | None:
    """What an error of the server means to a user; None where it is a fault of this program."""
    state = getattr(error, "sqlstate", None)
    if state in _MEANINGS:
        return _MEANINGS[state]
    if "NUL" in str(error):
        return "cannot hold a text with the character NUL on that server"
    if type(error).__name__ == "OperationalError" or (state or "").startswith(("08", "57P", "28")):
        told = next((line.strip() for line in str(error).splitlines() if line.strip()), "no answer")
        return _UNREACHABLE.format(told=told)
    return None


def _start(connection: Connection, schema: str) -> None:
    """Begin a transaction: of a writer with the lock, of a reader with its view.

    A reader locks a table before it has a view (PostgreSQL's manual, LOCK), so that whoever writes
    the tables anew waits for all readers, and those who come later see what is new.
    """
    options = connection.get_execution_options()
    if options.get("bare", False):
        return
    wait = _wait(connection.engine)
    if options.get("writes", False):
        connection.exec_driver_sql(
            f"SET LOCAL lock_timeout = {wait}; SET LOCAL synchronous_commit = on"
        )
        _lock(connection, schema)
    else:
        connection.exec_driver_sql(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; "
            f"SET LOCAL lock_timeout = {wait}; LOCK TABLE reports IN ACCESS SHARE MODE"
        )


def _wait(over: Engine) -> int:
    """Milliseconds to wait for others."""
    return int(_WAITS[over.pool] * 1000)


def _lock(connection: Connection, schema: str) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK}, hashtext('{schema}'))")


def _bare(over: Engine) -> Connection:
    """A connection whose transactions begin with nothing."""
    return over.execution_options(bare=True).connect()


_THERE = text(
    "SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = current_schema() AND c.relname = :name AND c.relkind = 'r'"
)
_HERE = "(SELECT oid FROM pg_namespace WHERE nspname = current_schema())"
_COLUMNS = text(
    "SELECT c.relname AS name, string_agg(concat_ws(' ', a.attname, "
    "format_type(a.atttypid, a.atttypmod), l.collname, a.attnotnull::text, "
    "pg_get_expr(d.adbin, d.adrelid)), ', ' ORDER BY a.attname) AS sql "
    "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 "
    "AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum "
    "LEFT JOIN pg_collation l ON l.oid = a.attcollation "
    f"WHERE c.relkind = 'r' AND c.relnamespace = {_HERE} GROUP BY c.relname"
)
_INDEXES = text(
    "SELECT i.relname AS name, pg_get_indexdef(i.oid) AS sql FROM pg_class i "
    f"WHERE i.relkind = 'i' AND i.relnamespace = {_HERE}"
)
_CONSTRAINTS = text(
    "SELECT conname AS name, concat_ws(' ', contype, convalidated, condeferrable, "
    f"pg_get_constraintdef(oid)) AS sql FROM pg_constraint WHERE connamespace = {_HERE}"
)
_TRIGGERS = text(
    "SELECT t.tgname AS name, c.relname AS of, concat_ws(' ', t.tgenabled, "
    "pg_get_triggerdef(t.oid)) AS sql FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
    f"WHERE NOT t.tgisinternal AND c.relnamespace = {_HERE} ORDER BY t.tgname"
)
_FUNCTIONS = text(
    "SELECT proname AS name, pg_get_functiondef(oid) AS sql FROM pg_proc "
    f"WHERE pronamespace = {_HERE}"
)
_VIEWS = text(
    f"SELECT relname AS name FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = {_HERE} "
    "UNION SELECT r.rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class "
    f"WHERE c.relnamespace = {_HERE}"
)
_TEXTS = text(
    "SELECT table_name AS table, column_name AS column FROM information_schema.columns "
    "WHERE table_schema = current_schema() AND data_type IN ('text', 'character varying') "
    "ORDER BY 1, 2"
)
_KEPT = text(
    "SELECT table_name AS table FROM information_schema.columns "
    "WHERE table_schema = current_schema() AND column_name = 'recorded' ORDER BY 1"
)


_INDEXED: tuple[Index, ...] = ("search", "search_told")
_WORDS = (
    "CREATE TABLE {index}_words (doc INTEGER PRIMARY KEY, length INTEGER NOT NULL)",
    "CREATE TABLE {index}_total (docs DOUBLE PRECISION, length DOUBLE PRECISION)",
    "INSERT INTO {index}_total VALUES (0, 0)",
    'CREATE TABLE {index}_postings (word TEXT COLLATE "C" NOT NULL, doc INTEGER NOT NULL, '
    "hits DOUBLE PRECISION NOT NULL, places INTEGER[] NOT NULL, PRIMARY KEY (word, doc))",
)


class PostgreSQL(Database):
    """PostgreSQL: many at once, one of whom writes; full text by postings of our own."""

    def has_table(self, connection: Connection, name: str) -> bool:
        """Whether a table is there."""
        return connection.execute(_THERE, {"name": name}).first() is not None

    def statements(self, connection: Connection) -> dict[str, str]:
        """What each table, index, constraint, trigger and function is, wherever the ledger lies."""
        schema = connection.scalar(text("SELECT current_schema()"))
        found: dict[str, str] = {}
        for wanted in (_COLUMNS, _INDEXES, _CONSTRAINTS, _TRIGGERS, _FUNCTIONS):
            for row in connection.execute(wanted):
                told = re.sub(rf"\b{schema}\.", "", row.sql)
                found[row.name] = f"{found.get(row.name, '')}\n{told}"
        return found

    @contextmanager
    def anew(self, connection: Connection) -> Iterator[Connection]:
        """A schema in a transaction that is taken back."""
        with _bare(connection.engine) as made, made.begin() as transaction:
            name = f"reportedly_{secrets.token_hex(8)}"
            made.exec_driver_sql(f"CREATE SCHEMA {name}; SET LOCAL search_path TO {name}")
            yield made
            transaction.rollback()

    def acting(self, connection: Connection) -> set[str]:
        """The names of triggers, functions, views and rules."""
        wanted = (_TRIGGERS, _FUNCTIONS, _VIEWS)
        return {row.name for each in wanted for row in connection.execute(each)}

    def damage(self, connection: Connection) -> Iterator[str]:
        """Nothing: the server looks after its pages, and after what points at other rows."""
        yield from ()

    @contextmanager
    def lifted(self, connection: Connection) -> Iterator[None]:
        """Turn the guards off and on again; nobody else sees the ledger without them."""
        guards = connection.execute(_TRIGGERS).all()
        for guard in guards:
            connection.exec_driver_sql(f"ALTER TABLE {guard.of} DISABLE TRIGGER {guard.name}")
        yield
        connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
        for guard in guards:
            connection.exec_driver_sql(f"ALTER TABLE {guard.of} ENABLE TRIGGER {guard.name}")

    def defer(self, connection: Connection) -> None:
        """Look at what points at other rows only when the guards are back."""
        connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")

    def field(self, column: ColumnElement[Any], name: str) -> ColumnElement[Any]:
        """A field of the JSON in a column."""
        found: ColumnElement[Any] = cast(column, JSON)[name].as_string()
        return found

    def run(
        self, connection: Connection, statement: str, values: Mapping[str, object]
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run a statement in which values stand as `:name`."""
        return connection.exec_driver_sql(_percent(statement), dict(values))

    def listed(self, name: str, kind: str) -> str:
        """The items of a JSON list."""
        items = f"jsonb_array_elements_text(CAST(:{name} AS jsonb))"
        return f"SELECT CAST(value AS {kind}) FROM {items}"

    def make_index(self, connection: Connection) -> None:
        """Make the tables of the indexes; each word with its places in each document."""
        for statement in plain_tables(text='TEXT COLLATE "C"', lookup="USING hash"):
            connection.exec_driver_sql(statement)
        for index in _INDEXED:
            for statement in _WORDS:
                connection.exec_driver_sql(statement.format(index=index))

    def empty_words(self, connection: Connection, index: Index) -> None:
        """Delete the tokens: truncating waits for readers and keeps others waiting."""
        connection.exec_driver_sql(f"DELETE FROM {index}_words")
        connection.exec_driver_sql(f"DELETE FROM {index}_postings")
        connection.exec_driver_sql(f"UPDATE {index}_total SET docs = 0, length = 0")

    def put_words(
        self, connection: Connection, index: Index, doc: int, fields: Sequence[Sequence[str]]
    ) -> None:
        """Index the tokens of a document with their places, those of each field far apart."""
        places: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(fields):
            for place, word in enumerate(words, number * _APART):
                places[word].append(place)
        rows = [
            {"word": word, "hits": sum(map(_weight, there)), "places": there}
            for word, there in sorted(places.items())
        ]
        length = sum(map(len, fields))
        self.run(
            connection,
            f"INSERT INTO {index}_words VALUES (:doc, :length)",
            {"doc": doc, "length": length},
        )
        counted = f"UPDATE {index}_total SET docs = docs + 1, length = length + :length"
        self.run(connection, counted, {"length": length})
        self.run(
            connection,
            f"INSERT INTO {index}_postings SELECT word, :doc, hits, places "
            "FROM jsonb_to_recordset(CAST(:rows AS jsonb)) "
            "AS r(word TEXT, hits DOUBLE PRECISION, places INTEGER[])",
            {"doc": doc, "rows": json.dumps(rows, ensure_ascii=False)},
        )

    def ranked(
        self, index: Index, groups: Sequence[Sequence[Phrase]]
    ) -> tuple[str, dict[str, object]]:
        """bm25 in SQL, computed in the order in which FTS5 computes it."""
        values: dict[str, object] = {}
        total = f"SELECT docs, length / NULLIF(docs, 0) AS mean FROM {index}_total"
        tables = [f"total AS MATERIALIZED ({total})"]
        joins, terms, conditions = [], [], []
        number = 0
        for group in groups:
            met = []
            for phrase in group:
                name = f"p{number}"
                found, told = _found(index, phrase, name)
                values |= told
                tables.append(f"{name} AS MATERIALIZED ({found})")
                tables.append(f"rare{name} AS MATERIALIZED {_RARE.format(name=name)}")
                joins.append(f"CROSS JOIN rare{name}")
                joins.append(f"LEFT JOIN {name} ON {name}.doc = w.doc")
                terms.append(_TERM.format(name=name))
                met.append(f"{name}.doc IS NOT NULL")
                number += 1
            conditions.append(f"({' OR '.join(met)})")
        scored = (
            f"WITH {', '.join(tables)} SELECT w.doc, -({' + '.join(terms)}) AS score "
            f"FROM {index}_words w CROSS JOIN total {' '.join(joins)} "
            f"WHERE {' AND '.join(conditions)}"
        )
        return scored, values

    def having(
        self, index: Index, phrases: Sequence[Phrase], name: str
    ) -> tuple[str, dict[str, object]]:
        """The documents that have any of some phrases."""
        values: dict[str, object] = {}
        found = []
        for number, phrase in enumerate(phrases):
            query, told = _found(index, phrase, f"{name}_{number}")
            values |= told
            found.append(f"SELECT doc FROM ({query}) AS {name}_{number}")
        return " UNION ".join(found), values

    def tables_of_index(self) -> Iterable[str]:
        """The names of all tables of both indexes."""
        made = (f"{index}_{kind}" for index in _INDEXED for kind in ("words", "postings", "total"))
        return (*made, *TABLES)

    def gauge_index(self, connection: Connection) -> None:
        """Let the planner see: until the server does so by itself, it plans for empty tables."""
        connection.exec_driver_sql(f"ANALYZE {', '.join(self.tables_of_index())}")

    def clean(self, over: Engine) -> None:
        """Write every kept table anew from the rows that are there.

        Readers end first, and new ones wait: a table that is written anew is empty to whoever has
        an older view. What the server keeps of the past itself, in its log, in replicas and in
        copies made of it, is out of reach from here.
        """
        try:
            with over.execution_options(writes=True).begin() as connection:
                tables = [row.table for row in connection.execute(_KEPT)]
                listed = ", ".join(tables)
                connection.exec_driver_sql(f"LOCK TABLE {listed} IN ACCESS EXCLUSIVE MODE")
                for table in tables:
                    connection.exec_driver_sql(
                        f"ALTER TABLE {table} ALTER COLUMN recorded "
                        """TYPE varchar COLLATE "C" USING recorded || ''"""
                    )
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) == "55P03":
                raise StillRead from None
            raise

    def settle(self, over: Engine) -> None:
        """Nothing: the server's log is its own."""

    def patience(self, over: Engine, seconds: float) -> None:
        """Wait so long for others from now on."""
        _WAITS[over.pool] = seconds

    def make_anew(self, connection: Connection, tables: MetaData) -> None:
        """Delete the rows; only where a table has other columns by now, it is made anew.

        To drop a table that points at another one means to wait for whoever reads that.
        """
        there = inspect(connection)
        for table in tables.sorted_tables:
            if there.has_table(table.name):
                columns = [column["name"] for column in there.get_columns(table.name)]
                if columns != [column.name for column in table.columns]:
                    tables.drop_all(connection)
                    break
        tables.create_all(connection)
        for table in reversed(tables.sorted_tables):
            connection.execute(table.delete())

    def go_on(self, connection: Connection, table: str, column: str) -> None:
        """Set the sequence of the numbers to the last one."""
        sequence = connection.scalar(
            text("SELECT pg_get_serial_sequence(:table, :column)"),
            {"table": table, "column": column},
        )
        last = connection.exec_driver_sql(f"SELECT max({column}) FROM {table}").scalar()
        if sequence is not None and last is not None:
            told = {"sequence": sequence, "last": last}
            connection.execute(text("SELECT setval(:sequence, :last)"), told)

    def contents(self, connection: Connection) -> Iterator[bytes]:
        """Every text in every table of the ledger."""
        for column in connection.execute(_TEXTS).all():
            name = f'"{column.column}"'
            wanted = f'SELECT {name} FROM "{column.table}" WHERE {name} IS NOT NULL'
            for row in connection.exec_driver_sql(wanted):
                yield row[0].encode()

    def copy(self, over: Engine, target: Path) -> None:
        """Write the ledger into an empty file of SQLite."""
        from reportedly.ledger.moving import copied_to_file

        copied_to_file(over, target)


_APART = 1 << 28
"""How far the places of one field lie from those of the next: no phrase reaches that far."""
_TITLE = 4.0
"""How much a word counts in the title; elsewhere it counts once."""
_RARE = (
    "(SELECT CASE WHEN idf <= 0 THEN CAST(1e-6 AS float8) ELSE idf END AS idf FROM "
    "(SELECT ln((total.docs - met.docs + 0.5) / (met.docs + 0.5)) AS idf FROM total, "
    "(SELECT CAST(count(*) AS float8) AS docs FROM {name}) AS met) AS plain)"
)
"""How much a phrase tells by being rare."""
_TERM = (
    "rare{name}.idf * ((COALESCE({name}.hits, 0) * CAST(2.2 AS float8)) / "
    "(COALESCE({name}.hits, 0) + CAST(1.2 AS float8) * (CAST(0.25 AS float8) + "
    "CAST(0.75 AS float8) * w.length / total.mean)))"
)


def _weight(place: int) -> float:
    return _TITLE if place < _APART else 1.0


def _found(index: Index, phrase: Phrase, name: str) -> tuple[str, dict[str, object]]:
    """A query for the documents that have a phrase, with how much its hits count together."""
    last = len(phrase.words) - 1
    values: dict[str, object] = {f"{name}_{n}": word for n, word in enumerate(phrase.words)}
    if phrase.open:
        values[f"{name}_end"] = phrase.words[-1] + "\U0010ffff"

    def is_word(row: str, number: int) -> str:
        if phrase.open and number == last:
            return f"{row}.word >= :{name}_{number} AND {row}.word < :{name}_end"
        return f"{row}.word = :{name}_{number}"

    if last == 0:
        where = is_word("q", 0)
        hits = f"SELECT q.doc, sum(q.hits) AS hits FROM {index}_postings q"
        return f"{hits} WHERE {where} GROUP BY q.doc", values
    follow = " AND ".join(
        f"EXISTS (SELECT 1 FROM {index}_postings r WHERE {is_word('r', number)} "
        f"AND r.doc = q.doc AND s.place + {number} = ANY(r.places))"
        for number in range(1, last + 1)
    )
    return (
        f"SELECT q.doc, sum(CASE WHEN s.place < {_APART} THEN CAST({_TITLE} AS float8) "
        f"ELSE 1 END) AS hits FROM {index}_postings q, unnest(q.places) AS s(place) "
        f"WHERE {is_word('q', 0)} AND {follow} GROUP BY q.doc",
        values,
    )


@lru_cache(256)
def _percent(statement: str) -> str:
    """A statement with values as the server's driver wants them."""
    return re.sub(r":([a-z_0-9]+)", r"%(\1)s", statement)
