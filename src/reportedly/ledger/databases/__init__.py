"""What differs from one database to another: SQLite in a file, PostgreSQL for a team."""

from sqlalchemy import Connection, Engine

from reportedly.ledger.databases.database import Database
from reportedly.ledger.databases.sqlite import SQLite

__all__ = ["Database", "database_of"]


def database_of(over: Connection | Engine) -> Database:
    """The database that a connection or an engine leads to."""
    if over.dialect.name == "sqlite":
        return SQLite()
    from reportedly.ledger.databases.postgresql import PostgreSQL

    return PostgreSQL()
