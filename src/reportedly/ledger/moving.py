"""Moving a ledger from one database to another: every kept row, under the number that it has."""

import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine, func, select

from reportedly.errors import LedgerError
from reportedly.ledger.connection import engine, explained, reading, writing
from reportedly.ledger.databases import database_of
from reportedly.ledger.erasing.pending import UNFINISHED, is_pending
from reportedly.ledger.evidence import Evidence
from reportedly.ledger.evidence.folder import holds_just, locked
from reportedly.ledger.file import new_file, server_of
from reportedly.ledger.kept import kept
from reportedly.ledger.ledger import Ledger
from reportedly.ledger.opened import WAIT_ON_SERVER, build, build_on_server
from reportedly.staging import settle, staged_folder, sweep, sync

Progress = Callable[[int, int], None]
"""Told how many of how many rows are moved."""

_PIECE = 500


class Moved(NamedTuple):
    """What was moved.

    Attributes:
        rows: kept rows.
        files: files of evidence.
    """

    rows: int
    files: int


def move(source: Path, target: Path, progress: Progress | None = None) -> Moved:
    """Copy a ledger with its evidence to where there is none yet, whole or not at all.

    Nobody can add to the ledger meanwhile. It is left as it was: what is added to it later is in
    that one alone.

    Args:
        source: a ledger.
        target: where it shall lie: a file that is not there, or one that names a server with no
            ledger, or with one that holds nothing.
        progress: told now and then how far it is.

    Raises:
        LedgerError: something is there already, the ledger is not whole, or one of the two places
            cannot be read or written. No ledger is then at the target.
    """
    on_server = server_of(target) is not None
    if os.path.lexists(target) and not on_server:
        raise LedgerError(f"{target} is there already and stays; name another place")
    if on_server and server_of(source) == server_of(target):
        raise LedgerError(f"{source} and {target} are one ledger; name another place")
    evidence = Evidence.beside(target).folder
    kept_in = Evidence.beside(source).folder
    files = sorted(kept_in.glob("*.warc.gz"))
    if os.path.lexists(evidence) and not holds_just(evidence, files):
        raise LedgerError(f"{evidence} is there already and stays; name another place")
    sweep([target, evidence])
    with ExitStack() as stack:
        ledger = stack.enter_context(Ledger.updated(source))
        ledger.refuse_share("it can be copied as the file that it is")
        problems = ledger.verify()
        if problems:
            raise LedgerError(f"{source} is not moved, since it is not whole: {problems[0]}")
        if kept_in.is_dir():
            stack.enter_context(locked(kept_in))
        connection = stack.enter_context(ledger.changing())
        if is_pending(connection):
            raise LedgerError(UNFINISHED.format(path=source))
        if on_server:
            with explained(target):
                build_on_server(target, WAIT_ON_SERVER, given=False)
            _copy_evidence(kept_in, evidence)
            rows = put_rows(connection, target, progress)
        else:
            with explained(target), new_file(target) as building:
                build(building, given=False)
                rows = put_rows(connection, building, progress)
                _copy_evidence(kept_in, evidence)
    return Moved(rows, len(files))


def copied_to_file(over: Engine, target: Path) -> None:
    """Write a ledger that lies elsewhere into an empty file.

    Args:
        over: leads to the ledger.
        target: the file.
    """
    build(target, given=False)
    with reading(over) as connection:
        put_rows(connection, target)


def put_rows(source: Connection, target: Path, progress: Progress | None = None) -> int:
    """Put every kept row into a ledger without any, in one transaction.

    Args:
        source: to the ledger that has them, in a transaction.
        target: the other one.
        progress: told now and then how far it is.

    Returns:
        How many rows there are.

    Raises:
        LedgerError: the other one has rows, or cannot be written to.
    """
    over = engine(target, wait=WAIT_ON_SERVER, max_pages=None)
    tables = kept.sorted_tables
    try:
        with explained(target), writing(over) as made:
            for table in tables:
                if made.execute(select(table).limit(1)).first() is not None:
                    raise LedgerError(f"{target} has a ledger already; name another place")
            total = sum(source.scalar(select(func.count()).select_from(t)) or 0 for t in tables)
            done = 0
            for table in tables:
                key = table.primary_key.columns.values()[0]
                rows = source.execute(select(table).order_by(key))
                while piece := rows.mappings().fetchmany(_PIECE):
                    made.execute(table.insert(), [dict(row) for row in piece])
                    done += len(piece)
                    if progress is not None:
                        progress(done, total)
                database_of(made).go_on(made, table.name, key.name)
    finally:
        over.dispose()
    return total


def _copy_evidence(source: Path, target: Path) -> None:
    """Copy the files of evidence, all or none; those that are there already are just these."""
    if not source.is_dir() or target.is_dir():
        return
    try:
        with staged_folder(target) as folder:
            whole = folder / target.name
            whole.mkdir(mode=0o700)
            for path in sorted(source.glob("*.warc.gz")):
                part = whole / f"{path.name}.part"
                shutil.copyfile(path, part)
                part.chmod(0o600)
                settle(part, whole / path.name)
            whole.rename(target)
            sync(target.parent)
    except OSError as error:
        raise LedgerError(
            f"the evidence cannot be written to {target}: {error.strerror}; look at its folder"
        ) from None
