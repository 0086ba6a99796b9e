"""One answer to one request, before redirects are followed."""

from reportedly.acquire.web.address import Address
from reportedly.model import Headers, Noun

PAGES = frozenset({200, 404, 410, 451})
"""Statuses whose body is read: a page, and three ways to say that there is none."""

REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Answer(Noun, frozen=True):
    """Status, headers and body of one answer; the body is empty where the status has none."""

    address: Address
    status: int
    headers: Headers
    body: bytes

    def header(self, name: str) -> str | None:
        """The first header of that name."""
        return next((value for key, value in self.headers if key.lower() == name), None)
