"""How often one host is asked: one request at a time, with a pause between."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from reportedly.acquire.web.errors import Busy
from reportedly.acquire.web.limits import Limits
from reportedly.model import Visit


def last_asked(visits: Iterable[Visit]) -> dict[str, datetime]:
    """When each host was asked last, by visits that are kept; for `Client(last=…)`.

    Args:
        visits: those of the last `Limits.longest_delay` seconds suffice.
    """
    last: dict[str, datetime] = {}
    for visit in visits:
        for url in (visit.asked, visit.url):
            host = urlsplit(url).hostname or ""
            last[host] = max(visit.at, last.get(host, visit.at))
    return last


class Pace:
    """What is known of each host's wishes, and when it was asked last."""

    def __init__(
        self, limits: Limits, clock: Callable[[], datetime], last: Mapping[str, datetime]
    ) -> None:
        self._limits = limits
        self._clock = clock
        self._last = dict(last)
        self._delays: dict[str, float] = {}
        self._closed: dict[str, tuple[datetime, int | None]] = {}

    def slow(self, host: str, seconds: float) -> None:
        """Ask a host less often than others; never oftener.

        Args:
            host: a name in canonical form.
            seconds: least time between two requests, cut at the limit.
        """
        wanted = min(seconds, self._limits.longest_delay)
        self._delays[host] = max(wanted, self._delays.get(host, self._limits.delay))

    def close(self, host: str, seconds: float, status: int | None) -> None:
        """Leave a host alone for as long as it asked, with a status or without."""
        self._closed[host] = (self._clock() + timedelta(seconds=seconds), status)

    def wait(self, host: str) -> float:
        """Seconds until a host may be asked.

        Raises:
            Busy: it asked to be left alone for longer than is waited for.
        """
        now = self._clock()
        until, status = self._closed.get(host, (now, None))
        if until > now:
            raise Busy(host, until, status)
        last = self._last.get(host)
        if last is None:
            return 0.0
        delay = self._delays.get(host, self._limits.delay)
        passed = (now - last) / timedelta(seconds=1)
        return delay if passed < 0 else max(0.0, delay - passed)

    def visited(self, host: str) -> None:
        """A host has been asked just now."""
        self._last[host] = self._clock()
