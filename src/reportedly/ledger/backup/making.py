"""Making a backup: one archive with a ledger as it stands at one moment, and its evidence.

The ledger is written anew by SQLite from one consistent view, whatever other processes add
meanwhile: a copy without freed pages, so that nothing goes into it that was deleted. Evidence is
only ever appended to and is on disk before the ledger points at it: what is copied after the view
was taken holds all that the view points at.
"""

import hashlib
import io
import os
import tarfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sqlalchemy import Engine

from reportedly.ledger.backup.errors import BackupError
from reportedly.ledger.backup.manifest import EVIDENCE, FORM, LEDGER, MANIFEST, Manifest, Member
from reportedly.ledger.connection import explained
from reportedly.ledger.databases import database_of
from reportedly.ledger.outputs import Log
from reportedly.model import to_json
from reportedly.staging import staged_file, staged_folder


class Backup(NamedTuple):
    """An archive that was made.

    Attributes:
        files: how many files of the ledger it holds.
        size: its bytes.
        digest: its SHA-256 in hexadecimal.
    """

    files: int
    size: int
    digest: str


def backup(ledger: Path, over: Engine, target: Path, log: Log) -> Backup:
    """Make a backup where there is nothing yet.

    It is logged before a word is written and again before the archive has its name: killed at any
    moment, an erasure finds what is left of it.

    Args:
        ledger: where it lies.
        over: its engine, in no transaction.
        target: the archive.
        log: keeps word of it in the ledger.

    Raises:
        BackupError: something is there already, or it cannot be written.
        LedgerError: the ledger cannot be read, or not be written to.
    """
    if os.path.lexists(target):
        raise BackupError(f"{target} is there already; name a file that is not")
    with staged(ledger, over, target, lambda: log("")) as (part, made):
        log(made.digest)
        try:
            os.link(part, target)
        except FileExistsError:
            raise BackupError(f"{target} is there already; name a file that is not") from None
        except OSError:  # a file system without links
            part.replace(target)
    return made


@contextmanager
def staged(
    ledger: Path, over: Engine, target: Path, begun: Callable[[], None] | None = None
) -> Iterator[tuple[Path, Backup]]:
    """A backup beside its place, to be given its name; what is left of it goes afterwards.

    Args:
        ledger: where it lies.
        over: its engine, in no transaction.
        target: the archive.
        begun: called when it is known that something can be written there, before anything is.

    Raises:
        BackupError: it cannot be written.
        LedgerError: the ledger cannot be read.
    """
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(staged_folder(target))
            part = stack.enter_context(staged_file(target))
            if begun is not None:
                begun()
            copy = folder / LEDGER
            with explained(ledger):
                _copied(over, copy)
            made = _written(part, copy, ledger.resolve())
            yield part, made
        except (OSError, ValueError) as error:
            raise _unwritable(target, error) from None


def _copied(over: Engine, copy: Path) -> None:
    """Write the ledger anew, its owner's alone to read, without the mark of a pending erasure."""
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    database_of(over).copy(over, copy)


def _written(part: Path, copy: Path, ledger: Path) -> Backup:
    """Write the archive."""
    evidence = sorted(ledger.with_name(f"{ledger.name}.warc").glob("*.warc.gz"))
    named = [(LEDGER, copy), *((f"evidence/{path.name}", path) for path in evidence)]
    members = []
    with part.open("r+b") as file:
        with tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as archive:
            for name, path in named:
                if name == LEDGER or EVIDENCE.fullmatch(name):
                    members.append(_put(archive, name, path))
            made = datetime.now(UTC).isoformat(timespec="seconds")
            told = to_json(Manifest(form=FORM, made=made, members=tuple(members)))
            archive.addfile(_about(MANIFEST, len(told)), io.BytesIO(told))
        file.flush()
        os.fsync(file.fileno())
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Backup(len(members), part.stat().st_size, digest)


def _put(archive: tarfile.TarFile, name: str, path: Path) -> Member:
    """Put a file into the archive as long as it is now: one that grows is not followed."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        counted = _Counted(file)
        archive.addfile(_about(name, size), counted)
    return Member(name=name, size=size, sha256=counted.digest.hexdigest())


def _about(name: str, size: int) -> tarfile.TarInfo:
    """What the archive says of a member: nothing of its owner or of when it was written."""
    about = tarfile.TarInfo(name)
    about.size, about.mode = size, 0o600
    return about


class _Counted(io.RawIOBase):
    """A file of which everything that is read is digested."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """Bytes of the file."""
        piece = self._file.read(size)
        self.digest.update(piece)
        return piece


def _unwritable(target: Path, error: Exception) -> BackupError:
    told = getattr(error, "strerror", None) or "the path is impossible"
    return BackupError(f"no backup can be written to {target}: {told}; name another place")
