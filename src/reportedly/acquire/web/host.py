"""Host names in one form, so that what is checked is what is asked.

A host is either a name in lower-case ASCII or an IP address in its canonical form. Everything that
one program reads as a name and another as a number is refused: octal, hexadecimal, decimal and
short forms of IPv4, zone ids of IPv6, digits and full stops of other scripts that fold to such.
"""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

import idna

from reportedly.acquire.web.errors import BadAddress

IP = IPv4Address | IPv6Address

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LONGEST_NAME = 253  # RFC 1035, 2.3.4, without the root's dot


def host_of(text: str) -> str:
    """The host of an address in the form in which it is looked up.

    IPv6 stands without its brackets.

    Raises:
        BadAddress: it is empty, is no name, or is a number in an odd form.
    """
    if text.startswith("["):
        return _ipv6(text)
    name = _ascii(text)
    labels = name.split(".")
    if labels[-1] == "":
        raise BadAddress(f"the host {name!r} is empty or ends in a dot; leave the dot out")
    if _NUMBER.fullmatch(labels[-1]):
        return _ipv4(text, name)
    if len(name) > _LONGEST_NAME or not all(map(_LABEL.fullmatch, labels)):
        raise BadAddress(f"{text!r} is no name of a host")
    return name


def ip_of(host: str) -> IP | None:
    """The IP address that a host in canonical form is, None where it is a name."""
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(host)
        except AddressValueError:
            continue
    return None


def _ascii(text: str) -> str:
    if text.isascii():
        return text.lower()
    try:
        name = idna.encode(text, uts46=True, std3_rules=True).decode("ascii")
    except UnicodeError as error:
        raise BadAddress(f"{text!r} is no name of a host ({error})") from None
    if _NUMBER.fullmatch(name.rsplit(".", 1)[-1]):
        raise BadAddress(f"the host {text!r} is a number in letters of another script")
    return name


def _ipv4(text: str, name: str) -> str:
    try:
        return str(IPv4Address(name))
    except AddressValueError:
        raise BadAddress(
            f"the host {text!r} is a number in an odd form; write four decimal numbers "
            "(192.0.2.1), or better the site's name"
        ) from None


def _ipv6(text: str) -> str:
    if not text.endswith("]"):
        raise BadAddress(f"the host {text!r} lacks its closing bracket")
    if "%" in text:
        raise BadAddress(f"the host {text!r} names an interface of this machine (after the %)")
    try:
        return str(IPv6Address(text[1:-1]))
    except AddressValueError:
        raise BadAddress(f"the host {text!r} is no IPv6 address") from None
