"""Between an answer of a server and the WARC records that keep it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import uuid4

import msgspec

from reportedly import __version__
from reportedly.model import Hop, Response

if TYPE_CHECKING:  # the library is loaded when the first answer is kept or read
    from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]

Headers = Iterable[tuple[str, str]]

MASK = "X-Crawler-"
"""Put before the names of headers that describe the bytes on the wire, not those that are kept:
Common Crawl's and StormCrawler's way (github.com/commoncrawl/news-crawl/issues/30)."""

_OF_THE_WIRE = frozenset({"content-encoding", "transfer-encoding", "content-length"})
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
_IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_BREAK = re.compile(r"[\r\n\x00]+[ \t]*")


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """An answer as the evidence has it.

    Attributes:
        record: its WARC-Record-ID without brackets.
        response: the answer; without a body where another record has that.
        refers_to: the record that has the body, None where this one has it or nobody knows.
        payload: the digest that the record itself gives of the body (`sha1:` in base 32).
    """

    record: str
    response: Response
    refers_to: str | None = None
    payload: str | None = None


def packed(response: Response, same: Kept | None, *, opening: str | None) -> tuple[str, bytes, int]:
    """The records of one answer as bytes: the request, how it was got, and the answer last.

    Args:
        response: the answer.
        same: the answer whose body this one has too, or is told to have (304).
        opening: the name of the file that starts with them; None where it has begun.

    Returns:
        The answer's id, all the bytes, and the offset in them at which the answer starts.
    """
    from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

    out = BytesIO()
    made = WARCWriter(out, gzip=True, warc_version="1.1")
    if opening is not None:
        info = {"software": f"reportedly {__version__}", "format": "WARC File Format 1.1"}
        made.write_record(made.create_warcinfo_record(opening, info))
    id_ = f"urn:uuid:{uuid4()}"
    common = {"WARC-Date": _moment(response.retrieved), "WARC-Concurrent-To": f"<{id_}>"}
    made.write_record(_request(made, response, common))
    if response.hops or response.asked != response.url:
        made.write_record(_way(made, response, common))
    start = out.tell()
    own = {"WARC-Record-ID": f"<{id_}>", "WARC-Date": common["WARC-Date"]}
    made.write_record(_answer(made, response, same, own))
    return id_, out.getvalue(), start


def unpacked(data: bytes) -> Kept | None:
    """The answer in the bytes of its records, as `packed` made them; None where there is none."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]

    sent: tuple[tuple[str, str], ...] = ()
    asked: str | None = None
    hops: tuple[Hop, ...] = ()
    for record in ArchiveIterator(BytesIO(data)):
        match record.rec_type:
            case "request":
                sent = tuple(h for h in record.http_headers.headers if h[0] != "Host")
            case "metadata":
                asked, hops = _told_way(record.content_stream().read().decode())
            case "response" | "revisit":
                return _kept(record, asked, hops, sent)
    return None


def _request(made: object, response: Response, common: dict[str, str]) -> ArcWarcRecord:
    from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]

    parts = urlsplit(response.url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = [("Host", parts.netloc.rpartition("@")[2]), *_plain(response.sent)]
    told = StatusAndHeaders(f"{path} HTTP/1.1", headers, protocol="GET")
    return made.create_warc_record(  # type: ignore[attr-defined]
        response.url, "request", payload=BytesIO(), length=0, http_headers=told,
        warc_headers_dict=dict(common),
    )  # fmt: skip


def _way(made: object, response: Response, common: dict[str, str]) -> ArcWarcRecord:
    """What was asked for, and who sent us on."""
    lines = [f"asked: {response.asked}", *(f"hop: {h.status} {h.url}" for h in response.hops)]
    fields = "".join(f"{_BREAK.sub(' ', line)}\r\n" for line in lines).encode()
    return made.create_warc_record(  # type: ignore[attr-defined]
        response.url, "metadata", payload=BytesIO(fields), length=len(fields),
        warc_headers_dict=dict(common),
    )  # fmt: skip


def _told_way(fields: str) -> tuple[str | None, tuple[Hop, ...]]:
    asked, hops = None, []
    for line in fields.splitlines():
        key, _, value = line.partition(": ")
        if key == "asked":
            asked = value
        elif key == "hop":
            status, _, url = value.partition(" ")
            hops.append(Hop(url=url, status=int(status)))
    return asked, tuple(hops)


def _answer(
    made: object, response: Response, same: Kept | None, own: dict[str, str]
) -> ArcWarcRecord:
    from warcio.statusandheaders import StatusAndHeaders

    reason = {s.value: s.phrase for s in HTTPStatus}.get(response.status, "")
    told = StatusAndHeaders(
        f"{response.status} {reason}".strip(), _masked(response), protocol="HTTP/1.1"
    )
    revisits = same is not None or response.status == HTTPStatus.NOT_MODIFIED
    kind = "revisit" if revisits else "response"
    if revisits:
        is_told = response.status == HTTPStatus.NOT_MODIFIED
        own = own | {"WARC-Profile": _NOT_MODIFIED if is_told else _IDENTICAL}
    if same is not None:
        own |= {
            "WARC-Refers-To": f"<{same.record}>",
            "WARC-Refers-To-Target-URI": same.response.url,
            "WARC-Refers-To-Date": _moment(same.response.retrieved),
        }
        own |= {"WARC-Payload-Digest": same.payload} if same.payload else {}
    body = b"" if revisits else response.body
    return made.create_warc_record(  # type: ignore[attr-defined]
        response.url, kind, payload=BytesIO(body), length=len(body), http_headers=told,
        warc_headers_dict=own,
    )  # fmt: skip


def _masked(response: Response) -> list[tuple[str, str]]:
    """The headers as they were sent, but that none says what the kept body is not."""
    length = str(len(response.body))
    given = {key.lower(): value for key, value in response.headers}
    told = {name: given[name] for name in _OF_THE_WIRE if name in given}
    headers = _plain(response.headers)
    if told in ({}, {"content-length": length}):
        return headers
    masked = [(MASK + k if k.lower() in _OF_THE_WIRE else k, v) for k, v in headers]
    return [*masked, ("Content-Length", length)]


def _unmasked(headers: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    if not any(key.startswith(MASK) for key, _ in headers):
        return tuple(headers)
    return tuple((key.removeprefix(MASK), value) for key, value in headers[:-1])


def _plain(headers: Headers) -> list[tuple[str, str]]:
    return [(_BREAK.sub("", key), _BREAK.sub(" ", value)) for key, value in headers]


def _kept(
    record: ArcWarcRecord,
    asked: str | None,
    hops: tuple[Hop, ...],
    sent: tuple[tuple[str, str], ...],
) -> Kept:
    told = record.rec_headers
    url = told.get_header("WARC-Target-URI")
    referred = told.get_header("WARC-Refers-To")
    response = Response(
        asked=asked or url,
        url=url,
        hops=hops,
        status=int(record.http_headers.get_statuscode()),
        headers=_unmasked(record.http_headers.headers),
        body=record.raw_stream.read() if record.rec_type == "response" else b"",
        retrieved=datetime.fromisoformat(told.get_header("WARC-Date")).astimezone(UTC),
        sent=sent,
    )
    return Kept(
        record=told.get_header("WARC-Record-ID").strip("<>"),
        response=response,
        refers_to=None if referred is None else referred.strip("<>"),
        payload=told.get_header("WARC-Payload-Digest"),
    )


def _moment(moment: datetime) -> str:
    """A moment as WARC writes it: UTC with a Z, with microseconds (WARC 1.1, 5.4)."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
