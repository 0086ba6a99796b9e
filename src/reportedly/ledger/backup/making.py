"""Making a backup: one archive with a ledger as it stands at one moment, and its evidence.

The ledger is written anew by SQLite from one consistent view, whatever other processes add
meanwhile: a copy without freed pages, so that nothing goes into it that was deleted. Evidence is
only ever appended to and is on disk before the ledger points at it: what is copied after the view
was taken holds all that the view points at.
"""

import hashlib
import io
import os
import secrets
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sqlalchemy import Engine

from reportedly.ledger.backup.errors import BackupError
from reportedly.ledger.backup.manifest import EVIDENCE, FORM, LEDGER, MANIFEST, Manifest, Member
from reportedly.ledger.connection import explained, plain
from reportedly.model import to_json


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


def backup(ledger: Path, over: Engine, target: Path) -> Backup:
    """Make a backup where there is nothing yet.

    Args:
        ledger: where it lies.
        over: its engine, in no transaction.
        target: the archive.

    Raises:
        BackupError: something is there already, or it cannot be written.
        LedgerError: the ledger cannot be read.
    """
    if os.path.lexists(target):
        raise BackupError(f"{target} is there already; name a file that is not")
    with staged(ledger, over, target) as (part, made):
        try:
            os.link(part, target)
        except FileExistsError:
            raise BackupError(f"{target} is there already; name a file that is not") from None
        except OSError:  # a file system without links
            part.replace(target)
    return made


@contextmanager
def staged(ledger: Path, over: Engine, target: Path) -> Iterator[tuple[Path, Backup]]:
    """A backup beside its place, to be given its name; what is left of it goes afterwards.

    Raises:
        BackupError: it cannot be written.
        LedgerError: the ledger cannot be read.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except (OSError, ValueError) as error:
        raise _unwritable(target, error) from None
    try:
        copy = folder / LEDGER
        with explained(ledger):
            _copied(over, copy)
        made = _written(part, copy, ledger.resolve())
        yield part, made
    except OSError as error:
        raise _unwritable(target, error) from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        part.unlink(missing_ok=True)


def _copied(over: Engine, copy: Path) -> None:
    """Write the ledger anew, its owner's alone to read, without the mark of a pending erasure."""
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    plain(over).execute("VACUUM INTO ?", (str(copy),))
    with closing(sqlite3.connect(copy, isolation_level=None)) as made:
        made.execute("PRAGMA secure_delete = ON")
        if made.execute("SELECT 1 FROM sqlite_master WHERE name = 'erasing'").fetchone():
            made.execute("DROP TABLE erasing")
            made.execute("VACUUM")


def _written(part: Path, copy: Path, ledger: Path) -> Backup:
    """Write the archive."""
    evidence = sorted(ledger.with_name(f"{ledger.name}.warc").glob("*.warc.gz"))
    named = [(LEDGER, copy), *((f"evidence/{path.name}", path) for path in evidence)]
    members = []
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    with os.fdopen(descriptor, "w+b") as file:
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
