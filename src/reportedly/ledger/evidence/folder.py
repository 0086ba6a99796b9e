"""The folder of the evidence: its owner's alone, one writer at a time, all of it on the disk."""

import fcntl
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.ledger.outputs import digest_of
from reportedly.staging import settle, sync

PATIENCE = 30.0
"""Seconds to wait for another process that keeps an answer."""

_LOCK = "lock"
_PAUSE = 0.02
_BUILDING = ".new"


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Be the one writer; the folder is made where there is none (mode 0700).

    Args:
        folder: where the files lie or shall lie.
        patience: seconds to wait for another writer.

    Raises:
        LedgerError: another process keeps writing, or the folder cannot be made or written to.
    """
    with explained(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        descriptor = os.open(folder / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        _wait(descriptor, folder, patience)
        for left in folder.glob(f".*{_BUILDING}"):
            left.unlink(missing_ok=True)
        yield
    finally:
        os.close(descriptor)


def holds_just(folder: Path, files: Iterable[Path]) -> bool:
    """Whether a folder holds copies of some files, byte for byte, and nothing else.

    So it is found where whoever put it there was killed before the ledger had its name.
    """
    if folder.is_symlink() or not folder.is_dir():
        return False
    there = {path.name: digest_of(path) for path in folder.iterdir()}
    return there == {path.name: digest_of(path) for path in files}


def put(path: Path, data: bytes) -> None:
    """Add bytes to the end of a file (mode 0600) and see to it that they are on the disk.

    Raises:
        LedgerError: they cannot be written.
    """
    with explained(path.parent):
        is_new = not path.exists()
        descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "ab") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            sync(path.parent)


def cut(path: Path, size: int) -> None:
    """Leave only the first bytes of a file."""
    with explained(path.parent), path.open("r+b") as file:
        file.truncate(size)
        os.fsync(file.fileno())


@contextmanager
def anew(path: Path) -> Iterator[Path]:
    """A place beside a file for its new form, which replaces it whole or not at all.

    Raises:
        LedgerError: it cannot be written.
    """
    building = path.with_name(f".{path.name}{_BUILDING}")
    with explained(path.parent):
        os.close(os.open(building, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
        try:
            yield building
            settle(building, path)
        finally:
            building.unlink(missing_ok=True)


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn the system's errors into what a user can do about them.

    Raises:
        LedgerError: the folder or a file in it cannot be made, read or written.
    """
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise LedgerError(
            f"the evidence in {folder} cannot be written: {why}; nothing was kept; "
            "check the folder's permissions and the disk"
        ) from error


def _wait(descriptor: int, folder: Path, patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= end:
                raise LedgerError(
                    f"the evidence in {folder} is in use by another process; "
                    "try again when that has ended"
                ) from None
            time.sleep(_PAUSE)
