"""The guards of the kept tables, lifted for one transaction and no longer."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

_GUARDS = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")


@contextmanager
def lifted(connection: Connection) -> Iterator[None]:
    """Let kept rows be changed and deleted; the guards are back before the transaction ends.

    Whoever opens the file meanwhile sees it as it was, guards and all; where the transaction fails,
    it was never otherwise.

    Args:
        connection: in a writing transaction.
    """
    guards = connection.execute(_GUARDS).all()
    for guard in guards:
        connection.exec_driver_sql(f'DROP TRIGGER "{guard.name}"')
    yield
    for guard in guards:
        connection.exec_driver_sql(guard.sql)
