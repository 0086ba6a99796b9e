"""Which revision of the schema a ledger has, and bringing an older one up to date.

Alembic takes longer to load than most questions take to answer, so that it is loaded only where a
migration runs.
"""

from pathlib import Path

from sqlalchemy import Connection, text

from reportedly.errors import LedgerError
from reportedly.ledger.databases import database_of

REVISIONS = ("0001", "0002", "0003")
"""Every revision that this program knows, the oldest first."""

MIGRATIONS = Path(__file__).parent / "migrations"


def revision_of(connection: Connection, path: Path) -> str:
    """The revision of a ledger.

    Args:
        connection: to the ledger.
        path: where it lies, for messages.

    Raises:
        LedgerError: the ledger is damaged, or of a revision that this program does not know.
    """
    found = None
    if database_of(connection).has_table(connection, "alembic_version"):
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is None:
        raise LedgerError(f"{path} is a damaged ledger: it has no version; restore it from a copy")
    if found not in REVISIONS:
        raise LedgerError(
            f"{path} was made by a newer version of this program (revision {found}); it is left "
            "as it is; update the program"
        )
    return str(found)


def upgrade(connection: Connection) -> None:
    """Run every migration that a ledger has not had, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, REVISIONS[-1])
