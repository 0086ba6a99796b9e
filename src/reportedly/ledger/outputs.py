"""The log of files that were written from a ledger, so that an erasure can reach them."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from reportedly.ledger.kept import outputs
from reportedly.ledger.rows import stamp
from reportedly.model import Output

Log = Callable[[str], None]
"""Keeps word of a file that is being written, with its digest; empty while that is not known."""

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
    """SHA-256 of a file in hexadecimal; None where there is no regular file, or none can be read.

    A path of the log may lead to anything by now: a pipe or a device would be read for ever.
    """
    told = hashlib.sha256()
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            while piece := file.read(_PIECE):
                told.update(piece)
    except (OSError, ValueError):
        return None
    return told.hexdigest()
