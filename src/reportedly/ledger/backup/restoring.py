"""Taking a backup back: every digest is checked before anything gets the ledger's name.

An archive may be anybody's. Nothing in it says where a file goes: only members of the few names
that a backup has are read at all, none but plain files, no more bytes than the archive has, and the
ledger is looked through before it is opened for use.
"""

import hashlib
import os
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import IO

import msgspec

from reportedly.errors import LedgerError
from reportedly.ledger.backup.errors import BackupError
from reportedly.ledger.backup.manifest import (
    EVIDENCE,
    FORM,
    LEDGER,
    MANIFEST,
    Manifest,
    Member,
    is_expected,
)
from reportedly.ledger.erasing.written import distrust
from reportedly.ledger.evidence.folder import holds_just
from reportedly.ledger.ledger import Ledger
from reportedly.model import from_json
from reportedly.staging import staged_folder, sweep

_PIECE = 1 << 20
_PLAIN = {tarfile.REGTYPE, tarfile.AREGTYPE}
_MANIFEST_SIZE = 1 << 24
_MEMBERS = 100_000
_BESIDE = f"{LEDGER}.warc"
"""Where the evidence is unpacked: beside the ledger, as it is looked for when that is examined."""


def restore(archive: Path, ledger: Path) -> Manifest:
    """Take a ledger and its evidence out of a backup.

    Args:
        archive: the backup.
        ledger: where the ledger shall lie; nothing may be there, nor its evidence.

    Raises:
        BackupError: the archive is none, is damaged, or holds what no backup holds; or something
            is in its way. Nothing was changed.
    """
    evidence = ledger.with_name(f"{ledger.name}.warc")
    for path in (ledger, *(ledger.with_name(ledger.name + e) for e in ("-wal", "-shm"))):
        if os.path.lexists(path):
            raise _there(path)
    sweep([ledger])
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(staged_folder(ledger))
        except (OSError, ValueError) as error:
            raise BackupError(f"nothing can be restored to {ledger}: {_told(error)}") from None
        try:
            told = _unpacked(archive, folder)
            _examine(folder / LEDGER)
            _put(folder, ledger, evidence)
        except (tarfile.TarError, EOFError, OSError, ValueError) as error:
            raise BackupError(f"{archive} cannot be restored: {_told(error)}") from None
    return told


def _unpacked(archive: Path, folder: Path) -> Manifest:
    """Write the members of an archive into a folder; all are just what the manifest says."""
    found: list[Member] = []
    manifest = None
    (folder / _BESIDE).mkdir(mode=0o700)
    with tarfile.open(archive, mode="r:") as packed:
        for about in _members(packed, archive):
            if manifest is not None or about.name in {member.name for member in found}:
                raise BackupError(f"{archive} is no backup: '{about.name}' is one member too many")
            file = packed.extractfile(about)
            if file is None:
                raise BackupError(f"{archive} is no backup: '{about.name}' holds nothing")
            if about.name == MANIFEST:
                manifest = _manifest(archive, file.read(_MANIFEST_SIZE))
            else:
                path = folder / about.name.replace("evidence/", f"{_BESIDE}/", 1)
                found.append(_member(path, about, file))
    if manifest is None:
        raise BackupError(f"{archive} was cut off or is no backup; take another one")
    if manifest.members != tuple(found) or not any(m.name == LEDGER for m in found):
        raise BackupError(f"{archive} is damaged: its files are not what it says; take another one")
    return manifest


def _members(packed: tarfile.TarFile, archive: Path) -> Iterator[tarfile.TarInfo]:
    """The members of an archive, none but plain files of the names that a backup has."""
    for number, about in enumerate(packed):
        if number > _MEMBERS:
            raise BackupError(f"{archive} is no backup: it has too many members")
        if about.type not in _PLAIN or not is_expected(about.name):
            raise BackupError(
                f"{archive} is no backup: it has a member {about.name!r}; nothing was unpacked"
            )
        yield about


def _manifest(archive: Path, told: bytes) -> Manifest:
    try:
        manifest = from_json(told, Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise BackupError(f"{archive} is no backup: it does not say what it holds") from None
    if manifest.form != FORM:
        raise BackupError(f"{archive} was made by a newer version of this program; update it")
    return manifest


def _member(path: Path, about: tarfile.TarInfo, packed: IO[bytes]) -> Member:
    """Write one member, its owner's alone to read."""
    digest, size = hashlib.sha256(), 0
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        while piece := packed.read(_PIECE):
            digest.update(piece)
            size += len(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return Member(name=about.name, size=size, sha256=digest.hexdigest())


def _examine(ledger: Path) -> None:
    """Refuse a file that is no sound ledger, or would do something by being opened."""
    try:
        with closing(sqlite3.connect(f"{ledger.absolute().as_uri()}?mode=ro", uri=True)) as plain:
            rows = plain.execute("SELECT name FROM sqlite_master WHERE name = 'erasing'")
            pending = rows.fetchone() is not None
        problems = ["an erasure is pending in it"] if pending else _problems(ledger)
    except (LedgerError, sqlite3.Error) as error:
        problems = [str(error)]
    if problems:
        raise BackupError(f"the backup holds no sound ledger: {problems[0]}; take another one")


def _problems(ledger: Path) -> list[str]:
    """What is wrong with a ledger; one that is sound trusts its log of files no longer."""
    with Ledger.open(ledger) as opened:
        found = opened.verify()
        if not found:
            with opened.changing() as connection:
                distrust(connection)
    return found


def _put(folder: Path, ledger: Path, evidence: Path) -> None:
    """Give ledger and evidence their names, the ledger last."""
    with closing(sqlite3.connect(folder / LEDGER)) as plain:
        plain.execute("PRAGMA journal_mode = WAL")
    kept = [
        path for path in (folder / _BESIDE).iterdir() if EVIDENCE.fullmatch(f"evidence/{path.name}")
    ]
    if os.path.lexists(evidence):
        if not holds_just(evidence, kept):
            raise _there(evidence)
        kept = []  # a restore was killed before the ledger had its name
    if kept:
        (folder / _BESIDE).rename(evidence)
    try:
        os.link(folder / LEDGER, ledger)
    except OSError:
        if os.path.lexists(ledger):
            if kept:
                evidence.rename(folder / _BESIDE)
            raise
        (folder / LEDGER).rename(ledger)


def _there(path: Path) -> BackupError:
    return BackupError(f"{path} is there already and stays; name another place with --to")


def _told(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or "it is no backup"
