"""How much a server may cost, in one place: bytes, seconds, steps.

Whoever changes a number here changes what a hostile server can do. All limits hold for one call of
`Client.get`, robots.txt has its own.
"""

from reportedly.model import Noun

PORTS = frozenset({80, 443, 8080, 8443})
"""The ports that may be asked: those of the web, and the two that small sites use beside them.

A request to any other port could be swallowed as a command by what listens there: mail, databases,
administration."""

ADDRESS_CHARACTERS = 4_000
"""Length of an address, in code points; no page needs more."""


class Limits(Noun, frozen=True):
    """What one request may cost.

    Attributes:
        header_bytes: status line and headers of one answer together.
        wire_bytes: one body as it travels, its framing included.
        body_bytes: one body after decompression.
        ratio: how many times larger a body may become by decompression; text reaches 10, a feed
            that repeats itself 50, a bomb 1,000.
        ratio_from: bytes after decompression below which the ratio is not looked at.
        encodings: compressions laid over one another.
        addresses: addresses of one name that a connection is tried to; all are checked.
        resolve_seconds: looking up a name.
        connect_seconds: one connection, its TLS handshake included.
        silence_seconds: between two pieces of an answer.
        total_seconds: from the first look-up to the last byte, all redirects and retries
            included, deliberate waiting left out.
        redirects: steps from the address asked for to the one that answers.
        retries: further tries after the first one failed for what may pass.
        backoff_seconds: wait before the first retry; it doubles with each.
        longest_wait: seconds of a Retry-After that are waited for.
        delay: least seconds between two requests to one host.
        longest_delay: most seconds between two requests to one host, whatever it asks for.
        robots_bytes: how much of a robots.txt is read; the rest is left out (RFC 9309, 2.5).
        robots_redirects: steps to a robots.txt (RFC 9309, 2.3.1.2).
        robots_seconds: how long a robots.txt is believed (RFC 9309, 2.4).
        robots_kept_bytes: how much of all robots.txt together is remembered; the oldest goes first.
        robots_failure_seconds: how long an unreachable robots.txt is not asked for again.
    """

    header_bytes: int = 64_000
    wire_bytes: int = 32_000_000
    body_bytes: int = 64_000_000
    ratio: int = 200
    ratio_from: int = 1_000_000
    encodings: int = 2
    addresses: int = 4
    resolve_seconds: float = 10.0
    connect_seconds: float = 10.0
    silence_seconds: float = 20.0
    total_seconds: float = 120.0
    redirects: int = 10
    retries: int = 3
    backoff_seconds: float = 1.0
    longest_wait: float = 60.0
    delay: float = 2.0
    longest_delay: float = 60.0
    robots_bytes: int = 500_000
    robots_redirects: int = 5
    robots_seconds: float = 86_400.0
    robots_kept_bytes: int = 4_000_000
    robots_failure_seconds: float = 600.0
