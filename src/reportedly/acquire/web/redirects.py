"""Redirects: followed by our own hand, a few steps, never in a circle, never out of protection."""

from collections.abc import Iterator
from contextlib import contextmanager

from reportedly.acquire.web.address import Address, parse
from reportedly.acquire.web.answer import Answer
from reportedly.acquire.web.errors import (
    BadAddress,
    BadRedirect,
    ForbiddenAddress,
    ForbiddenRedirect,
)
from reportedly.model import Hop


class Trail:
    """The way from the address asked for to the one that answers, as far as it is known.

    Args:
        start: the address asked for.
        most: how many steps are taken.
    """

    def __init__(self, start: Address, most: int) -> None:
        self._most = most
        self._seen = {start.url}
        self.address = start
        self.hops: tuple[Hop, ...] = ()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say who sent us to a forbidden address.

        Raises:
            ForbiddenRedirect: an address after the first one is forbidden.
        """
        try:
            yield
        except ForbiddenAddress as error:
            if not self.hops:
                raise
            raise ForbiddenRedirect(
                f"{_host(self.hops[-1])} sends us on to an address that is not asked: {error}"
            ) from None

    def step(self, answer: Answer) -> None:
        """Go where a redirect leads.

        From https no step leads to http: a page that travels in the clear can be read and changed
        on the way, and a redirect must not decide that for the reader. The same address is asked
        by https instead; a site that has none ends in a circle, and the message says what to do.

        Raises:
            BadAddress: it leads to what is no address, or a doubtful one.
            BadRedirect: it leads nowhere, in a circle, or too far.
        """
        here = answer.address
        self.hops += (Hop(url=here.url, status=answer.status),)
        if len(self.hops) > self._most:
            raise BadRedirect(
                f"{here.host} sends us on and on, more than {self._most} times; open the page in a "
                "browser and add the address that it ends at"
            )
        there = _location(answer)
        secured = _secured(here, there)
        if secured.url in self._seen:
            raise BadRedirect(_circle(there, secured))
        self._seen.add(secured.url)
        self.address = secured


def _host(hop: Hop) -> str:
    return parse(hop.url).host


def _location(answer: Answer) -> Address:
    value = answer.header("location")
    host = answer.address.host
    if value is None or not value.strip():
        raise BadRedirect(f"{host} sends us on without saying where ({answer.status}); try later")
    raw = value.encode("latin-1")
    try:
        location = raw.decode("utf-8")
    except UnicodeDecodeError:
        location = value
    try:
        return answer.address.towards(location)
    except BadAddress as error:
        raise BadAddress(f"{host} sends us on to an address that is not asked: {error}") from None


def _secured(here: Address, there: Address) -> Address:
    """The address that is asked in place of one that would give up https."""
    if here.scheme != "https" or there.scheme != "http":
        return there
    port = 443 if there.port == 80 else there.port
    return Address(scheme="https", host=there.host, port=port, target=there.target)


def _circle(there: Address, secured: Address) -> str:
    if there != secured:
        return (
            f"{there.host} sends us from https to http, where others can read and change what "
            f"comes; if you accept that, add the address itself: {there.url}"
        )
    return (
        f"{there.host} sends us in a circle; it may want a cookie or a login: save the page from a "
        "browser and add the file"
    )
