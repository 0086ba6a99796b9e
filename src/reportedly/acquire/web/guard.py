"""The only way out: a name is looked up once, checked, and the checked address is connected to.

httpcore asks this backend for every connection. Since the look-up, the check and the connection
are one step on one list of addresses, a name cannot lead to a public address when it is checked
and to a private one when it is asked (DNS rebinding). TLS still verifies the host's name.
"""

from collections.abc import Callable, Iterable
from ipaddress import ip_address

import httpcore

from reportedly.acquire.web.admission import LocalServer
from reportedly.acquire.web.errors import ForbiddenAddress, NoAnswer
from reportedly.acquire.web.host import ip_of
from reportedly.acquire.web.meter import Meter, MeteredStream
from reportedly.acquire.web.network import Network
from reportedly.acquire.web.reserved import check_answer, check_ip

Route = Callable[[str, int, float], list[tuple[str, int]]]
"""From host, port and seconds for the look-up to the IP addresses and ports to connect to."""


class Guard(httpcore.NetworkBackend):
    """Opens the connections of one exchange, to addresses that its route allows."""

    def __init__(self, route: Route, network: Network, meter: Meter) -> None:
        self._route = route
        self._network = network
        self._meter = meter

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of a host that answers.

        Raises:
            ForbiddenAddress: one of the host's addresses is not public.
        """
        limits = self._meter.limits
        places = self._route(host, port, self._meter.within(limits.resolve_seconds))
        failure: Exception = httpcore.ConnectError("no address")
        for ip, real_port in places[: limits.addresses]:
            seconds = self._meter.within(limits.connect_seconds)
            try:
                stream = self._network.connect(ip, real_port, seconds)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return MeteredStream(stream, self._meter)
        raise failure

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Refuse: no page lies behind a socket of this machine."""
        raise ForbiddenAddress("sockets of this machine are not asked")


def public(network: Network) -> Route:
    """The way to public hosts: every address that a name has must be public."""

    def route(host: str, port: int, seconds: float) -> list[tuple[str, int]]:
        return [(ip, port) for ip in checked(host, port, seconds, network)]

    return route


def chosen(network: Network) -> Route:
    """The way to a proxy: the user's own choice, wherever it is."""

    def route(host: str, port: int, seconds: float) -> list[tuple[str, int]]:
        ips = [host] if ip_of(host) is not None else network.resolve(host, port, seconds)
        return [(ip, port) for ip in ips]

    return route


def only(server: LocalServer) -> Route:
    """The way to the local server of a test, whatever name is asked for."""
    return lambda host, port, seconds: [(server.host, server.port)]


def checked(host: str, port: int, seconds: float, network: Network) -> list[str]:
    """The IP addresses of a host, all of them public.

    Raises:
        ForbiddenAddress: one is not; a name that has both kinds is refused whole, since no public
            site has a private address.
        UnknownHost: the name has none.
    """
    literal = ip_of(host)
    if literal is not None:
        check_ip(literal)
        return [host]
    ips = network.resolve(host, port, seconds)
    if not ips:
        raise NoAnswer(f"the name {host} has no address")
    for ip in ips:
        try:
            check_answer(ip_address(ip.partition("%")[0]))
        except ForbiddenAddress as error:
            raise ForbiddenAddress(f"{host} leads to a place that is not public: {error}") from None
    return ips
