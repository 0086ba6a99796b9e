"""What can go wrong between an address and its page: each error says what to do.

`again` tells whether the same request may succeed later without anybody changing anything; the
client tries such requests again itself, a few times, before it raises the error.
"""

from datetime import datetime

from reportedly.errors import ReportedlyError


class FetchError(ReportedlyError):
    """Base of everything that keeps an address from being read.

    Attributes:
        again: whether the same request may succeed later.
        wait: seconds that the server asks to be left alone, 0 where it does not say.
        status: the status that the server answered with, None where it gave none.
    """

    again = False
    wait: float = 0.0
    status: int | None = None


class BadSettings(FetchError):
    """A proxy, contact or test server that the environment gives in a form that cannot be used."""


class Offline(FetchError):
    """The user has said that no connection may be opened."""

    def __init__(self) -> None:
        super().__init__(
            "REPORTEDLY_OFFLINE is set, so that no connection is opened; unset it, "
            "or add the page as a saved file"
        )


class BadAddress(FetchError):
    """An address that is none, or is written in a way that hides where it leads."""


class ForbiddenAddress(FetchError):
    """An address that leads to this machine, its network or another place that is not public."""


class ForbiddenRedirect(ForbiddenAddress):
    """A redirect to an address that is not public."""


class Disallowed(FetchError):
    """The site's robots.txt asks programs not to read this page."""

    def __init__(self, host: str) -> None:
        super().__init__(
            f"the site {host} asks not to be read by programs here (robots.txt); open the page in "
            "a browser, save it, and add the file"
        )


class RobotsUnreachable(FetchError):
    """A site's robots.txt cannot be read, so that nobody knows what it allows."""

    again = True

    def __init__(self, host: str, reason: str) -> None:
        super().__init__(
            f"the robots.txt of {host} cannot be read ({reason}), and a site that cannot say what "
            "it allows is left alone; try later, or save the page from a browser and add the file"
        )


class NoAnswer(FetchError):
    """No connection, or one that broke before there was an answer."""

    again = True


class UnknownHost(NoAnswer):
    """A name that no address belongs to."""

    again = False


class Untrusted(NoAnswer):
    """A server that cannot prove that it is the one that was asked for."""

    again = False


class TimedOut(FetchError):
    """A server that takes longer than it is waited for."""

    again = True


class TooMuch(FetchError):
    """An answer beyond a limit of size, of compression or of headers."""


class BrokenAnswer(FetchError):
    """An answer that does not follow HTTP, or is not what was asked for."""


class CutShort(BrokenAnswer):
    """An answer that ends before its announced end."""

    again = True


class BadRedirect(FetchError):
    """A redirect in a circle, over too many steps, to nowhere, or to an unprotected address."""


class RefusedByServer(FetchError):
    """A status that is neither a page nor the news that there is none."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Unavailable(RefusedByServer):
    """A status that may pass by itself: overload, or a fault of the server."""

    again = True

    def __init__(self, status: int, message: str, wait: float) -> None:
        super().__init__(status, message)
        self.wait = wait


class Busy(FetchError):
    """A server that asks to be left alone until a moment that is too far away to wait for."""

    again = True

    def __init__(self, host: str, until: datetime, status: int | None = None) -> None:
        super().__init__(
            f"{host} asks not to be asked again before {until:%Y-%m-%d %H:%M:%S} UTC"
            f"{'' if status is None else f' ({status})'}; try then"
        )
        self.until = until
        self.status = status
