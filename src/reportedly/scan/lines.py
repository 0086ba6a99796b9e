"""The records of JSON Lines, packed or not: a report a line."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, cast

from reportedly.acquire.draft import report_of
from reportedly.acquire.json_lines import draft_of_line
from reportedly.acquire.limits import MAX_LINE_BYTES
from reportedly.acquire.metadata import Metadata
from reportedly.model import Report
from reportedly.packs import Sites
from reportedly.scan.record import Broken, Record


def line_records(path: Path) -> Iterator[Record | Broken]:
    """The lines of a file, in order; of one that is too long, that it is broken.

    Raises:
        OSError: the file cannot be opened.
    """
    got = datetime.fromtimestamp(path.stat().st_mtime, UTC).replace(microsecond=0)
    number, offset = 0, 0
    with path.open("rb") as raw:
        stream = unpacked(path, raw)
        try:
            while line := stream.readline(MAX_LINE_BYTES + 1):
                number, start = number + 1, offset
                offset += len(line)
                if len(line) > MAX_LINE_BYTES:
                    while line and not line.endswith(b"\n"):
                        line = stream.readline(MAX_LINE_BYTES)
                        offset += len(line)
                    yield Broken(number, start, f"the line has more than {MAX_LINE_BYTES:,} bytes")
                elif line.strip():
                    take = partial(_report, line, f"{path.name.partition('.')[0]}-{number}", got)
                    yield Record(number, start, line, take)
        except (OSError, EOFError, ValueError) as error:
            yield Broken(number + 1, offset, f"the file breaks here: {error}")


def unpacked(path: Path, raw: BinaryIO) -> BinaryIO:
    """A stream of what a file holds, by its ending."""
    if path.name.lower().endswith(".gz"):
        return cast(BinaryIO, gzip.GzipFile(fileobj=raw))
    if path.name.lower().endswith(".zst"):
        from zstandard import ZstdDecompressor

        reader = ZstdDecompressor().stream_reader(raw, read_across_frames=True)
        return cast(BinaryIO, BufferedReader(cast("BinaryIO", reader), 1 << 20))
    return raw


def _report(line: bytes, name: str, got: datetime, sites: Sites) -> Report:
    del sites
    return report_of(draft_of_line(line), name=name, stronger=Metadata(), got=got)
