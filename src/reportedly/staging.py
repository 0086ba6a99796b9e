"""What is built beside its place before it gets its name, and what a killed process left of it.

A page, an archive or a ledger is written under a hidden name in the folder where it shall lie,
`.NAME.01234567.part` or `.new`, and renamed when it is whole. A process that is killed leaves that
file, with all its words. Whoever builds holds a lock on it (`flock`), which ends with the process:
so nobody who sweeps takes away what another is still at.
"""

import fcntl
import os
import re
import secrets
import shutil
import stat
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

Ending = Literal["part", "new"]

_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to a file's name for the files that it keeps beside it."""
_STAGED = re.compile(
    rf"\.(?P<name>.+)\.[0-9a-f]{{8}}\.(?:part|new)(?P<beside>{'|'.join(_BESIDE)})?", re.DOTALL
)


@contextmanager
def staged_file(path: Path, ending: Ending = "part", *, mode: int = 0o600) -> Iterator[Path]:
    """An empty file beside a place; what is left of it goes afterwards.

    Args:
        path: what it shall be called in the end.
        ending: of its name till then.
        mode: its permissions, less what the process's mask takes away.

    Raises:
        OSError: it cannot be made there.
        ValueError: the path is impossible.
    """
    part, lock = _locked(path, ending, lambda made: _touch(made, mode))
    try:
        yield part
    finally:
        _remove(part)
        os.close(lock)


@contextmanager
def staged_folder(path: Path) -> Iterator[Path]:
    """An empty folder beside a place, its owner's alone; it goes with all that is in it.

    Args:
        path: what it is for.

    Raises:
        OSError: it cannot be made there.
        ValueError: the path is impossible.
    """
    folder, lock = _locked(path, "part", lambda made: made.mkdir(mode=0o700))
    try:
        yield folder
    finally:
        _remove(folder)
        os.close(lock)


def settle(part: Path, path: Path) -> None:
    """Give a file that is complete its name, on the disk when this returns.

    Args:
        part: the file, in the folder where it shall lie.
        path: its name, which whatever bears it loses.

    Raises:
        OSError: it cannot be written there.
    """
    with part.open("rb") as file:
        os.fsync(file.fileno())
    part.replace(path)
    sync(path.parent)


def sync(folder: Path) -> None:
    """See to it that the names in a folder are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(places: Iterable[Path]) -> tuple[Path, ...]:
    """Remove what killed processes left beside some places.

    Only what has a name that is made here for one of these places, is this user's own and is not
    locked by whoever builds it; a link is left as it is, and so is what cannot be removed.

    Args:
        places: files that were to be written, whether they are there or not.

    Returns:
        What was removed.
    """
    wanted: dict[Path, set[str]] = defaultdict(set)
    for place in places:
        wanted[place.parent].add(place.name)
    return tuple(
        left for folder in sorted(wanted) for left in _left(folder, wanted[folder]) if _swept(left)
    )


def _touch(path: Path, mode: int) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode))


def _locked(path: Path, ending: Ending, make: Callable[[Path], None]) -> tuple[Path, int]:
    """Something new under a name that nobody has, and what holds its lock."""
    while True:
        part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.{ending}")
        make(part)
        with suppress(FileNotFoundError):  # somebody swept it away before it was locked
            lock = os.open(part, os.O_RDONLY)
            fcntl.flock(lock, fcntl.LOCK_EX)
            if _is(part, lock):
                return part, lock
            os.close(lock)


def _is(path: Path, descriptor: int) -> bool:
    """Whether a path still leads to an open file."""
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _left(folder: Path, names: set[str]) -> list[Path]:
    """What lies in a folder under a name that is made here for one of some files."""
    found = []
    with suppress(OSError, ValueError):
        for path in sorted(folder.iterdir()):
            staged = _STAGED.fullmatch(path.name)
            if staged is not None and staged["name"] in names:
                found.append(path)
    return found


def _swept(path: Path) -> bool:
    """Remove something that a killed process left; False where it is to stay."""
    ending = next((e for e in _BESIDE if path.name.endswith(e)), "")
    if ending and os.path.lexists(path.with_name(path.name.removesuffix(ending))):
        return False  # it goes with the file that it belongs to, or stays with it
    try:
        status = path.lstat()
        mine = status.st_uid == os.geteuid()
        if not mine or not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            return False
        lock = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not _is(path, lock):
            return False
        _remove(path)
        return True
    except OSError:
        return False
    finally:
        os.close(lock)


def _remove(path: Path) -> None:
    """Remove a file with those that SQLite keeps beside it, or a folder with all in it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        return
    for ending in (*_BESIDE, ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)
