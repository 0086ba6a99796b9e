"""The log of files that were written from a ledger, so that an erasure can reach them."""

import hashlib
import json
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, select

from reportedly.ledger.kept import outputs
from reportedly.ledger.rows import stamp
from reportedly.model import Output

Log = Callable[[str], None]
"""Keeps word of a file that is being written, with its digest; empty while that is not known."""

_PIECE = 1 << 20
_PLAIN = ("path", "digest", "verb", "audience", "for_whom", "because")


def put_outputs(connection: Connection, written: Iterable[Output], recorded: str) -> None:
    """Keep that files were written.

    Args:
        connection: in a writing transaction.
        written: what was written where.
        recorded: the stamp of the moment at which the ledger learns of it.
    """
    for each in written:
        values: dict[str, Any] = {name: getattr(each, name) for name in _PLAIN}
        if each.reports is not None:
            values["reports"] = json.dumps(each.reports)
        if each.files and not _is_listed(connection, each):
            values["files"] = files_words(each.files)
        connection.execute(outputs.insert().values(**values, at=stamp(each.at), recorded=recorded))


def _is_listed(connection: Connection, folder: Output) -> bool:
    """Whether an earlier row lists the files of a folder in which nothing has changed since."""
    same = outputs.c.path == folder.path, outputs.c.digest == folder.digest
    wanted = select(outputs.c.number).where(*same, outputs.c.files.is_not(None)).limit(1)
    return connection.execute(wanted).first() is not None


def files_words(files: Mapping[str, str]) -> str:
    """The files of a folder with their digests, as a row has them."""
    return json.dumps(dict(files), ensure_ascii=False, sort_keys=True)


def files_in(row: Row[Any]) -> dict[str, str]:
    """The files of a folder with their digests, as a row lists them."""
    return {} if row.files is None else {str(k): str(v) for k, v in json.loads(row.files).items()}


def outputs_of(connection: Connection) -> tuple[Output, ...]:
    """Every file that was written, in the order in which they were."""
    return tuple(each for _, each in numbered(connection))


def numbered(connection: Connection) -> Iterator[tuple[int, Output]]:
    """Every row of the log with its number."""
    for row in connection.execute(select(outputs).order_by(outputs.c.number)):
        told = None if row.reports is None else tuple(map(str, json.loads(row.reports)))
        plain = {name: getattr(row, name) for name in _PLAIN}
        at = datetime.fromisoformat(row.at)
        yield row.number, Output(**plain, at=at, reports=told, files=files_in(row))


class Lying(NamedTuple):
    """A file that was written, by itself or with its folder.

    Attributes:
        path: where it lies.
        digest: SHA-256 of what was written.
        folder: that it was written with, None for none.
        of: what is logged of it.
        number: of the row that says so.
    """

    path: str
    digest: str
    folder: str | None
    of: Output
    number: int


def lying(rows: Iterable[tuple[int, Output]]) -> Iterator[Lying]:
    """Each file that some rows name, and each folder, with whatever lies in it."""
    listed: dict[tuple[str, str], dict[str, str]] = {}
    for number, each in rows:
        if not each.is_file:
            continue
        yield Lying(each.path, each.digest, None, each, number)
        files = each.files or listed.get((each.path, each.digest), {})
        listed[each.path, each.digest] = files
        for name, digest in files.items():
            yield Lying(str(Path(each.path) / name), digest, each.path, each, number)


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
