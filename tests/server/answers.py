"""Answers in the bytes that go over the wire."""

from collections.abc import Iterable, Iterator
from http import HTTPStatus

HTML = "text/html; charset=utf-8"

Headers = Iterable[tuple[str, str]]


def head(status: int = 200, headers: Headers = (), kind: str = HTML) -> bytes:
    """A status line and headers, with the empty line; nothing is said about a length."""
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    lines += [f"Content-Type: {kind}"] * bool(kind)
    lines += [f"{name}: {value}" for name, value in headers]
    return "".join(f"{line}\r\n" for line in [*lines, "Connection: close", ""]).encode("utf-8")


def whole(
    body: str | bytes, kind: str = HTML, status: int = 200, headers: Headers = ()
) -> Iterator[bytes]:
    """An answer that is as it should be."""
    data = body.encode("utf-8") if isinstance(body, str) else body
    yield head(status, [("Content-Length", str(len(data))), *headers], kind)
    yield data


def status(code: int, headers: Headers = ()) -> Iterator[bytes]:
    """An answer that is hardly more than its status."""
    yield from whole(f"<p>{HTTPStatus(code).phrase}</p>", status=code, headers=headers)


def redirect(to: str, code: int = 302) -> Iterator[bytes]:
    """A redirect to another address, whatever stands in it."""
    yield head(code, [("Content-Length", "0"), ("Location", to)])


def chunk(data: bytes) -> bytes:
    """One piece of a chunked body; an empty one ends the body."""
    return b"%x\r\n%s\r\n" % (len(data), data)
