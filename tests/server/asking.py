"""A client for the tests: small limits, no waiting, names answered only by the server."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpcore

from reportedly.acquire.web import Client, FetchError, Limits, LocalServer, Network, Settings
from reportedly.acquire.web.network import Connect
from reportedly.model import Validators
from tests.server.server import Server

SMALL = Limits(
    wire_bytes=12_000_000,
    body_bytes=11_000_000,
    connect_seconds=2,
    silence_seconds=0.3,
    total_seconds=0.6,
    resolve_seconds=2,
)
"""What one request may cost here: the page of ten megabytes still fits."""


@dataclass
class Clock:
    """A time of day that only waiting moves."""

    now: datetime = datetime(2019, 6, 1, tzinfo=UTC)
    waited: list[float] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        """Wait without waiting."""
        self.waited.append(seconds)
        self.now += timedelta(seconds=seconds)


def nowhere(host: str, _port: int, _seconds: float) -> list[str]:
    """No name is looked up beyond this machine."""
    raise AssertionError(f"{host} was looked up")


def connecting(server: Server) -> Connect:
    """Connect to the server, and to nobody else."""

    def connect(ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
        assert (ip, port) == ("127.0.0.1", server.port), f"{ip}:{port} was connected to"
        return Network().connect(ip, port, seconds)

    return connect


def settings(server: Server, **limits: float) -> Settings:
    """Settings that name the server, with small limits."""
    small = Limits(**{**{f: getattr(SMALL, f) for f in SMALL.__struct_fields__}, **limits})
    return Settings(local=LocalServer(host="127.0.0.1", port=server.port), limits=small)


def client(server: Server, clock: Clock | None = None, **limits: float) -> Client:
    """A client that can reach nobody but the server."""
    clock = clock or Clock()
    return Client(
        settings(server, **limits),
        clock=clock,
        sleep=clock.sleep,
        jitter=lambda: 0.0,
        network=Network(resolve=nowhere, connect=connecting(server)),
    )


def got(asking: Client, url: str, validators: Validators | None = None) -> str:
    """A status, or the name of the error."""
    try:
        return str(asking.get(url, validators=validators).status)
    except FetchError as error:
        return type(error).__name__
