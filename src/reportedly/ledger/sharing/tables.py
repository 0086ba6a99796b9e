"""The tables of a share: nouns once each, and of which of them the picture of a day is made."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, Text, select

from reportedly.errors import LedgerError
from reportedly.ledger.databases import database_of

_TABLES = MetaData()

share = Table(
    "share",
    _TABLES,
    Column("audience", String, nullable=False),
    Column("made", String, nullable=False),
    Column("digest", String, nullable=False),
)
nouns = Table(
    "share_nouns",
    _TABLES,
    Column("number", Integer, primary_key=True),
    Column("body", Text, nullable=False),
)
days = Table(
    "share_days",
    _TABLES,
    Column("day", String, primary_key=True),
    Column("parts", Text, nullable=False),
)
public = Table(
    "share_public",
    _TABLES,
    Column("report", String, primary_key=True),
    Column("day", String, primary_key=True),
)


def make(connection: Connection) -> None:
    """Make the tables, empty."""
    _TABLES.create_all(connection)


def is_share(connection: Connection) -> bool:
    """Whether a ledger is a share."""
    return database_of(connection).has_table(connection, share.name)


ADDING = "nothing can be added to it; add to a ledger of your own"
"""Why nothing is added to a share."""


def refuse_share(connection: Connection, why: str = ADDING) -> None:
    """Refuse to add to a share, or to ask it what it does not hold.

    Args:
        connection: to a ledger, in a transaction.
        why: what cannot be done with a share, and what can.

    Raises:
        LedgerError: it is one.
    """
    if is_share(connection):
        raise LedgerError(f"this ledger is a share: it holds what an audience was told, and {why}")


def digest_of(connection: Connection) -> str:
    """SHA-256 of all that a share tells, in hexadecimal."""
    told = hashlib.sha256()
    for piece in _pieces(connection):
        told.update(piece.encode() + b"\n")
    return told.hexdigest()


def _pieces(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(nouns).order_by(nouns.c.number)):
        yield row.body
    for table in (days, public):
        for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
            yield "\t".join(map(str, row))
