"""Answers that take long, or never end."""

from collections.abc import Iterator

from tests.server.answers import chunk, head, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Behaviour

PAUSE = 0.02
"""Seconds between two drops: short enough that no read ever times out by itself."""


def silence(asked: Asked) -> Iterator[bytes]:
    """Takes the request and says nothing."""
    yield b""
    asked.wait(3600)


def headers(asked: Asked) -> Iterator[bytes]:
    """A byte of the headers at a time, never the last."""
    yield b"HTTP/1.1 200 OK\r\nX-Slow: "
    while not asked.wait(PAUSE):
        yield b"a"


def drip(asked: Asked) -> Iterator[bytes]:
    """A byte of a body at a time, of a length that will not be reached."""
    yield head(headers=[("Content-Length", "1000000")])
    while not asked.wait(PAUSE):
        yield b"a"


def endless_body(asked: Asked) -> Iterator[bytes]:
    """A body as fast as it is taken, without length and without end."""
    yield head()
    while not asked.wait(0):
        yield b"<p>more of the same</p>\n" * 4096


def endless_chunks(asked: Asked) -> Iterator[bytes]:
    """The same in chunks."""
    yield head(headers=[("Transfer-Encoding", "chunked")])
    while not asked.wait(0):
        yield chunk(b"<p>more of the same</p>\n" * 4096)


def endless_headers(asked: Asked) -> Iterator[bytes]:
    """Header after header, never the empty line."""
    yield b"HTTP/1.1 200 OK\r\n"
    number = 0
    while not asked.wait(0):
        yield b"".join(b"X-More-%d: and more\r\n" % (number + i) for i in range(500))
        number += 500


def endless_informational(asked: Asked) -> Iterator[bytes]:
    """ "Early hints" after "early hints", never an answer."""
    while not asked.wait(0):
        yield b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n"


def long_header(asked: Asked) -> Iterator[bytes]:
    """One header of two million characters."""
    yield from whole(article("long-header"), headers=[("X-Long", "a" * 2_000_000)])


def pause(asked: Asked) -> Iterator[bytes]:
    """A page in two halves with a pause between them, as slow servers have it."""
    data = article("short-pause").encode()
    yield head(headers=[("Content-Length", str(len(data)))])
    yield data[:100]
    asked.wait(PAUSE)
    yield data[100:]


TABLE = (
    Behaviour(
        "silence", "takes the request and answers nothing", silence,
        "TimedOut", "refused", "seconds",
    ),
    Behaviour(
        "slow-headers", "sends its headers byte by byte, without end", headers,
        "TimedOut", "refused", "seconds",
    ),
    Behaviour(
        "slow-body", "sends its body byte by byte, without end", drip,
        "TimedOut", "refused", "seconds",
    ),
    Behaviour("short-pause", "pauses in the middle of a page", pause),
    Behaviour(
        "endless-body", "sends a body without end, as fast as it is read", endless_body,
        "TooMuch", "refused", "more than",
    ),
    Behaviour(
        "endless-chunks", "sends a chunked body without end", endless_chunks,
        "TooMuch", "refused", "more than",
    ),
    Behaviour(
        "endless-headers", "sends headers without end", endless_headers,
        "TooMuch", "refused", "headers",
    ),
    Behaviour(
        "endless-hints", "sends interim answers (103) without end", endless_informational,
        "TooMuch", "refused", "headers",
    ),
    Behaviour(
        "long-header", "sends a header of two million characters", long_header,
        "TooMuch", "refused", "headers",
    ),
)  # fmt: skip
