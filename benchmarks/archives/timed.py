"""Tools that add up where the processor's time goes while a shard is gone through."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from reportedly.model import Reading, Report
from reportedly.packs import Pack
from reportedly.read.door import Door
from reportedly.scan import Tools
from reportedly.scan.sieve import Sieve

T = TypeVar("T")


class Times:
    """Seconds of processor time by what was done."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    @contextmanager
    def of(self, what: str) -> Iterator[None]:
        """Add what passes meanwhile."""
        start = time.process_time()
        try:
            yield
        finally:
            self.spent[what] += time.process_time() - start

    def around(self, what: str, job: Callable[..., T]) -> Callable[..., T]:
        """The same job, its time added up."""

        def timed(*arguments: object) -> T:
            start = time.process_time()
            try:
                return job(*arguments)
            finally:
                self.spent[what] += time.process_time() - start

        return timed


class _TimedDoor(Door):
    """A door that tells how long reading took."""

    def __init__(self, pack: Pack, times: Times) -> None:
        super().__init__(pack)
        self._times = times

    def read(self, report: Report) -> Reading:
        with self._times.of("read"):
            return super().read(report)


def timed_tools(pack: Pack, times: Times) -> Tools:
    """Tools of a pack that add up their time: "names", "tells", "extract" and "read"."""
    tools = Tools(pack)
    tools.door = _TimedDoor(pack, times)
    sieve: Sieve = tools.sieve
    sieve.names = times.around("names", sieve.names)  # type: ignore[method-assign]
    sieve.tells = times.around("tells", sieve.tells)  # type: ignore[method-assign]
    tools.report = times.around("extract", tools.report)  # type: ignore[method-assign]
    return tools
