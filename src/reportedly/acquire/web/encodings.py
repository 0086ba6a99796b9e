"""Undoing Content-Encoding piece by piece, so that no bomb is ever unpacked whole."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Protocol

import zstandard

from reportedly.acquire.web.errors import BrokenAnswer, CutShort, TooMuch
from reportedly.acquire.web.limits import Limits

ACCEPTED = "gzip, deflate, zstd"

_PIECE = 65_536
_ZSTD_WINDOW = 8 * 2**20  # RFC 9659: the most that a client of HTTP must take
_ZSTD_SLICE = 256  # a block of four bytes may unpack to 128 KiB: at most 8 MiB a slice
_NAMES = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate", "zstd": "zstd"}


class Decoder(Protocol):
    """One encoding, undone as the bytes come."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What some more bytes unpack to."""
        ...

    def end(self) -> None:
        """Raise `CutShort` where the bytes stopped in the middle."""
        ...


def decoded(
    pieces: Iterable[bytes], values: Iterable[str], limits: Limits, *, cut: bool = False
) -> bytes:
    """The body behind its encodings.

    Args:
        pieces: the body as it comes.
        values: the values of the answer's Content-Encoding headers, in their order.
        limits: how large it may become.
        cut: leave out what is beyond the limit instead of refusing the whole.

    Raises:
        BrokenAnswer: an encoding that was not asked for, or bytes that do not follow it.
        CutShort: the encoded bytes end in the middle.
        TooMuch: more bytes than allowed, or than any text could have been.
    """
    steps = _steps(values, limits)
    body = bytearray()
    came = 0
    for piece in pieces:
        came += len(piece)
        for part in _through(piece, steps):
            body += part
            _check_ratio(came, len(body), limits)
            if len(body) > limits.body_bytes:
                if cut:
                    return bytes(body[: limits.body_bytes])
                raise TooMuch(
                    f"the page has more than {limits.body_bytes / 1e6:g} MB, the most that is "
                    "read; save the article alone and add the file"
                )
    if came:
        for step in steps:
            step.end()
    return bytes(body)


def _steps(values: Iterable[str], limits: Limits) -> list[Decoder]:
    names = [name.strip().lower() for value in values for name in value.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    for name in names:
        if name not in _NAMES:
            raise BrokenAnswer(
                f"the answer is packed in a way that was not asked for ({name[:40]!a}); "
                "save the page from a browser and add the file"
            )
    if len(names) > limits.encodings:
        raise TooMuch(f"the answer is packed {len(names)} times over")
    return [_decoder(_NAMES[name]) for name in reversed(names)]


def _decoder(name: str) -> Decoder:
    if name == "zstd":
        return _Zstd()
    return _Gzip() if name == "gzip" else _Deflate()


def _through(piece: bytes, steps: list[Decoder]) -> Iterator[bytes]:
    if not steps:
        yield piece
        return
    for part in steps[0].feed(piece):
        yield from _through(part, steps[1:])


def _check_ratio(came: int, size: int, limits: Limits) -> None:
    if size > limits.ratio_from and size > limits.ratio * came:
        raise TooMuch(
            f"the answer unpacks to more than {limits.ratio} times its size, which no page does; "
            "it is given up"
        )


class _Zlib:
    """What gzip and deflate share; `_window` is zlib's sign for the form of the frame."""

    _window = 0

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(self._window)
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._inner.eof:
                data = self._next(data)
                continue
            self._begun = True
            try:
                part = self._inner.decompress(data, _PIECE)
            except zlib.error:
                raise BrokenAnswer("the answer is packed and cannot be unpacked") from None
            data = self._inner.unused_data if self._inner.eof else self._inner.unconsumed_tail
            if part:
                yield part

    def end(self) -> None:
        if self._begun and not self._inner.eof:
            raise CutShort("the answer breaks off in the middle of its packed bytes; try later")

    def _next(self, data: bytes) -> bytes:
        """What follows the end of a frame: nothing that counts."""
        del data
        return b""


class _Gzip(_Zlib):
    """RFC 1952: one member or several, zeros behind them."""

    _window = 16 + zlib.MAX_WBITS

    def _next(self, data: bytes) -> bytes:
        data = data.lstrip(b"\x00")
        if data:
            self._inner = zlib.decompressobj(self._window)
        return data


class _Deflate(_Zlib):
    """RFC 9110, 8.4.1.2: within zlib's frame, or, as some servers do it, without one."""

    _window = zlib.MAX_WBITS

    def feed(self, data: bytes) -> Iterator[bytes]:
        if data and not self._begun and data[0] & 0x0F != zlib.DEFLATED:
            self._inner = zlib.decompressobj(-zlib.MAX_WBITS)
        return super().feed(data)


class _Zstd:
    """RFC 8878: one frame or several."""

    def __init__(self) -> None:
        self._inner = self._frame()
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), _ZSTD_SLICE):
            rest = data[start : start + _ZSTD_SLICE]
            while rest:
                if self._inner.eof:
                    self._inner = self._frame()
                self._begun = True
                try:
                    part = self._inner.decompress(rest)
                except zstandard.ZstdError:
                    raise BrokenAnswer("the answer is packed and cannot be unpacked") from None
                rest = self._inner.unused_data if self._inner.eof else b""
                if part:
                    yield part

    def end(self) -> None:
        if self._begun and not self._inner.eof:
            raise CutShort("the answer breaks off in the middle of its packed bytes; try later")

    @staticmethod
    def _frame() -> "zstandard.ZstdDecompressionObj":  # in its stub alone
        return zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()
