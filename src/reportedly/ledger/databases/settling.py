"""What every kept table gets beside its columns: guards, and on a server what SQLite has anyway."""

import sqlalchemy as sa
from alembic import op

_LOOKED_UP = {"captures": ["url"], "visits": ["asked", "url", "feed"]}
"""Columns with addresses, which are of any length: a server's ordinary index takes 2,700 bytes."""


def settle(table: str, key: str = "number") -> None:
    """Guard a table against changes of what it keeps.

    On a server its texts sort by code points as well, and what points at other rows can be looked
    at when a transaction ends.

    Args:
        table: that was made in this migration.
        key: its primary key.
    """
    if op.get_bind().dialect.name == "sqlite":
        _guard(table, key)
    else:
        extended(table)
        _defer(table)
        _guard_on_server(table)


def extended(table: str) -> None:
    """Say of columns that were added on a server what is said of all; nothing in a file."""
    if op.get_bind().dialect.name != "sqlite":
        _sort(table)
        _look_up(table)


def _sort(table: str) -> None:
    """Let texts sort by code points, as SQLite sorts them."""
    for column in sa.inspect(op.get_bind()).get_columns(table):
        if isinstance(column["type"], sa.String):
            op.execute(
                f'ALTER TABLE {table} ALTER COLUMN "{column["name"]}" TYPE varchar COLLATE "C"'
            )


def _guard(table: str, key: str) -> None:
    refuse = f"SELECT RAISE(ABORT, '{table} is append-only: add a row that supersedes')"
    for act in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} BEGIN {refuse}; END"
        )
    op.execute(
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "
        f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key}) BEGIN {refuse}; END"
    )


def _guard_on_server(table: str) -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '% is append-only: add a row that supersedes', TG_TABLE_NAME; END $$"
    )
    for act in ("update", "delete", "truncate"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


def _defer(table: str) -> None:
    for key in sa.inspect(op.get_bind()).get_foreign_keys(table):
        op.execute(f'ALTER TABLE {table} ALTER CONSTRAINT "{key["name"]}" DEFERRABLE')


def _look_up(table: str) -> None:
    there = {each["name"] for each in sa.inspect(op.get_bind()).get_indexes(table)}
    for column in _LOOKED_UP.get(table, ()):
        name = f"{table}_{column}"
        if name in there:
            op.execute(f"DROP INDEX {name}")
            op.execute(f"CREATE INDEX {name} ON {table} USING hash ({column})")
