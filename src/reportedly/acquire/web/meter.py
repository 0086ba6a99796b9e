"""Counting what one exchange costs, at the socket, where nothing escapes the count."""

import ssl
from typing import Any

import httpcore

from reportedly.acquire.web.deadline import Deadline
from reportedly.acquire.web.errors import TooMuch
from reportedly.acquire.web.limits import Limits

_PIECE = 16_384


class Meter:
    """Time and bytes that one exchange has left.

    Until the headers are whole only their share of bytes may come; the body's follows.
    """

    def __init__(self, limits: Limits, deadline: Deadline) -> None:
        self.limits = limits
        self._deadline = deadline
        self._allowed = limits.header_bytes + _PIECE
        self._body = False
        self.read = 0

    def within(self, seconds: float) -> float:
        """How long one step may take.

        Raises:
            TimedOut: no time is left.
        """
        return self._deadline.within(seconds)

    def body(self) -> None:
        """The headers are whole: bytes of the body may come now."""
        self._body = True
        self._allowed += self.limits.wire_bytes

    def count(self, size: int) -> None:
        """Count bytes that came.

        Raises:
            TooMuch: they are too many.
        """
        self.read += size
        if self.read > self._allowed:
            if not self._body:
                raise TooMuch(
                    f"the headers of the answer have more than {self.limits.header_bytes:,} bytes"
                )
            raise TooMuch(
                f"the answer has more than {self.limits.wire_bytes / 1e6:g} MB, the most that is "
                "fetched; save it from a browser and add the file"
            )


class MeteredStream(httpcore.NetworkStream):
    """A connection whose every step is counted and timed."""

    def __init__(self, stream: httpcore.NetworkStream, meter: Meter) -> None:
        self._stream = stream
        self._meter = meter

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, within the exchange's limits."""
        seconds = self._meter.within(self._meter.limits.silence_seconds)
        data = self._stream.read(min(max_bytes, _PIECE), seconds)
        self._meter.count(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send, within the exchange's time."""
        self._stream.write(buffer, self._meter.within(self._meter.limits.silence_seconds))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Shake hands, and count what comes through."""
        seconds = self._meter.within(self._meter.limits.connect_seconds)
        return MeteredStream(
            self._stream.start_tls(ssl_context, server_hostname, seconds), self._meter
        )

    def get_extra_info(self, info: str) -> Any:
        """What the connection knows of itself."""
        return self._stream.get_extra_info(info)
