"""Proxies as the environment names them.

`HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, in small or capital letters (small ones go
first, as in curl). A proxy is the user's own choice and may be local.

What a proxy takes out of our hands: it looks the name up once more and connects itself, so that
the address that was checked here need not be the one that it asks. With a SOCKS proxy whose scheme
is `socks5h` (Tor's), names are not even looked up here, since that would tell the network what
the user reads; only the form of the address is checked then.
"""

from collections.abc import Mapping
from importlib.util import find_spec
from ipaddress import ip_address, ip_network
from urllib.parse import unquote, urlsplit

from reportedly.acquire.web.address import Address
from reportedly.acquire.web.errors import BadSettings
from reportedly.acquire.web.host import ip_of
from reportedly.model import Noun

_SCHEMES = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}


class Proxy(Noun, frozen=True):
    """One proxy: where it is, and who asks it."""

    scheme: str
    host: str
    port: int
    user: str | None = None
    password: str = ""

    @property
    def is_socks(self) -> bool:
        """Whether it speaks SOCKS instead of HTTP."""
        return self.scheme.startswith("socks")

    @property
    def looks_up(self) -> bool:
        """Whether it alone looks up names."""
        return self.scheme == "socks5h"


class Proxies(Noun, frozen=True):
    """The proxy of each scheme, and the hosts that are asked without one."""

    http: Proxy | None = None
    https: Proxy | None = None
    without: tuple[str, ...] = ()

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> "Proxies":
        """Read the environment.

        Raises:
            BadSettings: a proxy is none that can be used.
        """
        both = _proxy(environ, "all_proxy")
        return cls(
            http=_proxy(environ, "http_proxy") or both,
            https=_proxy(environ, "https_proxy") or both,
            without=tuple(
                part.strip().lower()
                for part in _value(environ, "no_proxy").split(",")
                if part.strip()
            ),
        )

    def to(self, address: Address) -> Proxy | None:
        """The proxy that leads to an address, None where it is asked directly."""
        if any(_covers(pattern, address) for pattern in self.without):
            return None
        return self.https if address.scheme == "https" else self.http


def _value(environ: Mapping[str, str], name: str) -> str:
    return environ.get(name) or environ.get(name.upper()) or ""


def _proxy(environ: Mapping[str, str], name: str) -> Proxy | None:
    value = _value(environ, name).strip()
    if not value:
        return None
    try:
        parts = urlsplit(value if "://" in value else f"http://{value}")
        port = parts.port
    except ValueError:
        raise BadSettings(f"{name.upper()} is no address; write http://HOST:PORT") from None
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise BadSettings(
            f"{name.upper()} names a proxy that is not known; write http://HOST:PORT, "
            "https://HOST:PORT or socks5h://HOST:PORT"
        )
    if parts.scheme.startswith("socks") and find_spec("socksio") is None:
        raise BadSettings(
            f"{name.upper()} names a SOCKS proxy, for which a package is missing: "
            "pip install socksio; or name an HTTP proxy"
        )
    return Proxy(
        scheme=parts.scheme,
        host=parts.hostname,
        port=port or _SCHEMES[parts.scheme],
        user=None if parts.username is None else unquote(parts.username),
        password=unquote(parts.password or ""),
    )


def _covers(pattern: str, address: Address) -> bool:
    """Whether an entry of NO_PROXY means a host: `*`, a name or its parent, an IP, a network."""
    name, _, port = pattern.rpartition(":")
    if name and port.isdigit() and ":" not in name.strip("[]"):
        return int(port) == address.port and _covers(name, address)
    if pattern == "*":
        return True
    ip = ip_of(address.host)
    if ip is not None:
        try:
            return ip_address(ip) in ip_network(pattern.strip("[]"), strict=False)
        except ValueError:
            return False
    parent = pattern.removeprefix("*").lstrip(".")
    return address.host == parent or address.host.endswith(f".{parent}")
