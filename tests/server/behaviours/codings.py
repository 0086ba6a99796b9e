"""Compressed bodies: right, broken, and made to burst."""

import gzip
import zlib
from collections.abc import Iterator

from tests.server.answers import head, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Behaviour

_ZSTD = b"\x28\xb5\x2f\xfd"
_SMALL_WINDOW, _HUGE_WINDOW = b"\x38", b"\xa8"
"""Window descriptors of RFC 8878 3.1.1.1.2: 128 KiB; 2 GiB."""
_BLOCK = 128 * 1024
_RAW, _REPEATED = 0, 1


def encoded(name: str, coding: str, data: bytes) -> Iterator[bytes]:
    """A body of some coding."""
    yield from whole(data, headers=[("Content-Encoding", coding)])


def zstd(data: bytes, window: bytes = _SMALL_WINDOW) -> bytes:
    """A zstd frame (RFC 8878) that holds data as it is, without compressing it."""
    starts = range(0, len(data), _BLOCK)
    blocks = [
        _block(len(data[s : s + _BLOCK]), _RAW, last=s == starts[-1]) + data[s : s + _BLOCK]
        for s in starts
    ]
    return _ZSTD + b"\x00" + window + b"".join(blocks)


def _block(size: int, kind: int, *, last: bool) -> bytes:
    return (int(last) | kind << 1 | size << 3).to_bytes(3, "little")


def good_gzip(_asked: Asked) -> Iterator[bytes]:
    """A page in gzip."""
    yield from encoded("gzip", "gzip", gzip.compress(article("gzip").encode(), mtime=0))


def good_deflate(_asked: Asked) -> Iterator[bytes]:
    """A page in deflate, with zlib's wrapping as the standard has it."""
    yield from encoded("deflate", "deflate", zlib.compress(article("deflate").encode()))


def raw_deflate(_asked: Asked) -> Iterator[bytes]:
    """A page in deflate without the wrapping, as some servers send it."""
    squeeze = zlib.compressobj(wbits=-15)
    data = squeeze.compress(article("raw-deflate").encode()) + squeeze.flush()
    yield from encoded("raw-deflate", "deflate", data)


def good_zstd(_asked: Asked) -> Iterator[bytes]:
    """A page in zstd."""
    yield from encoded("zstd", "zstd", zstd(article("zstd").encode()))


def gzip_bomb(asked: Asked) -> Iterator[bytes]:
    """A thousandfold body without end."""
    yield head(headers=[("Content-Encoding", "gzip")])
    squeeze = zlib.compressobj(wbits=31)
    while not asked.wait(0):
        yield squeeze.compress(b"<p>" + bytes(1_000_000))


def zstd_bomb(asked: Asked) -> Iterator[bytes]:
    """A body without end of which four bytes stand for 131,072."""
    yield head(headers=[("Content-Encoding", "zstd")])
    yield _ZSTD + b"\x00" + _SMALL_WINDOW
    while not asked.wait(0):
        yield (_block(_BLOCK, _REPEATED, last=False) + b"a") * 64


def zstd_window(_asked: Asked) -> Iterator[bytes]:
    """A frame that asks for two gigabytes of memory to be read."""
    data = zstd(article("zstd-window").encode(), _HUGE_WINDOW)
    yield from encoded("zstd-window", "zstd", data)


def nested(_asked: Asked) -> Iterator[bytes]:
    """Gzip in gzip, and so on ten times."""
    data = article("nested-gzip").encode()
    for _ in range(10):
        data = gzip.compress(data, mtime=0)
    yield from encoded("nested-gzip", ", ".join(["gzip"] * 10), data)


def hidden(_asked: Asked) -> Iterator[bytes]:
    """A page in gzip, of which the headers say nothing."""
    yield from whole(gzip.compress(article("hidden-gzip").encode(), mtime=0))


def corrupt(_asked: Asked) -> Iterator[bytes]:
    """Gzip with a byte turned."""
    data = bytearray(gzip.compress(article("corrupt-gzip").encode(), mtime=0))
    data[len(data) // 2] ^= 0xFF
    yield from encoded("corrupt-gzip", "gzip", bytes(data))


def cut(_asked: Asked) -> Iterator[bytes]:
    """Gzip without its end."""
    data = gzip.compress(article("cut-gzip").encode(), mtime=0)
    yield from encoded("cut-gzip", "gzip", data[:-40])


def trailing(_asked: Asked) -> Iterator[bytes]:
    """Gzip with something behind it."""
    data = gzip.compress(article("gzip-and-more").encode(), mtime=0)
    yield from encoded("gzip-and-more", "gzip", data + b"something else" * 10)


def plain(_asked: Asked) -> Iterator[bytes]:
    """Plain words that are said to be gzip."""
    yield from encoded("no-gzip", "gzip", article("no-gzip").encode())


def unknown(_asked: Asked) -> Iterator[bytes]:
    """A coding that nobody knows."""
    yield from encoded("unknown-coding", "rot13", article("unknown-coding").encode())


def not_asked_for(_asked: Asked) -> Iterator[bytes]:
    """A known coding (Brotli) that was not asked for."""
    yield from encoded("coding-not-asked-for", "br", b"\x8b\x02\x80hello\x03")


def identity(_asked: Asked) -> Iterator[bytes]:
    """A coding that changes nothing, and is often sent though it need not be."""
    yield from encoded("identity", "identity", article("identity").encode())


TABLE = (
    Behaviour("gzip", "sends a page in gzip", good_gzip),
    Behaviour("deflate", "sends a page in deflate", good_deflate),
    Behaviour("raw-deflate", "sends a page in deflate without zlib's wrapping", raw_deflate),
    Behaviour("zstd", "sends a page in zstd", good_zstd),
    Behaviour("identity", "says `Content-Encoding: identity`", identity),
    Behaviour(
        "gzip-bomb", "sends gzip that unpacks a thousandfold, without end", gzip_bomb,
        "TooMuch", "refused", "unpacks",
    ),
    Behaviour(
        "zstd-bomb", "sends zstd that unpacks to thirty thousand times itself", zstd_bomb,
        "TooMuch", "refused", "unpacks",
    ),
    Behaviour(
        "zstd-window", "sends zstd that asks for 2 GiB of memory", zstd_window,
        "BrokenAnswer", "refused", "cannot be unpacked",
    ),
    Behaviour(
        "nested-gzip", "sends gzip in gzip, ten deep", nested,
        "TooMuch", "refused", "packed 10 times",
    ),
    Behaviour("hidden-gzip", "sends gzip and says nothing of it", hidden, "200", "refused", ""),
    Behaviour(
        "corrupt-gzip", "sends gzip with a byte turned", corrupt,
        "BrokenAnswer", "refused", "cannot be unpacked",
    ),
    Behaviour("cut-gzip", "sends gzip without its end", cut, "CutShort", "refused", "breaks off"),
    Behaviour(
        "gzip-and-more", "sends gzip with other bytes behind it", trailing,
        "BrokenAnswer", "refused", "cannot be unpacked",
    ),
    Behaviour(
        "no-gzip", "sends plain words as gzip", plain,
        "BrokenAnswer", "refused", "cannot be unpacked",
    ),
    Behaviour(
        "unknown-coding", "sends a coding that nobody knows", unknown,
        "BrokenAnswer", "refused", "rot13",
    ),
    Behaviour(
        "coding-not-asked-for", "sends Brotli, which was not asked for", not_asked_for,
        "BrokenAnswer", "refused", "'br'",
    ),
)  # fmt: skip
