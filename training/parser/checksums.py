"""The `SHA256SUMS` file of a model folder, in the format of `sha256sum`."""

import hashlib
from pathlib import Path

SUMS_NAME = "SHA256SUMS"


def sums_of(folder: Path) -> str:
    """Return one line `digest  path` for each file of a folder, the sums file left out.

    Paths are relative to the folder, with forward slashes, in the order of their names.
    """
    files = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and path != folder / SUMS_NAME
    }
    return "".join(f"{_digest(files[name])}  {name}\n" for name in sorted(files))


def write_sums(folder: Path) -> None:
    """Write the `SHA256SUMS` file of a folder."""
    (folder / SUMS_NAME).write_text(sums_of(folder), encoding="utf-8")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
