"""The reports in a folder and all folders below it."""

import os
from collections.abc import Iterator
from pathlib import Path

from reportedly.acquire.forms import BY_SUFFIX, LINES
from reportedly.acquire.refusal import Refusal, shown
from reportedly.acquire.sidecar import is_sidecar
from reportedly.errors import UnreadablePlace

Inode = tuple[int, int]


def files_in(folder: Path) -> Iterator[Path | Refusal]:
    """Every file with the suffix of a report, in the order of names; hidden ones are passed over.

    Links are followed. A link that leads back to a folder above it is refused; a folder that is
    reached twice is read once.
    """
    yield from _walk(folder, above=(), seen=set())


def _walk(folder: Path, *, above: tuple[Inode, ...], seen: set[Inode]) -> Iterator[Path | Refusal]:
    try:
        status = folder.stat()
        inode = (status.st_dev, status.st_ino)
        if inode in above:
            yield _refused(folder, "this link leads back to a folder above it; remove the link")
            return
        if inode in seen:
            return
        seen.add(inode)
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _refused(folder, f"this folder cannot be read: {error.strerror}")
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(path, above=(*above, inode), seen=seen)
        elif _may_be_report(path) and (entry.is_file() or entry.is_symlink()):
            yield path


def _may_be_report(path: Path) -> bool:
    suffix = path.suffix.lower()
    return (suffix in BY_SUFFIX or suffix in LINES) and not is_sidecar(path)


def _refused(folder: Path, why: str) -> Refusal:
    return Refusal(shown(folder), UnreadablePlace(why))
