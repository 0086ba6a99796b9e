"""The log of files that were written from a ledger, so that an erasure can reach them."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from reportedly.ledger.kept import outputs
from reportedly.ledger.rows import stamp
from reportedly.model import Output

_PIECE = 1 << 20


def put_outputs(connection: Connection, written: Iterable[Output], recorded: str) -> None:
    """Keep that files were written.

    Args:
        connection: in a writing transaction.
        written: what was written where.
        recorded: the stamp of the moment at which the ledger learns of it.
    """
    for each in written:
        values = {"path": each.path, "digest": each.digest, "verb": each.verb}
        connection.execute(outputs.insert().values(**values, at=stamp(each.at), recorded=recorded))


def outputs_of(connection: Connection) -> tuple[Output, ...]:
    """Every file that was written, in the order in which they were."""
    return tuple(
        Output(path=row.path, digest=row.digest, verb=row.verb, at=datetime.fromisoformat(row.at))
        for row in connection.execute(select(outputs).order_by(outputs.c.number))
    )


def digest_of(path: Path) -> str | None:
    """SHA-256 of a file in hexadecimal; None where there is none, or it cannot be read."""
    told = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                told.update(piece)
    except OSError:
        return None
    return told.hexdigest()
