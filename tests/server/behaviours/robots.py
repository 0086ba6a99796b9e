"""What robots.txt says, and how it fails to say it."""

from collections.abc import Iterator
from functools import partial

from tests.server.answers import redirect, status, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Answer, Behaviour

_FORBID = "User-agent: *\nDisallow: /2019/\n"


def page(asked: Asked) -> Iterator[bytes]:
    """A page that is there for whoever asks."""
    yield from whole(article(asked.host.removesuffix(".test")))


def rules(text: str, _asked: Asked) -> Iterator[bytes]:
    """Rules as they should be sent."""
    yield from whole(text, "text/plain; charset=utf-8")


def failing(code: int, _asked: Asked) -> Iterator[bytes]:
    """A status instead of rules."""
    yield from status(code)


def huge(_asked: Asked) -> Iterator[bytes]:
    """Megabytes of rules, the one that counts within the first 500 KiB (RFC 9309 2.5)."""
    rest = "".join(f"Disallow: /{number}/\n" for number in range(200_000))
    yield from whole(_FORBID + rest, "text/plain")


def endless(asked: Asked) -> Iterator[bytes]:
    """Rules without end."""
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"
    while not asked.wait(0):
        yield b"Disallow: /private/\n" * 4096


def silence(asked: Asked) -> Iterator[bytes]:
    """No answer at all."""
    yield b""
    asked.wait(3600)


def moved(asked: Asked) -> Iterator[bytes]:
    """Rules that have moved to another host (RFC 9309 2.3.1.2)."""
    if asked.path == "/robots.txt":
        yield from redirect("http://robots-forbid.test/robots.txt", 301)


def to_loopback(asked: Asked) -> Iterator[bytes]:
    """Rules that are said to lie on this machine."""
    yield from redirect(f"http://127.0.0.1:{asked.trap}/robots.txt", 301)


def html(_asked: Asked) -> Iterator[bytes]:
    """A front page instead of rules, as hosts send it that know no robots.txt."""
    yield from whole("<!DOCTYPE html><title>Welcome</title><p>Disallow: nothing</p>")


def binary(_asked: Asked) -> Iterator[bytes]:
    """Bytes that are no text."""
    yield from whole(bytes(range(256)) * 100, "text/plain")


def _row(name: str, does: str, robots: Answer, got: str = "200", says: str = "") -> Behaviour:
    ends = "new" if got == "200" else "refused"
    return Behaviour(f"robots-{name}", does, page, got, ends, says, robots=robots)


_SAYS = "robots.txt"
TABLE = (
    _row("forbid", "forbids the page to everybody", partial(rules, _FORBID), "Disallowed", _SAYS),
    _row(
        "forbid-us", "forbids the page to this program by name",
        partial(rules, "User-agent: reportedly\nDisallow: /\n\nUser-agent: *\nAllow: /\n"),
        "Disallowed", _SAYS,
    ),
    _row(
        "forbid-others", "forbids everything to another program",
        partial(rules, "User-agent: somebody\nDisallow: /\n"),
    ),
    _row(
        "allow-longer", "forbids a folder and allows the page in it",
        partial(rules, "User-agent: *\nDisallow: /2019/\nAllow: /2019/05/14/\n"),
    ),
    _row("delay", "asks for two seconds between requests",
         partial(rules, "User-agent: *\nCrawl-delay: 2\n")),
    _row("delay-hour", "asks for an hour between requests",
         partial(rules, "User-agent: *\nCrawl-delay: 3600\n")),
    _row("404", "has no robots.txt", partial(failing, 404)),
    _row("403", "answers 403 for robots.txt: no rules (RFC 9309)", partial(failing, 403)),
    _row("500", "answers 500 for robots.txt: nothing may be asked (RFC 9309)",
         partial(failing, 500), "RobotsUnreachable", _SAYS),
    _row("silent", "takes the request for robots.txt and answers nothing", silence,
         "RobotsUnreachable", _SAYS),
    _row("huge", "has megabytes of rules, the one that counts among the first", huge,
         "Disallowed", _SAYS),
    _row("endless", "sends rules without end that do not concern the page", endless),
    _row("moved", "has its rules on another host, and they forbid", moved, "Disallowed", _SAYS),
    _row("to-loopback", "has its rules on this machine, as it says", to_loopback,
         "RobotsUnreachable", _SAYS),
    _row("html", "sends a page instead of rules", html),
    _row("binary", "sends bytes instead of rules", binary),
)  # fmt: skip
