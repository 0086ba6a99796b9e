import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportedly.acquire.web.address import Address, parse
from reportedly.acquire.web.errors import BadAddress

_names = st.lists(
    st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=8), min_size=1, max_size=3
).map(lambda labels: ".".join([*labels, "example", "com"]))
_paths = st.text("abÄ북 /.%2eE?&=+~|[]{}<>\"'`^;:@!$()*,-_", max_size=30)


@pytest.mark.parametrize(
    ("given_address", "url"),
    [
        ("https://outlet.example.com", "https://outlet.example.com/"),
        ("HTTPS://Outlet.Example.COM:443/A?b#c", "https://outlet.example.com/A?b"),
        ("http://outlet.example.com:80/", "http://outlet.example.com/"),
        ("http://outlet.example.com:/", "http://outlet.example.com/"),
        ("http://outlet.example.com:8080/", "http://outlet.example.com:8080/"),
        ("https://outlet.example.com?q=1", "https://outlet.example.com/?q=1"),
        ("https://outlet.example.com/a//b", "https://outlet.example.com/a//b"),
        ("https://outlet.example.com/a/../b/./c", "https://outlet.example.com/b/c"),
        ("https://outlet.example.com/a/%2E%2e/b", "https://outlet.example.com/b"),
        ("https://outlet.example.com/a/..", "https://outlet.example.com/"),
        ("https://outlet.example.com/../../a", "https://outlet.example.com/a"),
        ("https://outlet.example.com/북한", "https://outlet.example.com/%EB%B6%81%ED%95%9C"),
        ("https://outlet.example.com/%eb%B6", "https://outlet.example.com/%eb%B6"),
        ("https://outlet.example.com/100%", "https://outlet.example.com/100%25"),
        ("https://outlet.example.com/?a=/../b", "https://outlet.example.com/?a=/../b"),
        ('https://outlet.example.com/"<>', "https://outlet.example.com/%22%3C%3E"),
        ("https://외신.example.com/", "https://xn--zv4bt9d.example.com/"),
        ("https://OUTLET。example．com/", "https://outlet.example.com/"),
        ("https://[2606:2800:21F:0::1]/", "https://[2606:2800:21f::1]/"),
    ],
)
def test_an_address_has_one_form(given_address: str, url: str):
    assert parse(given_address).url == url


@pytest.mark.parametrize(
    "text",
    [
        "",
        "outlet.example.com",
        "//outlet.example.com/",
        "https:outlet.example.com",
        "https:/outlet.example.com",
        "https:///story",
        "https://",
        "https://?q",
        "https://:443/",
        "https://user@outlet.example.com/",
        "https://user:word@outlet.example.com/",
        "https://outlet.example.com@127.0.0.1/",
        "https://@outlet.example.com/",
        "https://outlet.example.com\\@127.0.0.1/",
        "https:\\\\outlet.example.com/",
        "https://outlet.example.com/a b",
        "https://outlet.example.com/a\tb",
        "https://outlet.exa\nmple.com/",
        "https://outlet.example.com/\r\nHost: other",
        "https://outlet.example.com/\x00",
        "https://outlet.example.com/a\u200bb",
        "https://outlet.example.com/\u202egpj",
        "https://outlet.example.com/\ud800",
        "https://outlet\u3000.example.com/",
        "https://outlet.example.com./",
        "https://outlet..example.com/",
        "https://.example.com/",
        "https://-outlet.example.com/",
        "https://outlet.example.com%00.other.com/",
        "https://outlet.example.com%2eother.com/",
        "https://out;let.example.com/",
        "https://outlet.example.com:port/",
        "https://outlet.example.com:0/",
        "https://outlet.example.com:65536/",
        "https://outlet.example.com:443:80/",
        "https://outlet.example.com:-1/",
        "https://outlet.example.com:４４３/",
        "https://" + "a" * 64 + ".example.com/",
        "https://" + "a." * 130 + "example.com/",
        "https://outlet.example.com/" + "a" * 4000,
        "ftp://outlet.example.com/",
        "file:///etc/passwd",
        "gopher://outlet.example.com/",
        "javascript:alert(1)",
        "data:text/html,hello",
        "jar:https://outlet.example.com!/",
        "view-source:https://outlet.example.com/",
    ],
)
def test_what_is_doubtful_is_refused(text: str):
    with pytest.raises(BadAddress):
        parse(text)


@pytest.mark.parametrize(
    "host",
    [
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "127.0.0.01",
        "0",
        "0x",
        "256.0.0.1",
        "1.2.3.4.5",
        "127.0.0.1.",
        "１２７.０.０.１",
        "127。0。0。1",
        "①②⑦.0.0.1",
        "127.0.0.¹",
        "0x7f.1.example.0x1",
        "[::1%lo]",
        "[fe80::1%25eth0]",
        "[::1",
        "::1",
        "[::1]x",
        "[127.0.0.1]",
        "[v1.fe80::a]",
        "[]",
    ],
)
def test_numbers_in_odd_forms_are_no_hosts(host: str):
    with pytest.raises(BadAddress):
        parse(f"http://{host}/")


@given(_names, st.sampled_from(["http", "https"]), st.integers(1, 65_535), _paths)
def test_reading_an_address_again_changes_nothing(name: str, scheme: str, port: int, path: str):
    assume(" " not in path)
    address = parse(f"{scheme}://{name}:{port}/{path}")
    assert parse(address.url) == address
    assert (address.scheme, address.host, address.port) == (scheme, name, port)
    assert address.target.startswith("/")
    assert address.url.isascii()
    assert not set(address.url) & set(' \\#\r\n\t"<>')


@given(st.text(max_size=60))
def test_any_text_after_a_host_stays_on_that_host(text: str):
    try:
        address = parse("https://outlet.example.com/" + text)
    except BadAddress:
        return
    assert address.origin == "https://outlet.example.com"
    assert "/../" not in address.target.partition("?")[0]


@given(st.text(max_size=40))
def test_any_text_as_a_host_is_a_clean_host_or_refused(text: str):
    try:
        address = parse(f"http://{text}/")
    except BadAddress:
        return
    assert set(address.host) <= set(string.ascii_lowercase + string.digits + ".-_:")
    assert parse(address.url) == address


@given(st.text(max_size=80))
def test_any_text_as_a_location_is_an_address_or_refused(text: str):
    here = parse("https://outlet.example.com/a/b?c")
    try:
        there = here.towards(text)
    except BadAddress:
        return
    assert there.scheme in ("http", "https")
    assert parse(there.url) == there


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("d", "https://outlet.example.com/a/d"),
        ("/d", "https://outlet.example.com/d"),
        ("?d", "https://outlet.example.com/a/b?d"),
        ("../../d", "https://outlet.example.com/d"),
        ("//other.example.com", "https://other.example.com/"),
        ("http://other.example.com/d", "http://other.example.com/d"),
        ("#d", "https://outlet.example.com/a/b?c"),
    ],
)
def test_relative_locations_are_resolved(location: str, url: str):
    assert parse("https://outlet.example.com/a/b?c").towards(location).url == url


def test_the_authority_names_a_port_only_where_it_is_not_the_schemes_own():
    address = Address(scheme="http", host="2606::1", port=443, target="/")
    assert address.authority == "[2606::1]:443"
    assert address.at("/robots.txt").url == "http://[2606::1]:443/robots.txt"
