from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.web.errors import ForbiddenAddress
from reportedly.acquire.web.reserved import check_answer, check_ip, check_name

_INSIDE = st.sampled_from(["10.0.0.0", "127.0.0.0", "169.254.0.0", "192.168.0.0", "100.64.0.0"])


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.19.0.1",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::9.9.9.9",
        "::ffff:127.0.0.1",
        "::ffff:9.9.9.9",
        "::ffff:0:127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::1",
        "2002:909:909::1",
        "2606:2800::5efe:10.0.0.1",
        "2606:2800::200:5efe:10.0.0.1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_what_is_not_public_is_forbidden_as_a_literal_and_as_an_answer(address: str):
    for check in (check_ip, check_answer):
        with pytest.raises(ForbiddenAddress, match="not part of the public internet"):
            check(ip_address(address))


@pytest.mark.parametrize("address", ["9.9.9.9", "93.184.215.14", "2606:2800:21f::1", "2a00::1"])
def test_public_addresses_pass(address: str):
    check_ip(ip_address(address))
    check_answer(ip_address(address))


def test_a_translated_address_passes_as_an_answer_only_with_a_public_one_inside():
    check_answer(ip_address("64:ff9b::9.9.9.9"))
    with pytest.raises(ForbiddenAddress):
        check_ip(ip_address("64:ff9b::9.9.9.9"))
    with pytest.raises(ForbiddenAddress, match=r"169\.254\.169\.254"):
        check_answer(ip_address("64:ff9b::169.254.169.254"))


@given(_INSIDE, st.integers(0, 65_535))
def test_no_form_of_ipv6_smuggles_an_address_of_this_network(network: str, offset: int):
    inside = int(IPv4Address(network)) + offset
    forms = [
        inside,
        0xFFFF << 32 | inside,
        0xFFFF << 48 | inside,
        0x64FF9B << 96 | inside,
        0x64FF9B0001 << 80 | inside,
        0x2002 << 112 | inside << 80 | 1,
        0x20010000 << 96 | (inside ^ 0xFFFFFFFF),
        0x20010000 << 96 | inside << 64,
        0xFE80 << 112 | 0x5EFE << 32 | inside,
        0x26062800 << 96 | 0x5EFE << 32 | inside,
        0x26062800 << 96 | 0x02005EFE << 32 | inside,
    ]
    for form in forms:
        with pytest.raises(ForbiddenAddress):
            check_answer(IPv6Address(form))


@given(st.ip_addresses())
def test_whatever_passes_is_called_global_by_python_too(address: IPv4Address | IPv6Address):
    try:
        check_ip(address)
    except ForbiddenAddress:
        return
    assert address.is_global
    for kind in ("private", "multicast", "reserved", "link_local", "loopback", "unspecified"):
        assert not getattr(address, f"is_{kind}")


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "router",
        "a.localhost",
        "printer.local",
        "metadata.google.internal",
        "nas.lan",
        "nas.home",
        "nas.home.arpa",
        "outlet.example",
        "outlet.test",
        "outlet.onion",
    ],
)
def test_names_of_this_machine_and_its_network_are_forbidden(host: str):
    with pytest.raises(ForbiddenAddress, match="no name of the public internet"):
        check_name(host)


@pytest.mark.parametrize("host", ["example.com", "local.example.com", "localhost.example.org"])
def test_names_are_judged_by_their_end(host: str):
    check_name(host)
