"""One request as it came in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit


def _at_once(_seconds: float) -> bool:
    return False


@dataclass(frozen=True)
class Asked:
    """One request.

    Attributes:
        method: GET, or whatever was sent.
        target: what stood on the request line: a path, or a whole address as to a proxy.
        headers: by lower-case name, the last where one was sent twice.
        at: seconds on the monotonic clock.
        nth: the how manieth request for this address it is, from 1.
        trap: port of a listener that nobody may ever ask.
        port: port of the server itself.
        wait: wait so many seconds; true as soon as the server is to stop.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    at: float = 0.0
    nth: int = 1
    trap: int = 0
    port: int = 0
    wait: Callable[[float], bool] = field(default=_at_once, repr=False, compare=False)

    @property
    def host(self) -> str:
        """The host that is asked, as the Host header has it, without the port of a named host."""
        given = urlsplit(self.target).netloc or self.headers.get("host", "")
        name = given.rpartition(":")[0] or given
        return name if name.endswith((".test", ".example")) else given

    @property
    def path(self) -> str:
        """The path with its query."""
        parts = urlsplit(self.target)
        return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    @property
    def url(self) -> str:
        """The address that is asked."""
        return f"http://{self.host}{self.path}"
