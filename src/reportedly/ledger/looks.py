"""How far somebody was told what is new, and how far there is anything to tell."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from reportedly.ledger.kept import captures, decisions, looks, readings, visits
from reportedly.ledger.rows import stamp
from reportedly.model import Look

_TOLD_OF = (captures, readings, decisions, visits)
"""The tables in which the world and people bring something new."""


class Looked(NamedTuple):
    """A look, and when it was.

    Attributes:
        look: who was told, and how far: to the last thing that the ledger had learned.
        at: when that was.
    """

    look: Look
    at: datetime


def latest(connection: Connection) -> datetime | None:
    """The moment at which the ledger learned of the last thing that can be told as new.

    Writers follow one another and stamp their rows while they write, so that what comes after this
    view of the file bears a later stamp. None where nothing is kept.

    Args:
        connection: in a transaction.
    """
    stamps = (connection.scalar(select(func.max(table.c.recorded))) for table in _TOLD_OF)
    last = max((found for found in stamps if found is not None), default=None)
    return None if last is None else datetime.fromisoformat(last)


def last_look(connection: Connection, by: str) -> Looked | None:
    """How far somebody was told what is new, None for somebody who never looked.

    Args:
        connection: in a transaction.
        by: who.
    """
    wanted = select(looks.c.at, looks.c.recorded).where(looks.c.by == by)
    row = connection.execute(wanted.order_by(looks.c.at.desc(), looks.c.number.desc())).first()
    if row is None:
        return None
    at, looked = (datetime.fromisoformat(stamp_) for stamp_ in row)
    return Looked(Look(by=by, at=at), looked)


def put_look(connection: Connection, look: Look, recorded: str) -> None:
    """Keep a look.

    Args:
        connection: in a writing transaction.
        look: who was told, and how far.
        recorded: the stamp of the moment at which the ledger learns of it.
    """
    values = {"by": look.by, "at": stamp(look.at), "recorded": recorded}
    connection.execute(looks.insert().values(**values))
