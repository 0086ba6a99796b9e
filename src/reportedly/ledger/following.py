"""Which feeds somebody follows: every act of it is kept, the last one of each address counts."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from reportedly.ledger.kept import follows
from reportedly.ledger.rows import stamp
from reportedly.model import Follow


def put_follow(connection: Connection, follow: Follow, recorded: str) -> None:
    """Keep that somebody follows a feed, or stops following it.

    Args:
        connection: in a writing transaction.
        follow: the act.
        recorded: the stamp of the moment at which the ledger learns of it.
    """
    values = {"address": follow.address, "act": follow.act, "by": follow.by}
    connection.execute(follows.insert().values(**values, at=stamp(follow.at), recorded=recorded))


def follow_acts(connection: Connection) -> Iterator[Follow]:
    """Every act of following a feed or stopping, in the order in which the ledger learned of it."""
    for row in connection.execute(select(follows).order_by(follows.c.number)):
        yield Follow(address=row.address, at=datetime.fromisoformat(row.at), act=row.act, by=row.by)
