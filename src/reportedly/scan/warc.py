"""The records of WARC files, as Common Crawl and its news crawl publish them (ISO 28500)."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from reportedly.acquire.draft import Draft, extractor, report_of
from reportedly.acquire.got import name_of, report_from
from reportedly.acquire.limits import MAX_TEXT_BYTES
from reportedly.acquire.metadata import Metadata
from reportedly.acquire.web.encodings import decoded
from reportedly.acquire.web.errors import FetchError
from reportedly.acquire.web.limits import Limits
from reportedly.errors import MissingExtra
from reportedly.model import Report, Response
from reportedly.packs import Sites
from reportedly.scan.record import Broken, Record

_PAGES = ("text/html", "application/xhtml")
_PLAIN = "text/plain"
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")
_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)


def warc_records(path: Path) -> Iterator[Record | Broken]:
    """The pages of a WARC file and the plain texts of a WET file, in order.

    Answers that are no success, that are too long for a report or are neither pages nor text are
    not given. A file that breaks off ends with what is broken.

    Raises:
        MissingExtra: fastwarc is not installed.
        OSError: the file cannot be opened.
    """
    try:
        from fastwarc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise MissingExtra("reading WARC files", "archives") from None
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    number, offset = 0, 0
    with path.open("rb") as stream:
        try:
            found = ArchiveIterator(
                stream,
                record_types=wanted,
                parse_http=True,
                max_content_length=MAX_TEXT_BYTES + 65_536,
            )
            for raw in found:
                number, offset = number + 1, raw.stream_pos
                record = _record(raw, number, offset)
                if record is not None:
                    yield record
        except (OSError, ValueError) as error:
            yield Broken(number + 1, offset, f"the file breaks here: {error}")


def _record(raw: Any, number: int, offset: int) -> Record | Broken | None:
    """A page or a text; None for anything else."""
    is_http = raw.http_headers is not None
    if is_http and raw.http_headers.status_code != 200:
        return None
    told = raw.http_content_type if is_http else raw.headers.get("Content-Type")
    kind = (told or "").partition(";")[0].strip().lower()
    is_page = kind.startswith(_PAGES) or not kind
    if not is_page and kind != _PLAIN:
        return None
    data: bytes = raw.reader.read()
    if len(data) < raw.content_length:
        return Broken(number, offset, "it breaks off: fewer bytes are there than it says")
    if is_http and _is_coded(raw.http_headers):
        try:
            data = unpacked(data, raw.http_headers)
        except (FetchError, ValueError) as error:
            return Broken(number, offset, str(error))
    url = (raw.headers.get("WARC-Target-URI") or "").strip("<>")
    at = _moment(raw.headers.get("WARC-Date"))
    if not is_http and kind == _PLAIN:
        return Record(number, offset, data, partial(_text, data, url, at))
    headers = tuple(raw.http_headers.to_tuples()) if is_http else (("Content-Type", kind),)
    answer = partial(_page, data, url, at, headers)
    charset = raw.http_charset if is_http else None
    return Record(number, offset, data, answer, charset, is_page)


def _is_coded(headers: Any) -> bool:
    """Whether an answer was kept as it came: in chunks, or packed."""
    return "Content-Encoding" in headers or "Transfer-Encoding" in headers


def unpacked(data: bytes, headers: Any) -> bytes:
    """The body of an answer that was kept as it came (RFC 9112, 7.1; RFC 9110, 8.4).

    Args:
        data: the body; most archives keep it unpacked already.
        headers: of the answer.

    Raises:
        FetchError: it is packed in a way that is not known, broken, or unpacks to too much.
        ValueError: its chunks are broken.
    """
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        data = _unchunked(data)
    return decoded([data], headers.get_multiple("Content-Encoding"), Limits())


def _unchunked(data: bytes) -> bytes:
    """Chunks put together; what is no chunk was put together before it was kept."""
    body, rest = bytearray(), data
    while found := _CHUNK.match(rest):
        size = int(found[1], 16)
        if size == 0:
            return bytes(body)
        if len(rest) < found.end() + size:
            raise ValueError("it breaks off in the middle of a chunk")
        body += rest[found.end() : found.end() + size]
        rest = rest[found.end() + size :].removeprefix(b"\r\n")
    if body:
        raise ValueError("what follows a chunk is none")
    return data


def _moment(told: str | None) -> datetime:
    """When a record was got, as ISO 28500 writes it."""
    try:
        moment = datetime.fromisoformat((told or "").replace("Z", "+00:00"))
    except ValueError:
        return _UNKNOWN
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _page(
    data: bytes, url: str, at: datetime, headers: tuple[tuple[str, str], ...], sites: Sites
) -> Report:
    """The report in an answer that was kept."""
    answer = Response(
        asked=url, url=url, hops=(), status=200, headers=headers, body=data, retrieved=at
    )
    return report_from(answer, sites=sites)


def _text(data: bytes, url: str, at: datetime, sites: Sites) -> Report:
    """The report in a text that was taken out of a page by whoever made the archive."""
    del sites
    draft = Draft(text=data.decode("utf-8", "replace"), extractor=extractor("WET"))
    return report_of(draft, name=name_of(url), stronger=Metadata(url=url), got=at)
