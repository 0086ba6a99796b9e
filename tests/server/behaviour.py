"""What one host of the server does, and how a request to it must end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.server.asked import Asked

Answer = Callable[[Asked], Iterator[bytes]]


def no_robots(_asked: Asked) -> Iterator[bytes]:
    """There is no robots.txt: everything may be asked."""
    yield b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@dataclass(frozen=True)
class Behaviour:
    """One behaviour, and what is documented to come of it.

    Attributes:
        name: what it is called; its host is `NAME.test`.
        does: what the server does, for the table in docs/fetching.md.
        answer: the bytes of an answer, piece by piece, from the status line on.
        got: what the client hands back: a status, or the name of the error.
        ends: the outcome of the verb's last run.
        says: words that the message holds where it is refused or passed over.
        path: what is asked on the host.
        runs: how often it is asked until `ends` holds.
        verb: what it is asked with, `add` or `fetch`.
        scheme: of its address; the server itself speaks plain HTTP.
        robots: what robots.txt is answered with.
    """

    name: str
    does: str
    answer: Answer
    got: str = "200"
    ends: str = "new"
    says: str = ""
    path: str = "/2019/05/14/report"
    runs: int = 1
    verb: str = "add"
    robots: Answer = no_robots
    scheme: str = "http"

    @property
    def host(self) -> str:
        """Its host."""
        return f"{self.name}.test"

    @property
    def url(self) -> str:
        """The address to ask."""
        return f"{self.scheme}://{self.host}{self.path}"
