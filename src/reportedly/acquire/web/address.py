r"""Addresses of pages, read strictly: what is doubtful is refused and never repaired.

Other programs read `http://a\@b/` or `http://127.1/` in more than one way. Here an address has one
reading or none, and the same value is checked, asked for and shown.
"""

import re
from typing import Literal
from urllib.parse import quote, urljoin

from reportedly.acquire.web.errors import BadAddress
from reportedly.acquire.web.host import host_of
from reportedly.acquire.web.limits import ADDRESS_CHARACTERS
from reportedly.model import Noun

Scheme = Literal["http", "https"]

_FORM = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<rest>.*)", re.S)
_PLACE = re.compile(r"//(?P<authority>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#.*)?", re.S)
_AUTHORITY = re.compile(r"(?P<host>\[[^\]]*\]|[^:\[\]]*)(?::(?P<port>[0-9]{0,5}))?")
_UNSEEN = re.compile(
    r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_KEPT = "!$&'()*+,;=:@/?%-._~[]|"
_PORTS = {"http": 80, "https": 443}


class Address(Noun, frozen=True):
    """One address in its one form, without fragment.

    Attributes:
        host: a name in lower-case ASCII, or an IP address without brackets.
        target: path and query, percent-encoded, beginning with a slash.
    """

    scheme: Scheme
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them: without the scheme's own port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The address in ASCII."""
        return self.origin + self.target

    def at(self, target: str) -> "Address":
        """Another page of the same origin."""
        return Address(scheme=self.scheme, host=self.host, port=self.port, target=target)

    def towards(self, location: str) -> "Address":
        """Where a redirect from here leads.

        Args:
            location: absolute, or relative to this address (RFC 3986, 5.2).

        Raises:
            BadAddress: it leads to no address that can be asked.
        """
        _refuse_unseen(location)
        if location.startswith("//"):
            return parse(f"{self.scheme}:{location}")
        if _FORM.fullmatch(location):
            return parse(location)
        return parse(urljoin(self.url, location))


def parse(text: str) -> Address:
    """Read an address.

    White space around it is left out, since people paste it along.

    Args:
        text: the address, in any script; `http` or `https`.

    Raises:
        BadAddress: it has no scheme or another one, a user name or password, control characters,
            white space or backslashes, or a host that is none or is written in an odd form, or
            it is too long.
    """
    text = text.strip()
    if len(text) > ADDRESS_CHARACTERS:
        raise BadAddress(
            f"the address has {len(text):,} characters and may have {ADDRESS_CHARACTERS:,}"
        )
    _refuse_unseen(text)
    form = _FORM.fullmatch(text)
    if form is None:
        raise BadAddress(f"{_short(text)} is no address; write it whole: https://…")
    scheme = form["scheme"].lower()
    if scheme not in _PORTS:
        raise BadAddress(f"only http and https are fetched, not {scheme}: {_short(text)}")
    place = _PLACE.fullmatch(form["rest"])
    if place is None:
        raise BadAddress(f"{_short(text)} is no address; it lacks the two slashes before the host")
    host, port = _host_and_port(place["authority"])
    return Address(
        scheme="https" if scheme == "https" else "http",
        host=host,
        port=_PORTS[scheme] if port is None else port,
        target=_target(place["path"], place["query"] or ""),
    )


def _host_and_port(authority: str) -> tuple[str, int | None]:
    if "@" in authority:
        raise BadAddress(
            "an address with a user name or password before the host is not asked: what stands "
            "before the @ may only look like the host; leave it out"
        )
    parts = _AUTHORITY.fullmatch(authority)
    if parts is None:
        raise BadAddress(f"{_short(authority)} is no host")
    if not parts["port"]:
        return host_of(parts["host"]), None
    port = int(parts["port"])
    if not 0 < port < 65_536:
        raise BadAddress(f"there is no port {port}")
    return host_of(parts["host"]), port


def _target(path: str, query: str) -> str:
    return _encoded(_without_dots(_encoded(path) or "/")) + _encoded(query)


def _encoded(text: str) -> str:
    return quote(_BARE_PERCENT.sub("%25", text), safe=_KEPT)


def _without_dots(path: str) -> str:
    """The path without `.` and `..` (RFC 3986, 5.2.4), as every server would read it."""
    kept: list[str] = []
    steps = path.split("/")[1:]
    for number, step in enumerate(steps):
        plain = step.lower().replace("%2e", ".")
        if plain == ".." and kept:
            kept.pop()
        if plain not in (".", ".."):
            kept.append(step)
        elif number == len(steps) - 1:
            kept.append("")
    return "/" + "/".join(kept)


def _refuse_unseen(text: str) -> None:
    if _UNSEEN.search(text) or _SURROGATE.search(text):
        raise BadAddress(
            f"the address {_short(text)} has spaces or characters that cannot be seen; "
            "write a space as %20"
        )
    if "\\" in text:
        raise BadAddress(f"the address {_short(text)} has a backslash; write a slash")


def _short(text: str) -> str:
    return ascii(text if len(text) <= 120 else text[:119] + "…")
