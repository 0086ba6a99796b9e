"""The log of files that were written: not believed, and what was left beside its files."""

from pathlib import Path

from sqlalchemy import Connection, select

from reportedly.ledger.erasing.guards import lifted
from reportedly.ledger.kept import outputs
from reportedly.ledger.outputs import files_in, files_words, outputs_of
from reportedly.staging import sweep


def distrust(connection: Connection) -> None:
    """Let no file that the log names be removed: of each the digest goes, the path stays.

    The log may be another machine's, or made up. An erasure then tells which of these files are
    there, and leaves them.

    Args:
        connection: in a writing transaction.
    """
    with lifted(connection):
        connection.execute(outputs.update().values(digest="", reports=None))
        for row in connection.execute(select(outputs).where(outputs.c.files.is_not(None))).all():
            left = files_words(dict.fromkeys(files_in(row), ""))
            wanted = outputs.c.number == row.number
            connection.execute(outputs.update().where(wanted).values(files=left))


def sweep_beside(ledger: Path, connection: Connection) -> tuple[Path, ...]:
    """Remove what killed processes left beside a ledger and the files written from it.

    Args:
        ledger: where it lies.
        connection: to it, in a transaction.
    """
    written = (Path(each.path) for each in outputs_of(connection))
    return sweep((ledger.resolve(), *written))
