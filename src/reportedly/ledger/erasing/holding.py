"""Which files that were written from a ledger may hold something of reports that go.

A file's row in the log says of which reports it may tell. One that names none of those that go is
read all the same: where words or names stand in it that only they have, it goes too. Of a file
whose row does not say, everything since the first of them came may be theirs.
"""

import html
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from reportedly.ledger.erasing.pending import Task
from reportedly.ledger.erasing.rows import Belonging
from reportedly.ledger.erasing.searching import search
from reportedly.ledger.erasing.sought import Sought
from reportedly.ledger.kept import outputs
from reportedly.ledger.outputs import Lying, digest_of, lying, numbered
from reportedly.ledger.rows import stamp


class Holding(NamedTuple):
    """What is to be done with the files of a ledger.

    Attributes:
        tasks: with those that may hold something of what goes.
        stale: numbers of rows about former states of files that stay: those may have held it.
        files: every file that was written since the first of it came.
    """

    tasks: tuple[Task, ...]
    stale: tuple[int, ...]
    files: tuple[str, ...]


def holding(connection: Connection, what: Belonging, sought: Sought) -> Holding:
    """Which files may hold something of some reports.

    Args:
        connection: to the ledger, in a transaction, before anything goes.
        what: what belongs to the reports.
        sought: what of them stands nowhere else.
    """
    by_path: dict[str, list[Lying]] = {}
    for each in lying(numbered(connection)):
        if stamp(each.of.at) >= what.since:
            by_path.setdefault(each.path, []).append(each)
    tasks: list[Task] = []
    stale: list[int] = []
    for path, rows in by_path.items():
        telling = [row for row in rows if _may_tell(row, what.ids)]
        if _stays(Path(path), rows, telling, sought):
            stale += (row.number for row in telling)
        else:
            tasks += (
                Task("backup" if row.of.verb == "backup" else "output", path, row.digest)
                for row in rows
            )
    return Holding(tuple(tasks), tuple(stale), tuple(by_path))


def forget(connection: Connection, stale: Iterable[int]) -> None:
    """Take rows out of the log that are about former states of files.

    With the digest of a page that lacks nothing but a name the name could be guessed.

    Args:
        connection: in a writing transaction, the guards lifted.
        stale: numbers of the rows.
    """
    for number in stale:
        connection.execute(outputs.delete().where(outputs.c.number == number))


def _may_tell(row: Lying, ids: frozenset[str]) -> bool:
    return row.of.reports is None or not ids.isdisjoint(row.of.reports)


def _stays(path: Path, rows: list[Lying], telling: list[Lying], sought: Sought) -> bool:
    """Whether a file, as it lies there, is known to hold nothing of what goes."""
    present = digest_of(path)
    if present is None:
        return False
    now = [row for row in rows if row.digest == present]
    if any(row in telling for row in now) or (telling and not now):
        return False
    return not _stands_in(path, sought)


def _stands_in(path: Path, sought: Sought) -> bool:
    if search([path], sought.pieces).hits:
        return True
    if sought.names is None:
        return False
    told = path.read_bytes().decode("utf-8", "replace")
    return sought.names.stand_in(told, html.unescape(told))
