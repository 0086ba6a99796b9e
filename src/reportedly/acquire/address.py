"""Addresses: the form by which one page is known, and which site an address belongs to."""

import re
from functools import cache
from importlib.resources import files
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

import msgspec
import yaml

from reportedly.packs import Sites
from reportedly.packs.registrable import registrable

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_KEPT = "%/:@!$&'()*+,;=~-._?[]|"
_SPACES = re.compile(r"[\x00-\x20\x7f-\xa0]+")


class _Wrapper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    host: str
    path: str

    def holds(self, parts: SplitResult) -> bool:
        named = f".{parts.hostname}".endswith(f".{self.host}")
        return named and parts.path.startswith(self.path)


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    wrappers: tuple[_Wrapper, ...]


@cache
def _data() -> _Data:
    source = files("reportedly.acquire").joinpath("address.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(source), _Data)


def canonical(url: str, sites: Sites | None = None) -> str:
    """The form by which one page is known, whoever links to it.

    Scheme and host in small letters (a host of other scripts in its ASCII form), `https` for
    `http`, no default port, no credentials, no fragment, no parameter that only tells how somebody
    came, escapes written one way (RFC 3986, 6.2.2); the page itself for an address that wraps it.
    Applied twice it changes nothing. What is no web address comes back as it is, without the spaces
    around it.

    It names a page and is not meant for asking a server: `http` is folded.

    Args:
        url: an address as a feed, a page or a user wrote it.
        sites: the pack's sites, which know the parameters that only tell how somebody came.
    """
    parts = _parts(url)
    if parts is None:
        return url.strip()
    parts = _unwrapped(parts)
    secure = parts.port in (None, 80, 443)
    return _written(parts, "https" if secure else parts.scheme, sites)


def address(url: str, sites: Sites | None = None) -> str:
    """The address as a report shows it: as `canonical`, with the scheme that was used."""
    parts = _parts(url)
    return url.strip() if parts is None else _written(parts, parts.scheme, sites)


def same_site(one: str, other: str) -> bool:
    """Whether two addresses lie on one registrable site (`news.example.org`, `example.org`)."""
    first, second = site_name(one), site_name(other)
    return first is not None and first == second


@cache
def site_name(url: str) -> str | None:
    """The registrable name of an address's host by the Public Suffix List, None where it has none.

    See `packs.registrable`.
    """
    parts = _parts(url)
    return registrable(parts.hostname) if parts is not None and parts.hostname else None


def host_of(url: str) -> str:
    """The host of an address in small letters, empty where it has none."""
    parts = _parts(url)
    return "" if parts is None else parts.hostname or ""


def _parts(url: str) -> SplitResult | None:
    """The parts of a web address with its host in ASCII; None where it is no web address."""
    try:
        parts = urlsplit(_SPACES.sub("", url.strip()))
        port = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _DEFAULT_PORTS or not parts.hostname:
        return None
    host = _ascii(parts.hostname.rstrip("."))
    if not host:
        return None
    place = f"[{host}]" if ":" in host else host
    if port is not None:
        place = f"{place}:{port}"
    return parts._replace(scheme=parts.scheme.lower(), netloc=place)


def _ascii(host: str) -> str:
    if host.isascii():
        return host.lower()
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""


def _unwrapped(parts: SplitResult) -> SplitResult:
    for wrapper in _data().wrappers:
        if wrapper.holds(parts):
            inner = _parts("https://" + parts.path[len(wrapper.path) :])
            return parts if inner is None else inner._replace(query=parts.query)
    return parts


def _written(parts: SplitResult, scheme: str, sites: Sites | None) -> str:
    place = parts.netloc
    if parts.port == _DEFAULT_PORTS[parts.scheme] or (scheme == "https" and parts.port == 80):
        place = place.rpartition(":")[0]
    query = parts.query
    if sites is not None:
        query = "&".join(
            part
            for part in query.split("&")
            if part and not sites.drops(parts.hostname or "", part.partition("=")[0])
        )
    return urlunsplit((scheme, place, _escaped(_undotted(parts.path)), _escaped(query), ""))


def _undotted(path: str) -> str:
    """A path without `.` and `..` (RFC 3986, 5.2.4); the root where it is empty."""
    kept: list[str] = []
    segments = path.split("/")[1:] if path.startswith("/") else path.split("/")
    for segment in segments:
        if segment == "..":
            kept[-1:] = []
        elif segment != ".":
            kept.append(segment)
    if segments and segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)


def _escaped(part: str) -> str:
    """Escapes in capitals, none where none is needed, and one for all that is not ASCII."""

    def once(escape: re.Match[str]) -> str:
        character = chr(int(escape[1], 16))
        return character if character in _UNRESERVED else escape[0].upper()

    return quote(_ESCAPE.sub(once, part), safe=_KEPT, errors="replace")
