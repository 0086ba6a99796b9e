"""robots.txt (RFC 9309): what a site asks of programs, and how often they may come."""

from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from reportedly.acquire.web.address import Address
from reportedly.acquire.web.answer import Answer
from reportedly.acquire.web.errors import (
    BadAddress,
    BadRedirect,
    BrokenAnswer,
    Busy,
    Disallowed,
    FetchError,
    ForbiddenRedirect,
    RefusedByServer,
    RobotsUnreachable,
    TimedOut,
    TooMuch,
)
from reportedly.acquire.web.limits import Limits

TOKEN = "reportedly"
"""The product token by which a robots.txt addresses this program."""

_LEAST = 1_000
_UNREADABLE = (BadAddress, BrokenAnswer, ForbiddenRedirect, RefusedByServer, TimedOut, TooMuch)


@dataclass(frozen=True)
class Rules:
    """What one robots.txt says.

    Attributes:
        parsed: None where everything is allowed.
        error: why it cannot be read, None where it could.
        until: when it must be asked for again, by the monotonic clock.
        size: its length in bytes.
    """

    parsed: Protego | None
    error: FetchError | None
    until: float
    size: int = 0


class Robots:
    """The robots.txt of every origin that is asked, kept for the run (a day at most)."""

    def __init__(
        self, ask: Callable[[Address], Answer], limits: Limits, monotonic: Callable[[], float]
    ) -> None:
        self._ask = ask
        self._limits = limits
        self._monotonic = monotonic
        self._kept: dict[str, Rules] = {}

    def check(self, address: Address) -> float | None:
        """Make sure that a page may be read.

        Args:
            address: the page.

        Returns:
            Seconds that the site wants between two requests, None where it does not say.

        Raises:
            Disallowed: the site asks programs not to read it.
            RobotsUnreachable: the site's rules cannot be read.
            FetchError: the site cannot be reached at all.
        """
        rules = self._kept.get(address.origin)
        if rules is None or rules.until <= self._monotonic():
            rules = self._read(address)
            self._keep(address.origin, rules)
        if rules.error is not None:
            raise rules.error.with_traceback(None)
        if rules.parsed is None:
            return None
        if not rules.parsed.can_fetch(address.url, TOKEN):
            raise Disallowed(address.host)
        return _pause(rules.parsed)

    def _read(self, address: Address) -> Rules:
        """Read a robots.txt: 4xx allows everything, other failures forbid it (2.3.1)."""
        try:
            answer = self._ask(address.at("/robots.txt"))
        except BadRedirect:
            return self._rules(None)
        except _UNREADABLE as error:
            return self._failed(RobotsUnreachable(address.host, _briefly(error)))
        except Busy:
            raise
        except FetchError as error:
            return self._failed(error)
        if answer.status == 200:
            parsed = Protego.parse(answer.body.decode("utf-8-sig", "replace"))
            return self._rules(parsed, len(answer.body))
        if 400 <= answer.status < 500:
            return self._rules(None)
        return self._failed(RobotsUnreachable(address.host, f"status {answer.status}"))

    def _keep(self, origin: str, rules: Rules) -> None:
        """Remember rules, and forget the oldest where they grow too large together.

        A parsed robots.txt takes some fifty times its length in memory, and a hostile feed can
        lead to any number of hosts.
        """
        self._kept.pop(origin, None)
        self._kept[origin] = rules
        while (
            sum(_LEAST + kept.size for kept in self._kept.values()) > self._limits.robots_kept_bytes
        ):
            del self._kept[next(iter(self._kept))]

    def _rules(self, parsed: Protego | None, size: int = 0) -> Rules:
        return Rules(parsed, None, self._monotonic() + self._limits.robots_seconds, size)

    def _failed(self, error: FetchError) -> Rules:
        return Rules(None, error, self._monotonic() + self._limits.robots_failure_seconds)


def _pause(parsed: Protego) -> float | None:
    rate = parsed.request_rate(TOKEN)
    delays = [parsed.crawl_delay(TOKEN), None if rate is None else rate.seconds / rate.requests]
    return max((delay for delay in delays if delay is not None), default=None)


def _briefly(error: FetchError) -> str:
    return str(error).partition(";")[0]
