"""Bodies that are longer or shorter than they are said to be."""

from collections.abc import Iterator

from tests.server.answers import chunk, head, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Behaviour


def too_short(_asked: Asked) -> Iterator[bytes]:
    """Fewer bytes than the length says: the end is missing."""
    data = article("length-too-long").encode()
    yield head(headers=[("Content-Length", str(len(data) + 1000))])
    yield data


def too_long(_asked: Asked) -> Iterator[bytes]:
    """More bytes than the length says: the rest belongs to nobody."""
    data = article("length-too-short").encode()
    yield head(headers=[("Content-Length", str(len(data)))])
    yield data + b"HTTP/1.1 200 OK\r\n\r\n<p>smuggled</p>"


def none(_asked: Asked) -> Iterator[bytes]:
    """No length; the body ends where the connection does."""
    yield head()
    yield article("no-length").encode()


def twice(_asked: Asked) -> Iterator[bytes]:
    """Two lengths that differ."""
    data = article("two-lengths").encode()
    yield head(headers=[("Content-Length", str(len(data))), ("Content-Length", "10")])
    yield data


def not_a_number(_asked: Asked) -> Iterator[bytes]:
    """A length in words."""
    yield head(headers=[("Content-Length", "many")])
    yield article("length-in-words").encode()


def huge(asked: Asked) -> Iterator[bytes]:
    """A length of a terabyte, of which nothing comes."""
    yield head(headers=[("Content-Length", str(10**12))])
    asked.wait(3600)


def chunks(_asked: Asked) -> Iterator[bytes]:
    """A body in chunks, as it should be."""
    data = article("chunked").encode()
    yield head(headers=[("Transfer-Encoding", "chunked")])
    for start in range(0, len(data), 100):
        yield chunk(data[start : start + 100])
    yield chunk(b"")


def broken_off(_asked: Asked) -> Iterator[bytes]:
    """A chunk that is said to be longer than what comes."""
    yield head(headers=[("Transfer-Encoding", "chunked")])
    data = article("chunks-break-off").encode()
    yield chunk(data[:200])
    yield b"ffff\r\n" + data[200:]


def bad_chunk(_asked: Asked) -> Iterator[bytes]:
    """A chunk whose size is no number."""
    yield head(headers=[("Transfer-Encoding", "chunked")])
    yield b"zz\r\n" + article("bad-chunk").encode()


def empty(_asked: Asked) -> Iterator[bytes]:
    """A page without a byte."""
    yield from whole(b"")


def closed(_asked: Asked) -> Iterator[bytes]:
    """The connection is closed without an answer."""
    yield b""


def no_http(_asked: Asked) -> Iterator[bytes]:
    """Something that is no HTTP."""
    yield b"220 mail.example ESMTP ready\r\n"


TABLE = (
    Behaviour(
        "length-too-long", "sends fewer bytes than its Content-Length says", too_short,
        "CutShort", "refused", "in the middle",
    ),
    Behaviour("length-too-short", "sends more bytes than its Content-Length says", too_long),
    Behaviour("no-length", "says no length and closes the connection at the end", none),
    Behaviour(
        "two-lengths", "says two lengths that differ", twice,
        "BrokenAnswer", "refused", "Content-Length",
    ),
    Behaviour(
        "length-in-words", "says a length that is no number", not_a_number,
        "BrokenAnswer", "refused", "Content-Length",
    ),
    Behaviour(
        "length-of-a-terabyte", "says a length beyond the limit and waits", huge,
        "TooMuch", "refused", "announces more",
    ),
    Behaviour("chunked", "sends a page in chunks", chunks),
    Behaviour(
        "chunks-break-off", "breaks off in the middle of a chunk", broken_off,
        "CutShort", "refused", "in the middle",
    ),
    Behaviour(
        "bad-chunk", "sends a chunk whose size is no number", bad_chunk,
        "BrokenAnswer", "refused", "chunk",
    ),
    Behaviour("empty-page", "sends a page without a byte", empty, "200", "refused", ""),
    Behaviour(
        "closed", "closes the connection without an answer", closed,
        "CutShort", "refused", "in the middle",
    ),
    Behaviour(
        "no-http", "answers in another protocol", no_http,
        "CutShort", "refused", "in the middle",
    ),
)  # fmt: skip
