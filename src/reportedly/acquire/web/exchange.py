"""One request and its answer over one connection that is closed afterwards."""

import ssl
from contextlib import closing
from functools import cached_property

import httpcore

from reportedly.acquire.web.address import Address
from reportedly.acquire.web.answer import PAGES, Answer
from reportedly.acquire.web.certificates import trust
from reportedly.acquire.web.encodings import decoded
from reportedly.acquire.web.errand import Errand
from reportedly.acquire.web.errors import NoAnswer, TooMuch
from reportedly.acquire.web.failures import told
from reportedly.acquire.web.guard import Guard, checked, chosen, only, public
from reportedly.acquire.web.limits import Limits
from reportedly.acquire.web.meter import Meter
from reportedly.acquire.web.network import Network
from reportedly.acquire.web.proxies import Proxy
from reportedly.acquire.web.settings import Settings
from reportedly.model import Headers

Asker = httpcore.HTTPConnection | httpcore.ConnectionPool


class Exchange:
    """Asks one address once, within all limits, following nothing."""

    def __init__(self, settings: Settings, network: Network) -> None:
        self._settings = settings
        self._network = network

    def ask(self, address: Address, errand: Errand) -> Answer:
        """Send one request and read its answer.

        Args:
            address: what to ask for, admitted already.
            errand: headers, limits and time.

        Raises:
            FetchError: there is no answer, or none that can be taken.
        """
        meter = Meter(errand.limits, errand.deadline)
        request = httpcore.Request(
            method=b"GET" if errand.body is None else b"POST",
            url=self._url(address),
            headers=[("Host", address.authority), *errand.sent],
            content=errand.body,
        )
        with told(address, errand), closing(self._asker(address, meter)) as asker:
            response = asker.handle_request(request)
            with closing(response):
                return _read(address, response, meter, cut=errand.for_robots)

    def _url(self, address: Address) -> httpcore.URL:
        """The address as httpcore wants it: IPv6 without brackets.

        A proxy of plain HTTP gets the whole address, in which the brackets may not be missing.
        """
        scheme = self._scheme(address)
        whole = scheme == "http" and self._settings.proxies.to(address) is not None
        host = f"[{address.host}]" if whole and ":" in address.host else address.host
        port = None if whole and address.port == 80 else address.port
        return httpcore.URL(scheme=scheme, host=host, port=port, target=address.target)

    def _scheme(self, address: Address) -> str:
        local = self._settings.local
        return "http" if local is not None and local.answers(address) else address.scheme

    def _asker(self, address: Address, meter: Meter) -> Asker:
        """The connection that leads to an address: to a test's server, a proxy, or straight."""
        local = self._settings.local
        if local is not None and local.answers(address):
            return self._straight(address, Guard(only(local), self._network, meter))
        proxy = self._settings.proxies.to(address)
        if proxy is None:
            return self._straight(address, Guard(public(self._network), self._network, meter))
        self._check_behind(proxy, address, meter)
        guard = Guard(chosen(self._network), self._network, meter)
        return self._over(proxy, guard)

    def _straight(self, address: Address, guard: Guard) -> Asker:
        scheme = self._scheme(address)
        return httpcore.HTTPConnection(
            httpcore.Origin(scheme.encode(), address.host.encode(), address.port),
            ssl_context=self._trust if scheme == "https" else None,
            network_backend=guard,
        )

    def _over(self, proxy: Proxy, guard: Guard) -> Asker:
        auth = None if proxy.user is None else (proxy.user.encode(), proxy.password.encode())
        url = httpcore.URL(scheme=proxy.scheme, host=proxy.host, port=proxy.port, target="/")
        if proxy.is_socks:
            return httpcore.SOCKSProxy(
                url, auth, ssl_context=self._trust, network_backend=guard, max_connections=1
            )
        return httpcore.HTTPProxy(
            url,
            auth,
            ssl_context=self._trust,
            proxy_ssl_context=self._trust if proxy.scheme == "https" else None,
            network_backend=guard,
            max_connections=1,
        )

    def _check_behind(self, proxy: Proxy, address: Address, meter: Meter) -> None:
        """Check what a name leads to from here, where it leads anywhere from here."""
        if proxy.looks_up:
            return
        seconds = meter.within(meter.limits.resolve_seconds)
        try:
            checked(address.host, address.port, seconds, self._network)
        except NoAnswer:
            return

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        return trust(self._settings.certificates)


def _read(address: Address, response: httpcore.Response, meter: Meter, *, cut: bool) -> Answer:
    headers = tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in response.headers)
    _check_headers(headers, meter.limits)
    meter.body()
    body = b""
    if response.status in PAGES:
        if not cut:
            _check_length(headers, meter.limits)
        packed = [value for name, value in headers if name.lower() == "content-encoding"]
        body = decoded(response.iter_stream(), packed, meter.limits, cut=cut)
    return Answer(address=address, status=response.status, headers=headers, body=body)


def _check_headers(headers: Headers, limits: Limits) -> None:
    if sum(len(name) + len(value) + 4 for name, value in headers) > limits.header_bytes:
        raise TooMuch(f"the headers of the answer have more than {limits.header_bytes:,} bytes")


def _check_length(headers: Headers, limits: Limits) -> None:
    """Refuse at once what announces more bytes than are read."""
    most = min(limits.wire_bytes, limits.body_bytes)
    for name, value in headers:
        if name.lower() == "content-length" and value.isdecimal() and int(value[:18]) > most:
            raise TooMuch(
                f"the answer announces more than {most / 1e6:g} MB, the most that is fetched; save "
                "it from a browser and add the file"
            )
