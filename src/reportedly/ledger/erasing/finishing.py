"""Finishing an erasure: evidence, files that were written, and every freed page of the ledger.

What was deleted from a table still stands in pages that SQLite has freed, in older states of pages
in the log beside the file, and in files that were written from the ledger. Each step here can be
done twice without harm, so that what one process could not finish, the next one does.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine, select

from reportedly.errors import LedgerError
from reportedly.ledger.backup.making import staged
from reportedly.ledger.connection import explained, reading, writing
from reportedly.ledger.databases import database_of
from reportedly.ledger.databases.database import StillRead
from reportedly.ledger.erasing.guards import lifted
from reportedly.ledger.erasing.pending import Task, clear_tasks, end_pending, put_tasks, tasks_of
from reportedly.ledger.erasing.written import sweep_beside
from reportedly.ledger.file import server_of
from reportedly.ledger.kept import outputs
from reportedly.ledger.outputs import digest_of, files_in, files_words, put_outputs
from reportedly.ledger.rows import now, stamp
from reportedly.model import Output

_PATIENCE = 0.2
"""Seconds for which whoever only opens a ledger waits to finish an erasure."""


class Finished(NamedTuple):
    """What became of the files that were written.

    Attributes:
        removed: those that were as they had been written.
        changed: those that are not as the ledger wrote them, as far as it knows; they are left to
            whoever changed them.
        anew: backups that were made again from what is left.
        elsewhere: those of a ledger on a server that are not here, and may lie on the machine of
            whoever wrote them.
    """

    removed: tuple[str, ...]
    changed: tuple[str, ...]
    anew: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()


class StillOpen(LedgerError):
    """Another process reads the ledger, so that its old pages cannot be overwritten yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"another process has {path} open: the rows are erased, their old pages are not yet; "
            "end that process and run `reportedly verify`, which finishes the erasure"
        )


def finish(path: Path, over: Engine) -> Finished:
    """Do what a pending erasure has still to do, and end it.

    Args:
        path: where the ledger lies.
        over: its engine, in no transaction.

    Raises:
        StillOpen: another process reads an older state of the ledger.
        LedgerError: the file is locked, or cannot be written to. The erasure stays pending.
    """
    with explained(path), reading(over) as connection:
        tasks = tasks_of(connection)
    _drop_records(path, tasks)
    with explained(path), writing(over) as connection:
        sweep_beside(path, connection)
        done = _files(tasks, on_server=server_of(path) is not None)
        _forget(connection, tasks, done)
        clear_tasks(connection, "backup")
    backups = _backups(path, over, tasks)
    database = database_of(over)
    try:
        with explained(path):
            with writing(over) as connection:
                clear_tasks(connection)
            database.clean(over)
            with writing(over) as connection:
                end_pending(connection)
            database.settle(over)
    except StillRead:
        raise StillOpen(path) from None
    changed = (*done.changed, *backups.changed)
    elsewhere = (*done.elsewhere, *backups.elsewhere)
    return Finished(done.removed, changed, backups.anew, elsewhere)


def _drop_records(path: Path, tasks: Iterable[Task]) -> None:
    """Write the evidence anew without what is to go."""
    records = {task.what for task in tasks if task.kind == "record"}
    if records:
        from reportedly.ledger.evidence import Evidence

        Evidence.beside(path).without(records)


def _backups(path: Path, over: Engine, tasks: Iterable[Task]) -> Finished:
    """Make each backup anew that is as it was written; it has the old name and a new digest.

    The new digest is noted before the file has its name, so that a process that is killed between
    the two leaves a backup that the next one knows.
    """
    changed, anew, elsewhere = [], [], []
    on_server = server_of(path) is not None
    for target in sorted({Path(task.what) for task in tasks if task.kind == "backup"}):
        written = {t.digest for t in tasks if t.kind == "backup" and t.what == str(target)}
        present = digest_of(target)
        if present is None or present not in written:
            if present is not None:
                changed.append(str(target))
            elif on_server:
                elsewhere.append(str(target))
            continue
        with staged(path, over, target) as (part, made):
            with explained(path), writing(over) as connection:
                _note(connection, str(target), made.digest)
            part.replace(target)
        anew.append(str(target))
    return Finished((), tuple(changed), tuple(anew), tuple(elsewhere))


def _note(connection: Connection, target: str, digest: str) -> None:
    """Note the digest of a backup that is about to replace another."""
    moment = now()
    with lifted(connection):
        connection.execute(outputs.delete().where(outputs.c.path == target))
    written = Output(path=target, digest=digest, verb="backup", at=moment)
    put_outputs(connection, [written], stamp(moment))
    put_tasks(connection, [Task("backup", target, digest)])


def resume(path: Path, over: Engine, wait: float) -> None:
    """Try to finish what another process began; where a third one reads, it stays pending.

    Args:
        path: where the ledger lies.
        over: its engine, in no transaction.
        wait: seconds that the engine waits for others otherwise; here it hardly does.
    """
    database = database_of(over)
    database.patience(over, _PATIENCE)
    with suppress(LedgerError):
        finish(path, over)
    database.patience(over, wait)


def _files(tasks: Iterable[Task], *, on_server: bool) -> Finished:
    """Remove files that are as they were written, and tell those that are not, or not here."""
    digests: dict[Path, set[str]] = {}
    for task in tasks:
        if task.kind == "output":
            digests.setdefault(Path(task.what), set()).add(task.digest)
    removed, changed, elsewhere = [], [], []
    for path, written in sorted(digests.items()):
        present = digest_of(path)
        if present in written:
            path.unlink()
            removed.append(str(path))
        elif present is not None:
            changed.append(str(path))
        elif on_server and not path.exists():
            elsewhere.append(str(path))
    return Finished(tuple(removed), tuple(changed), (), tuple(elsewhere))


def _forget(connection: Connection, tasks: Iterable[Task], done: Finished) -> None:
    """Take files that are gone out of the log; of those that were changed the digest goes.

    With the digest of a page that lacks nothing but a name the name could be guessed, as with an
    id that was made from a text. A folder stays in the log for the files in it that were changed.
    """
    paths = {task.what for task in tasks if task.kind == "output"}
    with lifted(connection):
        for row in connection.execute(select(outputs)).all():
            if row.path not in paths:
                continue
            wanted = outputs.c.number == row.number
            inside = {name: str(Path(row.path) / name) for name in files_in(row)}
            there = {*done.changed, *done.elsewhere}
            left = {name: "" for name, path in inside.items() if path in there}
            if left or row.path in there:
                listed = files_words(left) if left else None
                values = {"digest": "", "reports": None, "files": listed}
                connection.execute(outputs.update().where(wanted).values(**values))
            else:
                connection.execute(outputs.delete().where(wanted))
