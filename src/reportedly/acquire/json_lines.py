"""JSON Lines: a report a line, streamed, so that a file may hold any number of them."""

from collections.abc import Iterator
from typing import BinaryIO

from reportedly.acquire.draft import Draft
from reportedly.acquire.json_file import draft_of, parse
from reportedly.acquire.limits import MAX_LINE_BYTES, check_bytes
from reportedly.errors import ReportedlyError, UnreadableReport

_MARK = b"\xef\xbb\xbf"


def json_lines(
    stream: BinaryIO, first: bytes = b""
) -> Iterator[tuple[int, Draft | ReportedlyError]]:
    """The drafts of a stream with the number of their line; for a bad line, the error.

    Args:
        stream: open for reading bytes, in UTF-8 as the format demands.
        first: a first line that was already read from it.
    """
    number = 0
    line = first or stream.readline(MAX_LINE_BYTES + 1)
    while line:
        number += 1
        whole = line
        if len(line) > MAX_LINE_BYTES:
            _skip_line(stream, line)
        line = stream.readline(MAX_LINE_BYTES + 1)
        try:
            if whole.removeprefix(_MARK).strip():
                yield number, draft_of_line(whole)
        except ReportedlyError as error:
            yield number, error


def draft_of_line(line: bytes) -> Draft:
    """The draft in one line.

    Raises:
        UnreadableReport: the line is no JSON object with a text.
        TooLarge: the line is beyond the limit.
    """
    check_bytes(len(line), MAX_LINE_BYTES, "the line")
    try:
        text = line.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise UnreadableReport(
            f"not UTF-8 at byte {error.start} of the line; JSON Lines are UTF-8"
        ) from None
    value, end = parse(text)
    if text[end:].strip():
        raise UnreadableReport(f"broken JSON at column {end + 1}: more follows the object")
    return draft_of(value)


def _skip_line(stream: BinaryIO, part: bytes) -> None:
    while part and not part.endswith(b"\n"):
        part = stream.readline(MAX_LINE_BYTES)
