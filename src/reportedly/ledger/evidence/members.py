"""Gzip members of a file: a WARC record each, found without a WARC library's help.

A library that reads records is content with a member that was torn while it was written; here a
member counts only if it is whole by gzip's own check sum (RFC 1952, 2.3.1).
"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

_CHUNK = 65_536
_HEAD = 4_096
_GZIP = zlib.MAX_WBITS + 16


class Member(NamedTuple):
    """One whole member.

    Attributes:
        start: offset of its first byte in the file.
        end: offset behind its last.
        head: the WARC headers in it, up to some 4,000 bytes.
    """

    start: int
    end: int
    head: bytes

    def header(self, name: str) -> str | None:
        """The value of a WARC header, whatever the name's case."""
        for line in self.head.split(b"\r\n\r\n", 1)[0].split(b"\r\n"):
            key, _, value = line.partition(b":")
            if key.strip().lower() == name.lower().encode():
                return value.strip().decode("utf-8", "replace")
        return None

    @property
    def record(self) -> str:
        """The record's id without the brackets around it."""
        return (self.header("WARC-Record-ID") or "").strip("<>")

    @property
    def kind(self) -> str:
        """The record's type: "response", "revisit", "request" and others."""
        return self.header("WARC-Type") or ""


def members(path: Path, start: int = 0) -> Iterator[Member]:
    """The whole members of a file, up to the first that is torn or damaged.

    Args:
        path: the file.
        start: the offset at which a member starts.
    """
    with path.open("rb") as file:
        while True:
            found = _member(file, start)
            if found is None:
                return
            yield found
            start = found.end


def _member(file: BinaryIO, start: int) -> Member | None:
    file.seek(start)
    unpacked, head, end = zlib.decompressobj(_GZIP), b"", start
    while not unpacked.eof:
        data = file.read(_CHUNK)
        if not data:
            return None
        try:
            head += _read_through(unpacked, data, len(head) < _HEAD)
        except zlib.error:
            return None
        end += len(data) - len(unpacked.unused_data)
    return Member(start, end, head[:_HEAD])


def _read_through(unpacked: "zlib._Decompress", data: bytes, wanted: bool) -> bytes:
    """The first bytes that some data unpacks to; the rest is checked and let go of, bit by bit."""
    first = more = unpacked.decompress(data, _CHUNK)
    while unpacked.unconsumed_tail or (len(more) == _CHUNK and not unpacked.eof):
        more = unpacked.decompress(unpacked.unconsumed_tail, _CHUNK)
    return first[:_HEAD] if wanted else b""
