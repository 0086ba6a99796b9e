"""The marker of a shard that is done: it is written last, so that nothing half done bears one."""

import hashlib
from pathlib import Path

import msgspec

from reportedly.errors import BrokenScan
from reportedly.model import Reader
from reportedly.model.words import Noun
from reportedly.scan.counts import Counts
from reportedly.scan.shards import Shard
from reportedly.staging import settle, staged_file

ENDING = ".done.json"


class Done(Noun, frozen=True):
    """What was done with one shard.

    Attributes:
        shard: its file's name.
        size: its bytes when it was scanned.
        reader: who read it.
        file: name of the Parquet file beside the marker.
        digest: SHA-256 of that file.
        counts: what became of the records.
    """

    shard: str
    size: int
    reader: Reader
    file: str
    digest: str
    counts: Counts


def stem(shard: Shard, reader: Reader) -> str:
    """How the files of a shard are called: by shard, reader and pack, so that none are mixed."""
    return f"{shard.name}.{reader.name}-{reader.version}.{reader.pack}"


def finished(shard: Shard, reader: Reader, out: Path) -> Done | None:
    """What was done with a shard, None where it is to be done, or has changed since.

    Raises:
        BrokenScan: its marker cannot be read.
    """
    path = out / f"{stem(shard, reader)}{ENDING}"
    if not path.exists():
        return None
    told = marker(path)
    return told if told.size == shard.size and (out / told.file).exists() else None


def marker(path: Path) -> Done:
    """The marker in a file.

    Raises:
        BrokenScan: it is none.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Done)
    except (OSError, msgspec.DecodeError) as error:
        raise BrokenScan(f"{path} cannot be read: {error}; remove it and scan again") from None


def done(folder: Path) -> tuple[Done, ...]:
    """All that is done in a folder, in the order of the markers' names.

    Raises:
        BrokenScan: the folder is none, or a marker cannot be read.
    """
    if not folder.is_dir():
        raise BrokenScan(f"{folder} is no folder; name the one that `scan --out` was given")
    return tuple(marker(path) for path in sorted(folder.glob(f"*{ENDING}")))


def whole(folder: Path, told: Done) -> Path:
    """The Parquet file of a marker, as it was when the marker was written.

    Raises:
        BrokenScan: it is missing or was changed.
    """
    path = folder / told.file
    try:
        found = file_digest(path)
    except OSError:
        found = None
    if found != told.digest:
        raise BrokenScan(
            f"{path} is not what the scan wrote; remove its {ENDING} file and scan again"
        )
    return path


def file_digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def put(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all, on disk when this returns."""
    with staged_file(path) as part:
        part.write_bytes(data)
        settle(part, path)
