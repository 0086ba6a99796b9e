"""What an erasure still has to do outside the tables: kept in the ledger until it is done.

The rows are written in the transaction that erases, so that a process that is killed after it
leaves word of the rest for the next one. The table is there only while something is to be done.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from sqlalchemy import Column, Connection, MetaData, String, Table, select

from reportedly.ledger.databases import database_of

_TABLE = Table(
    "erasing",
    MetaData(),
    Column("kind", String, nullable=False),
    Column("what", String, nullable=False),
    Column("digest", String, nullable=False),
)

UNFINISHED = (
    "an erasure of {path} is not finished: another process has it open; end that one and ask again"
)
"""What `verify` says while something is still to be done."""

Kind = Literal["record", "output", "backup"]


class Task(NamedTuple):
    """One thing to be done.

    Attributes:
        kind: a record of the evidence to be dropped; a file to be removed; a backup to be made
            anew.
        what: the record's id, or the file's path.
        digest: SHA-256 of the file as it was written, empty for a record.
    """

    kind: Kind
    what: str
    digest: str = ""


def is_pending(connection: Connection) -> bool:
    """Whether an erasure is not finished."""
    return database_of(connection).has_table(connection, _TABLE.name)


def put_tasks(connection: Connection, tasks: Iterable[Task]) -> None:
    """Note what an erasure has still to do, and that there is one, in its transaction."""
    _TABLE.create(connection, checkfirst=True)
    for task in dict.fromkeys(tasks):
        connection.execute(_TABLE.insert().values(**task._asdict()))


def tasks_of(connection: Connection) -> tuple[Task, ...]:
    """What is still to be done; nothing where no erasure is pending."""
    if not is_pending(connection):
        return ()
    rows = connection.execute(select(_TABLE)).all()
    return tuple(sorted({Task(row.kind, row.what, row.digest) for row in rows}))


def clear_tasks(connection: Connection, *but: Kind) -> None:
    """Note that tasks are done, but for those of some kinds."""
    connection.execute(_TABLE.delete().where(_TABLE.c.kind.not_in(but)))


def end_pending(connection: Connection) -> None:
    """Note that the erasure is finished."""
    _TABLE.drop(connection, checkfirst=True)
