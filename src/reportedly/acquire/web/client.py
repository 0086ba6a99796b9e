"""Getting pages: safely, politely, and each redirect checked as if a stranger had sent it."""

import random
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import count
from types import TracebackType
from typing import Self

import msgspec

from reportedly.acquire.web.address import Address, parse
from reportedly.acquire.web.admission import admit
from reportedly.acquire.web.answer import REDIRECTS, Answer
from reportedly.acquire.web.deadline import Deadline
from reportedly.acquire.web.errand import Errand
from reportedly.acquire.web.errors import BadAddress, Busy, FetchError, Offline, RefusedByServer
from reportedly.acquire.web.exchange import Exchange
from reportedly.acquire.web.network import Network
from reportedly.acquire.web.pace import Pace
from reportedly.acquire.web.redirects import Trail
from reportedly.acquire.web.request import headers, posted
from reportedly.acquire.web.retry import backoff, failure
from reportedly.acquire.web.robots import Robots
from reportedly.acquire.web.settings import Settings
from reportedly.acquire.web.statuses import check_status
from reportedly.model import Headers, Response, Validators

_TAKEN = range(200, 300)


def _utc() -> datetime:
    return datetime.now(UTC)


class Client:
    """Asks for pages one after another; made for one run, to be closed at its end.

    Args:
        settings: proxies, limits, who we are.
        clock: the time of day, in UTC.
        monotonic: seconds by a clock that nobody sets back, for time limits.
        sleep: waits some seconds.
        jitter: numbers between 0 and 1 by chance.
        network: how names are looked up and connections opened.
        last: when each host was asked last, so that the pace holds from run to run.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], datetime] = _utc,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
        network: Network | None = None,
        last: Mapping[str, datetime] | None = None,
    ) -> None:
        self._settings = settings
        self._limits = settings.limits
        self._clock = clock
        self._monotonic = monotonic
        self._sleep = sleep
        self._jitter = jitter
        self._exchange = Exchange(settings, network or Network())
        self._pace = Pace(settings.limits, clock, last or {})
        self._robots = Robots(self._robots_txt, settings.limits, monotonic)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the run; every connection is closed after its answer already."""

    def slow(self, host: str, seconds: float) -> None:
        """Ask a host less often than others, because it is known to want that."""
        self._pace.slow(host, seconds)

    def get(
        self, url: str, *, validators: Validators | None = None, limit: int | None = None
    ) -> Response:
        """Ask for one page.

        Args:
            url: its address, from a person, a feed or another page: it is not trusted.
            validators: what the last answer gave to ask by whether the page has changed.
            limit: most bytes of the body after decompression, below the limit of the settings.

        Returns:
            An answer with status 200, 304 (only where validators were given), 404, 410 or 451.

        Raises:
            FetchError: there is no such answer; the message says what to do.
        """
        if self._settings.offline:
            raise Offline
        limits = self._limits
        if limit is not None:
            limits = msgspec.structs.replace(limits, body_bytes=min(limit, limits.body_bytes))
        errand = Errand(
            sent=headers(self._settings, validators),
            limits=limits,
            deadline=Deadline(limits.total_seconds, self._monotonic),
        )
        trail = Trail(parse(url), limits.redirects)
        answer = self._follow(trail, errand)
        check_status(answer, conditional=errand.is_conditional)
        return Response(
            asked=url.strip(),
            url=answer.address.url,
            hops=trail.hops,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            retrieved=self._clock(),
            sent=(("Host", answer.address.authority), *errand.sent),
        )

    def postable(self, url: str) -> Address:
        """An address to which something may be sent: HTTPS, but for a test's own server.

        Raises:
            BadAddress: it is no address, or what is sent there could be read on the way.
        """
        address, local = parse(url), self._settings.local
        if address.scheme != "https" and (local is None or not local.answers(address)):
            raise BadAddress(f"what is sent to {address.host} could be read on the way; use https")
        return address

    def post(self, url: str, body: bytes, kind: str, more: Headers = ()) -> int:
        """Send something once, to a server that waits for it: nothing is followed or tried again.

        Args:
            url: where to; HTTPS, but for a test's own server.
            body: what is sent.
            kind: its media type.
            more: further headers.

        Returns:
            The status, from 200 to 299.

        Raises:
            FetchError: it was not taken; the message names the host alone, since an address of
                this kind is often a secret.
        """
        if self._settings.offline:
            raise Offline
        address = self.postable(url)
        admit(address, self._settings.local)
        errand = Errand(
            sent=posted(self._settings, kind, len(body), more),
            limits=self._limits,
            deadline=Deadline(self._limits.total_seconds, self._monotonic),
            body=body,
        )
        answer = self._exchange.ask(address, errand)
        failed = failure(answer, self._clock())
        if failed is not None:
            raise failed
        if answer.status not in _TAKEN:
            raise RefusedByServer(
                answer.status, f"{address.host} does not take it (status {answer.status})"
            )
        return answer.status

    def _follow(self, trail: Trail, errand: Errand) -> Answer:
        """The answer at the end of all redirects; each step is admitted anew."""
        while True:
            with trail.told():
                answer = self._step(trail.address, errand)
            if answer.status not in REDIRECTS:
                return answer
            trail.step(answer)

    def _step(self, address: Address, errand: Errand) -> Answer:
        admit(address, self._settings.local)
        if not errand.for_robots:
            with errand.deadline.paused():
                delay = self._robots.check(address)
            if delay is not None:
                self._pace.slow(address.host, delay)
        return self._ask(address, errand)

    def _ask(self, address: Address, errand: Errand) -> Answer:
        """One answer, after a few tries where the failure may pass."""
        for attempt in count():
            self._wait(self._pace.wait(address.host), errand)
            try:
                return self._once(address, errand)
            except Busy:
                raise
            except FetchError as error:
                if not error.again or attempt == self._limits.retries or errand.deadline.is_over:
                    self._pace.close(address.host, error.wait, error.status)
                    raise
                pause = backoff(attempt, self._limits.backoff_seconds, self._jitter())
                self._wait(max(error.wait, pause), errand)
        raise AssertionError("count() never ends")

    def _once(self, address: Address, errand: Errand) -> Answer:
        """One answer.

        Raises:
            Busy: the server asks to be left alone for longer than is waited for.
            FetchError: there is no answer, or one whose status may pass.
        """
        try:
            answer = self._exchange.ask(address, errand)
        finally:
            self._pace.visited(address.host)
        failed = failure(answer, self._clock())
        if failed is None:
            return answer
        if failed.wait > self._limits.longest_wait:
            self._pace.close(address.host, failed.wait, failed.status)
            self._pace.wait(address.host)
        raise failed

    def _wait(self, seconds: float, errand: Errand) -> None:
        if seconds > 0:
            with errand.deadline.paused():
                self._sleep(seconds)

    def _robots_txt(self, address: Address) -> Answer:
        """The robots.txt of an origin, for which no robots.txt is asked."""
        limits = msgspec.structs.replace(self._limits, body_bytes=self._limits.robots_bytes)
        errand = Errand(
            sent=headers(self._settings),
            limits=limits,
            deadline=Deadline(limits.total_seconds, self._monotonic),
            for_robots=True,
        )
        return self._follow(Trail(address, limits.robots_redirects), errand)
