"""Attacks by the address, over real sockets: the listener beside the server is never reached."""

from collections.abc import Iterator

import httpcore
import pytest

from reportedly.acquire.web import (
    BadAddress,
    Client,
    FetchError,
    ForbiddenAddress,
    Network,
    Proxies,
    Settings,
)
from tests.server.asking import SMALL, Clock, client, got
from tests.server.behaviours.redirects import FORBIDDEN, ODD, SCHEMES, WRITTEN
from tests.server.raw import ask
from tests.server.server import Server

GIVEN = {**FORBIDDEN, **ODD, **SCHEMES, **WRITTEN}
PUBLIC = "198.41.0.4"
LOCAL = [
    "127.0.0.1",
    "::1",
    "::ffff:127.0.0.1",
    "169.254.169.254",
    "10.1.2.3",
    "0.0.0.0",
    "fe80::1",
]


def unconnected(ip: str, port: int, _seconds: float) -> httpcore.NetworkStream:
    """Nobody is connected to."""
    raise AssertionError(f"{ip}:{port} was connected to")


def resolving(*answers: list[str]) -> Iterator[list[str]]:
    """Answers for one look-up after another."""
    yield from answers


def alone(*answers: list[str]) -> Client:
    """A client without the test setting, and names that lead where a test says."""
    told = resolving(*answers)
    network = Network(resolve=lambda _host, _port, _seconds: next(told), connect=unconnected)
    clock = Clock()
    return Client(Settings(limits=SMALL), clock=clock, sleep=clock.sleep, network=network)


@pytest.mark.parametrize("name", GIVEN)
def test_no_address_that_a_user_or_a_feed_gives_leads_astray(server: Server, name: str):
    address = GIVEN[name][0].format(trap=server.trap.port)
    with pytest.raises((BadAddress, ForbiddenAddress)):
        client(server).get(address)
    assert server.asked == []


@pytest.mark.parametrize("name", FORBIDDEN | ODD)
def test_nor_does_it_under_a_port_of_the_web(name: str):
    address = GIVEN[name][0].format(trap=80)
    with pytest.raises((BadAddress, ForbiddenAddress)):
        alone().get(address)


def test_this_machine_is_forbidden_without_the_test_setting(server: Server):
    for address in (f"http://{server.address}/", f"http://localhost:{server.port}/"):
        with pytest.raises(ForbiddenAddress):
            Client(Settings(limits=SMALL)).get(address)
    assert server.asked == []


def test_with_it_only_the_one_address_and_port_are_allowed(server: Server):
    assert got(client(server), f"http://{server.address}/") == "404"
    assert got(client(server), f"http://127.0.0.1:{server.trap.port}/") == "ForbiddenAddress"
    assert got(client(server), f"http://localhost:{server.port}/") == "ForbiddenAddress"
    assert got(client(server), f"http://[::1]:{server.port}/") == "ForbiddenAddress"


@pytest.mark.parametrize("ip", LOCAL)
def test_a_name_that_leads_here_is_forbidden(ip: str):
    with pytest.raises(ForbiddenAddress):
        alone([ip]).get("http://outlet.com/")


@pytest.mark.parametrize("ip", LOCAL)
def test_so_is_one_that_leads_here_among_others(ip: str):
    with pytest.raises(ForbiddenAddress):
        alone([PUBLIC, ip]).get("http://outlet.com/")


def test_a_name_that_leads_here_the_second_time_is_never_followed_here():
    connected: list[str] = []

    def connect(ip: str, port: int, _seconds: float) -> httpcore.NetworkStream:
        connected.append(ip)
        raise httpcore.ConnectError("refused")

    told = resolving([PUBLIC], *[["127.0.0.1"]] * 20)
    network = Network(resolve=lambda _host, _port, _seconds: next(told), connect=connect)
    clock = Clock()
    asking = Client(Settings(limits=SMALL), clock=clock, sleep=clock.sleep, network=network)
    with pytest.raises(FetchError):
        asking.get("http://outlet.com/")
    assert connected == [PUBLIC]


def through_proxy(server: Server, **more: str) -> Client:
    """A client that goes through the server as the environment's proxy."""
    environ = {"HTTP_PROXY": f"http://{server.address}", **more}
    clock = Clock()
    network = Network(resolve=lambda _host, _port, _seconds: [PUBLIC])
    settings = Settings(proxies=Proxies.of(environ), limits=SMALL)
    return Client(settings, clock=clock, sleep=clock.sleep, network=network)


def test_a_proxy_of_the_environment_is_asked_for_public_pages(server: Server):
    assert got(through_proxy(server), "http://outlet.com/page") == "404"
    assert [each.url for each in server.asked] == [
        "http://outlet.com/robots.txt",
        "http://outlet.com/page",
    ]


@pytest.mark.parametrize("name", FORBIDDEN | ODD)
def test_a_proxy_is_not_asked_for_what_is_forbidden(server: Server, name: str):
    with pytest.raises((BadAddress, ForbiddenAddress)):
        through_proxy(server).get(GIVEN[name][0].format(trap=80))
    assert server.asked == []


def test_the_trap_counts_whoever_comes():
    with Server() as server:
        ask(server, f"127.0.0.1:{server.port}")
        assert server.trap.caught == []
        with pytest.raises((httpcore.RemoteProtocolError, httpcore.ReadError)):
            httpcore.request("GET", f"http://127.0.0.1:{server.trap.port}/")
        assert server.trap.caught == ["127.0.0.1"]
