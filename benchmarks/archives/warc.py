"""Archives of pages, record by record, as ISO 28500 has them."""

import gzip
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.archives.pages import Page

_START = datetime(2024, 3, 12, 9, tzinfo=UTC)
_BLANK = b"\r\n\r\n"


def write(path: Path, given: Iterable[Page]) -> None:
    """Write pages into one WARC file, each record packed by itself where the name says so."""
    packed = path.suffix == ".gz"
    with path.open("wb") as stream:
        for number, page in enumerate(given):
            at = (_START + timedelta(seconds=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
            record = response(page.url, page.html, when=at)
            stream.write(gzip.compress(record, mtime=0) if packed else record)


def response(
    url: str,
    body: bytes,
    *,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    when: str = "2024-03-12T09:00:00Z",
) -> bytes:
    """The record of one answer of a server."""
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    return record("response", "application/http; msgtype=response", url, block, when)


def record(kind: str, content: str, url: str, block: bytes, when: str) -> bytes:
    """A record of any kind."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {when}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: {content}\r\nContent-Length: {len(block)}"
    )
    return head.encode() + _BLANK + block + _BLANK
