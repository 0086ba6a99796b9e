"""Redirects: along, in circles, and to where nobody may be led."""

from collections.abc import Iterator
from functools import partial

from tests.server.answers import redirect, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Answer, Behaviour

FORBIDDEN = {
    "loopback": ("http://127.0.0.1:{trap}/", "127.0.0.1 at another port"),
    "localhost": ("http://localhost:{trap}/", "localhost"),
    "zero": ("http://0.0.0.0:{trap}/", "0.0.0.0"),
    "ipv6-loopback": ("http://[::1]:{trap}/", "[::1]"),
    "mapped": ("http://[::ffff:127.0.0.1]:{trap}/", "127.0.0.1 mapped to IPv6"),
    "mapped-hexadecimal": ("http://[::ffff:7f00:1]:{trap}/", "the same in hexadecimal"),
    "compatible": ("http://[::127.0.0.1]:{trap}/", "127.0.0.1 in the old form of IPv6"),
    "six-to-four": ("http://[2002:7f00:1::]:{trap}/", "127.0.0.1 by way of 6to4"),
    "nat64": ("http://[64:ff9b::7f00:1]:{trap}/", "127.0.0.1 by way of NAT64"),
    "metadata": ("http://169.254.169.254/latest/meta-data/", "a cloud's metadata"),
    "metadata-name": ("http://metadata.google.internal/", "a cloud's metadata by its name"),
    "metadata-ipv6": ("http://[fd00:ec2::254]/latest/", "a cloud's metadata by IPv6"),
    "private": ("http://10.0.0.1/", "a private network"),
    "shared-address": ("http://100.64.0.1/", "a carrier's own network"),
    "multicast": ("http://224.0.0.1/", "a group of hosts"),
    "broadcast": ("http://255.255.255.255/", "everybody in the network"),
    "odd-port": ("http://198.41.0.4:22/", "the port of another service"),
}
"""Places that are not public."""

ODD = {
    "local-dot": ("http://localhost.:{trap}/", "localhost with a full stop"),
    "short-loopback": ("http://127.1:{trap}/", "127.1"),
    "decimal": ("http://2130706433:{trap}/", "127.0.0.1 as one number"),
    "hexadecimal": ("http://0x7f000001:{trap}/", "127.0.0.1 as one hexadecimal number"),
    "octal": ("http://0177.0.0.1:{trap}/", "127.0.0.1 in octal"),
    "wide-digits": ("http://１２７.０.０.１:{trap}/", "127.0.0.1 in full-width digits"),
    "circled-digits": ("http://①②⑦.⓪.⓪.①:{trap}/", "127.0.0.1 in circled digits"),
    "link-local": ("http://[fe80::1%25lo]/", "a link-local address"),
}
"""Hosts that other programs take for this machine, and that no page has."""

SCHEMES = {
    "file": ("file:///etc/passwd", "a file of this machine"),
    "ftp": ("ftp://127.0.0.1:{trap}/", "FTP"),
    "gopher": ("gopher://127.0.0.1:{trap}/_GET", "Gopher"),
    "data": ("data:text/html,<p>told</p>", "an address that is the page itself"),
    "javascript": ("javascript:alert(1)", "a script"),
}
"""Addresses of other kinds."""

WRITTEN = {
    "userinfo": ("http://somebody:secret@userinfo.test/told", "an address with a password"),
    "userinfo-trick": ("http://userinfo-trick.test@127.0.0.1:{trap}/", "a host before an @"),
    "backslash": ("http://127.0.0.1:{trap}\\@backslash.test/", "a backslash in the host"),
    "newline": ("http://newline.test/told%0d%0a\tX: y", "control characters"),
    "blank": ("http://blank.test /told", "a blank in the host"),
}
"""Addresses that different programs read differently."""


def to(target: str, asked: Asked) -> Iterator[bytes]:
    """A redirect to one place."""
    yield from redirect(target.format(trap=asked.trap))


def chain(asked: Asked, length: int = 3) -> Iterator[bytes]:
    """Some redirects, then the page."""
    step = int(asked.path.rpartition("-")[2]) if "-" in asked.path else 0
    if step == length:
        yield from whole(article("redirect-chain"))
    else:
        yield from redirect(f"/step-{step + 1}", 301)


def loop(asked: Asked) -> Iterator[bytes]:
    """There and back."""
    yield from redirect("/back" if asked.path != "/back" else "/2019/05/14/report")


def endless(asked: Asked) -> Iterator[bytes]:
    """Another place each time."""
    yield from redirect(f"/{asked.path.count('/') + 1}{asked.path}")


def nowhere(_asked: Asked) -> Iterator[bytes]:
    """A redirect that does not say whereto."""
    yield b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def bytes_above_ascii(_asked: Asked) -> Iterator[bytes]:
    """A redirect to a path in bytes that are no UTF-8, and a bare line feed."""
    yield b"HTTP/1.1 302 Found\r\nLocation: /\xff\xfe\x00told\r\nContent-Length: 0\r\n\r\n"


def other_host(asked: Asked) -> Iterator[bytes]:
    """A redirect to another host, which has the page and robots of its own."""
    yield from redirect("http://redirect-target.test/2019/05/14/report")


def target(_asked: Asked) -> Iterator[bytes]:
    """The page of the host that was redirected to."""
    yield from whole(article("redirect-target"))


def to_forbidden_by_robots(_asked: Asked) -> Iterator[bytes]:
    """A redirect to a page that the other host's robots.txt forbids."""
    yield from redirect("http://robots-forbid.test/2019/05/14/report")


def downgrade(asked: Asked) -> Iterator[bytes]:
    """A redirect from https to another page on http."""
    if asked.path == "/plain":
        yield from whole(article("redirect-downgrade"))
    else:
        yield from redirect("http://redirect-downgrade.test/plain", 307)


def _rows(table: dict[str, tuple[str, str]], error: str) -> list[Behaviour]:
    def row(name: str, where: str, what: str) -> Behaviour:
        answer: Answer = partial(to, where)
        return Behaviour(
            f"to-{name}",
            f"redirects to {what}",
            answer,
            error,
            "refused",
            "address that is not asked",
        )

    return [row(name, where, what) for name, (where, what) in table.items()]


TABLE = (
    Behaviour(
        "redirect-downgrade", "redirects from https to http, which the same host has on https",
        downgrade, scheme="https",
    ),
    Behaviour("redirect-chain", "redirects three times on its own host, then answers", chain),
    Behaviour("redirect-host", "redirects to another host", other_host),
    Behaviour("redirect-target", "is redirected to by another host", target),
    Behaviour(
        "redirect-loop", "redirects there and back", loop, "BadRedirect", "refused", "circle"
    ),
    Behaviour(
        "redirect-endless", "redirects to another page each time", endless,
        "BadRedirect", "refused", "on and on",
    ),
    Behaviour(
        "redirect-nowhere", "redirects without saying where", nowhere,
        "BadRedirect", "refused", "without saying where",
    ),
    Behaviour(
        "redirect-bytes", "redirects to bytes that are no address", bytes_above_ascii,
        "BrokenAnswer", "refused", "no answer of a web server",
    ),
    Behaviour(
        "redirect-robots", "redirects to a page that robots.txt forbids", to_forbidden_by_robots,
        "Disallowed", "refused", "robots.txt",
    ),
    *_rows(FORBIDDEN, "ForbiddenRedirect"),
    *_rows(ODD, "BadAddress"),
    *_rows(SCHEMES, "BadAddress"),
    *_rows(WRITTEN, "BadAddress"),
)  # fmt: skip
