"""One folder in the place of another, in one step where the system has one."""

import ctypes
import os
import sys
from pathlib import Path

_HERE = -100
"""`AT_FDCWD`: paths count from the folder that the process is in."""

_EXCHANGE = 2
"""`RENAME_EXCHANGE` of Linux, and `RENAME_SWAP` of macOS."""


def swap(new: Path, place: Path) -> None:
    """Give a folder the name of a place; what was there has the new folder's name afterwards.

    Linux and macOS exchange two names in one step. Where the system or the file system cannot, the
    old folder is moved away first, so that for a moment there is none.

    Args:
        new: a whole folder, on the same file system.
        place: what it shall be called; there may be a folder of that name.

    Raises:
        OSError: it cannot be renamed.
    """
    if not os.path.lexists(place):
        new.rename(place)
    elif not _exchanged(new, place):
        away = new.with_name(f"{new.name}.old")
        place.rename(away)
        new.rename(place)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange the names of two folders; False where nothing here can."""
    library = ctypes.CDLL(None, use_errno=True)
    paths = (os.fsencode(one), os.fsencode(other))
    if sys.platform == "darwin":
        rename = getattr(library, "renamex_np", None)
        return rename is not None and rename(*paths, _EXCHANGE) == 0
    rename = getattr(library, "renameat2", None)
    return rename is not None and rename(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0
