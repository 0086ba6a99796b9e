"""Addresses and names that no public page has.

The networks are those that the special-purpose registries of IANA (RFC 6890) do not call globally
reachable, written out because the lists in Python's `ipaddress` differ from version to version,
and the places where clouds tell a machine its secrets. Of IPv6 only what has been given out for
the public internet (2000::/3) is reachable at all.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from reportedly.acquire.web.errors import ForbiddenAddress
from reportedly.acquire.web.host import IP

_IPV4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network (RFC 791); 0.0.0.0 is this machine
        "10.0.0.0/8",  # private (RFC 1918)
        "100.64.0.0/10",  # shared behind carriers (RFC 6598); 100.100.100.200 is metadata
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # a cloud's own service beside each of its machines
        "169.254.0.0/16",  # link-local (RFC 3927); 169.254.169.254 is metadata
        "172.16.0.0/12",  # private (RFC 1918)
        "192.0.0.0/24",  # protocol assignments (RFC 6890)
        "192.0.2.0/24",  # documentation (RFC 5737)
        "192.31.196.0/24",  # AS112 (RFC 7535)
        "192.52.193.0/24",  # AMT (RFC 7450)
        "192.88.99.0/24",  # relays of 6to4 (RFC 7526)
        "192.168.0.0/16",  # private (RFC 1918)
        "192.175.48.0/24",  # AS112 (RFC 7534)
        "198.18.0.0/15",  # benchmarks (RFC 2544)
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
_PUBLIC_IPV6 = IPv6Network("2000::/3")
_IPV6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments (RFC 2928), Teredo among them
        "2001:db8::/32",  # documentation (RFC 3849)
        "2002::/16",  # 6to4 (RFC 3056): any IPv4 address may be inside
        "2620:4f:8000::/48",  # AS112 (RFC 7534)
        "3ffe::/16",  # the former 6bone (RFC 3701)
        "3fff::/20",  # documentation (RFC 9637)
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = 0x00005EFE
_ISATAP_MASK = 0xFDFFFFFF

_NAMES = frozenset(
    (
        *("alt", "arpa", "example", "internal", "invalid", "local", "localhost", "onion", "test"),
        *("corp", "domain", "home", "host", "intranet", "lan", "localdomain", "private"),
        "workgroup",
    )
)
"""Ends of names that the public internet does not have (RFC 6761, 6762, 7686, 8375, 9476), and
those that networks of offices and homes use."""


def check_ip(address: IP) -> None:
    """Refuse an IP address that does not belong to the public internet.

    Raises:
        ForbiddenAddress: it does not.
    """
    if not (_is_public4(address) if isinstance(address, IPv4Address) else _is_public6(address)):
        raise ForbiddenAddress(
            f"the address {address} is not part of the public internet; what lies on this machine "
            "or in its network is not fetched: save the page and add the file"
        )


def check_answer(address: IP) -> None:
    """Refuse an IP address that a name leads to.

    The one form of IPv4 in IPv6 that is looked into is NAT64's (RFC 6052): in networks that have
    no IPv4 the resolver itself (DNS64) writes every IPv4 address so.

    Raises:
        ForbiddenAddress: it does not belong to the public internet.
    """
    if isinstance(address, IPv6Address) and address in _NAT64:
        check_ip(IPv4Address(int(address) & 0xFFFFFFFF))
    else:
        check_ip(address)


def check_name(host: str) -> None:
    """Refuse a name that can only be one of this machine or its network.

    Raises:
        ForbiddenAddress: it has no dot, or ends in a name that the public internet does not have.
    """
    if "." not in host or host.rsplit(".", 1)[-1] in _NAMES:
        raise ForbiddenAddress(
            f"{host} is no name of the public internet; what lies on this machine or in its "
            "network is not fetched: save the page and add the file"
        )


def _is_public4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in network for network in _IPV4)


def _is_public6(address: IPv6Address) -> bool:
    interface = int(address) >> 32 & 0xFFFFFFFF
    return (
        address in _PUBLIC_IPV6
        and address.is_global
        and not any(address in network for network in _IPV6)
        and interface & _ISATAP_MASK != _ISATAP  # RFC 5214, 6.1: IPv4 in the last 32 bits
    )
