"""A web that exists in memory only: names, hosts and answers as a test writes them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpcore
import pytest

from reportedly.acquire.web import Client, Limits, Network, Settings, UnknownHost

PUBLIC = "93.184.215.14"
Piece = bytes | tuple[float, bytes]
Answering = Callable[["Asked"], Iterable[Piece]]


@dataclass(frozen=True)
class Asked:
    """One request as a server saw it."""

    ip: str
    port: int
    secure: str | None
    head: str

    @property
    def url(self) -> str:
        method, target, _ = self.head.split(" ", 2)
        if method == "CONNECT":
            return f"CONNECT {target}"
        if "://" in target:
            return target
        return f"http{'s' if self.secure else ''}://{self.header('host')}{target}"

    def header(self, name: str) -> str | None:
        for line in self.head.split("\r\n")[1:]:
            key, _, value = line.partition(": ")
            if key.lower() == name:
                return value
        return None


def answer(
    body: bytes = b"", status: int = 200, headers: dict[str, str] | None = None
) -> list[Piece]:
    """A well-formed answer."""
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return ["\r\n".join([*lines, "", ""]).encode("latin-1") + body]


def sent_on(location: str, status: int = 302) -> list[Piece]:
    """A redirect."""
    return answer(status=status, headers={"Location": location})


class Time:
    """Passes only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.slept: list[float] = []

    def clock(self) -> datetime:
        return datetime(2026, 1, 2, 12, tzinfo=UTC) + timedelta(seconds=self.seconds - 1000)

    def monotonic(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.slept.append(seconds)
        self.seconds += seconds


class Stream(httpcore.NetworkStream):
    """One connection: takes a request, and gives the pieces of its answer."""

    def __init__(self, web: "Web", ip: str, port: int) -> None:
        self._web, self._ip, self._port = web, ip, port
        self._secure: str | None = None
        self._head = b""
        self._pieces: Any = None
        self._left = b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._head += buffer
        if b"\r\n\r\n" in self._head:
            asked = Asked(self._ip, self._port, self._secure, self._head.decode("latin-1"))
            self._head = b""
            self._web.asked.append(asked)
            self._pieces = iter(self._web.answer(asked))

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if not self._left:
            piece = next(self._pieces, b"")
            seconds, self._left = piece if isinstance(piece, tuple) else (0.0, piece)
            assert timeout is not None
            self._web.time.seconds += min(seconds, timeout)
            if seconds > timeout:
                raise httpcore.ReadTimeout("timed out")
        data, self._left = self._left[:max_bytes], self._left[max_bytes:]
        return data

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        assert ssl_context.check_hostname
        self._secure = server_hostname
        return self

    def close(self) -> None:
        self._web.open.discard(self)

    def get_extra_info(self, info: str) -> Any:
        return None


@dataclass
class Web:
    """Names and pages; a page is a list of pieces, or a function that gives them."""

    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(lambda: [PUBLIC]))
    pages: dict[str, list[Piece] | Answering] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    time: Time = field(default_factory=Time)
    down: set[str] = field(default_factory=set)
    open: set[httpcore.NetworkStream] = field(default_factory=set)

    def resolve(self, host: str, port: int, seconds: float) -> list[str]:
        self.looked_up.append(host)
        ips = self.names[host]
        if not ips:
            raise UnknownHost("nowhere")
        return list(ips)

    def connect(self, ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
        if ip in self.down:
            raise httpcore.ConnectError("refused")
        stream = Stream(self, ip, port)
        self.open.add(stream)
        return stream

    def answer(self, asked: Asked) -> Iterable[Piece]:
        page = self.pages.get(asked.url)
        if page is None:
            return answer(b"none", 404)
        return page(asked) if callable(page) else page

    def client(self, *, limits: Limits | None = None, last: Any = None, **given: Any) -> Client:
        return Client(
            Settings(limits=limits or Limits(), **given),
            clock=self.time.clock,
            monotonic=self.time.monotonic,
            sleep=self.time.sleep,
            jitter=lambda: 0.0,
            network=Network(resolve=self.resolve, connect=self.connect),
            last=last,
        )

    @property
    def urls(self) -> list[str]:
        """What was asked for, without the robots.txt."""
        return [asked.url for asked in self.asked if not asked.url.endswith("/robots.txt")]


@pytest.fixture
def web() -> Any:
    """A web in memory; afterwards no connection may be left open."""
    web = Web()
    yield web
    assert not web.open
