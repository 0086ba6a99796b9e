"""The guards of the kept tables, lifted for one transaction and no longer."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from reportedly.ledger.databases import database_of


@contextmanager
def lifted(connection: Connection) -> Iterator[None]:
    """Let kept rows be changed and deleted; the guards are back before the transaction ends.

    Whoever opens the ledger meanwhile sees it as it was, guards and all; where the transaction
    fails, it was never otherwise.

    Args:
        connection: in a writing transaction.
    """
    with database_of(connection).lifted(connection):
        yield
