"""Searching files raw, byte by byte, for what must not be in them any more.

Nothing that opens a ledger is asked: a freed page, an older state in a log or a record that nothing
points at are bytes like any others. Compressed members, as evidence and archives have them, are
searched unpacked.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from reportedly.ledger.erasing.needles import encoded
from reportedly.ledger.file import FOLLOWERS

_PIECE = 1 << 22
_GZIP = b"\x1f\x8b\x08"
_DEEP = 3
"""How deep compressed bytes may lie in compressed bytes and are still unpacked."""
_FED = 1 << 16
_LARGEST = 1 << 28
"""Bytes of one member that are looked at: a page may hold a bomb."""


class Found(NamedTuple):
    """What a raw search found.

    Attributes:
        files: those that were searched.
        size: their bytes.
        hits: words that stand in a file, by file.
    """

    files: tuple[Path, ...]
    size: int
    hits: dict[Path, tuple[str, ...]]


def files_of(ledger: Path) -> list[Path]:
    """The files of a ledger: its own, those that SQLite keeps beside it, and its evidence."""
    own = [ledger.with_name(ledger.name + ending) for ending in ("", *FOLLOWERS)]
    evidence = ledger.with_name(ledger.name + ".warc")
    beside = sorted(evidence.rglob("*")) if evidence.is_dir() else []
    return [path for path in (*own, *beside) if path.is_file()]


def search(
    files: Iterable[Path],
    words: Iterable[str],
    contents: Mapping[Path, Iterable[bytes]] | None = None,
) -> Found:
    """Look for words in files, in UTF-8 and UTF-16, packed bytes unpacked.

    Args:
        files: each is read whole, as bytes.
        words: what to look for.
        contents: texts that lie elsewhere, by what they are told under.
    """
    listed = tuple(dict.fromkeys(files))
    needles = encoded(words)
    keys = list(needles)
    finder = BytesAhoCorasick(keys) if keys else None
    hits = {}
    longest = max(map(len, keys), default=0)
    searched = [(path, _parts(path, longest)) for path in listed]
    for path, parts in (*searched, *(contents or {}).items()):
        met: set[str] = set()
        for part in parts:
            if finder is not None:
                found = finder.find_matches_as_indexes(part, overlapping=True)
                met |= {needles[keys[hit[0]]] for hit in found}
        if met:
            hits[path] = tuple(sorted(met))
    return Found(listed, sum(path.stat().st_size for path in listed), hits)


def _parts(path: Path, longest: int) -> Iterator[bytes]:
    """The bytes of a file in pieces that overlap, and of every member that is packed in it."""
    before, packed = b"", False
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            part = before + piece
            packed = packed or _GZIP in part
            yield part
            before = part[-max(longest, len(_GZIP)) :]
    if packed:
        yield from _unpacked(path.read_bytes(), _DEEP)


def _unpacked(packed: bytes, deep: int) -> Iterator[bytes]:
    """What is packed in some bytes, wherever a member begins; broken ones as far as they go."""
    at = packed.find(_GZIP)
    while at >= 0 and deep:
        made, end = _member(packed, at)
        if made:
            yield made
            yield from _unpacked(made, deep - 1)
        at = packed.find(_GZIP, end)


def _member(packed: bytes, at: int) -> tuple[bytes, int]:
    """One member of gzip that begins somewhere, and where the search for the next one goes on."""
    reader, made, end = zlib.decompressobj(wbits=31), bytearray(), at
    try:
        while not reader.eof and end < len(packed) and len(made) < _LARGEST:
            fed = packed[end : end + _FED]
            made += reader.decompress(fed, _LARGEST)
            end += len(fed)
    except zlib.error:
        return bytes(made), at + 1
    return bytes(made), max(end - len(reader.unused_data), at + 1) if reader.eof else at + 1
