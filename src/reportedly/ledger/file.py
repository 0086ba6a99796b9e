"""The ledger as a file: telling one from others without touching them, and making a new one."""

import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.staging import settle, staged_file, sync

APPLICATION_ID = 0x52505444
"""What SQLite's header says a ledger is ("RPTD"), at the place that SQLite reserves for that."""

_SERVERS = (b"postgresql://", b"postgres://")
_ADDRESS = 4096
"""Bytes that the address of a server may have."""
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_APPLICATION_ID_AT = 68
FOLLOWERS = ("-wal", "-shm", "-journal")
"""What SQLite adds to a file's name for the files that it keeps beside it."""


def server_of(path: Path) -> str | None:
    """The address of the server that a file names as the place of its ledger; None for others."""
    try:
        with path.open("rb") as file:
            told = file.read(_ADDRESS)
    except (OSError, ValueError):
        return None
    return told.decode(errors="replace").strip() if told.startswith(_SERVERS) else None


def place_of(server: str) -> Path:
    """The file that stands for a ledger on a server here: it holds the address.

    It is made where it is missing, under the user's data folder (XDG_DATA_HOME), for its owner
    alone. The evidence of what is got from here lies beside it.

    Args:
        server: an address; its user and password are no part of the file's name.

    Raises:
        LedgerError: the file cannot be written.
    """
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    rest = server.split("://", 1)[1].rsplit("@", 1)[-1]
    path = home / "reportedly" / (re.sub(r"[^A-Za-z0-9.]+", "-", rest).strip("-.") or "ledger")
    if server_of(path) == server:
        return path
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with staged_file(path) as part:
            part.write_text(f"{server}\n", encoding="utf-8")
            settle(part, path)
    except OSError as error:
        told = f"{path}: {error.strerror}"
        raise LedgerError(f"the address of the ledger cannot be kept in {told}") from None
    return path


def examine(path: Path) -> None:
    """Tell from its first bytes that a file is a ledger; nothing is opened for writing.

    It is one of SQLite's with our mark, or names the server where the ledger lies.

    The header's layout: https://www.sqlite.org/fileformat2.html#the_database_header

    Raises:
        LedgerError: there is no such file, or it is no ledger.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        raise LedgerError(f"no ledger at {path}; make one with `reportedly add`") from None
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or "the path is impossible"
        raise LedgerError(f"{path} cannot be read: {told}; check the path") from None
    if header.startswith(_SERVERS):
        return
    at = header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4]
    if not header.startswith(_MAGIC) or int.from_bytes(at, "big") != APPLICATION_ID:
        what = "an empty file" if not header else "another file"
        raise LedgerError(f"{path} is {what}, no ledger; it is left as it is; name another path")


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A place to build a new ledger, which appears at `path` whole or not at all.

    The file is made for its owner alone (mode 0600); SQLite gives the files that it makes beside it
    the same mode. Where another process was quicker, its ledger stands and this one goes.

    Raises:
        LedgerError: the folder cannot be written to.
    """
    with ExitStack() as stack:
        try:
            building = stack.enter_context(staged_file(path, "new"))
        except (OSError, ValueError) as error:
            told = getattr(error, "strerror", None) or "the path is impossible"
            raise LedgerError(
                f"no ledger can be made at {path}: {told}; check the folder"
            ) from None
        yield building
        _put(building, path)


def _put(building: Path, path: Path) -> None:
    """Give the finished file its name, never over another, and make the name last."""
    try:
        os.link(building, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if path.exists():
            return
        building.rename(path)
    sync(path.parent)
