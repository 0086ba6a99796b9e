"""The moment after which a request is given up, whatever its server still sends."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportedly.acquire.web.errors import TimedOut


class Deadline:
    """Seconds that one request may take, by a clock that nobody sets back."""

    def __init__(self, seconds: float, monotonic: Callable[[], float]) -> None:
        self._seconds = seconds
        self._monotonic = monotonic
        self._end = monotonic() + seconds

    def within(self, seconds: float) -> float:
        """How long one step may take: no longer than is left.

        Args:
            seconds: the limit of the step itself.

        Raises:
            TimedOut: nothing is left.
        """
        left = self._end - self._monotonic()
        if left <= 0:
            raise TimedOut(
                f"the answer was not whole after {self._seconds:g} seconds; try later, or save "
                "the page from a browser and add the file"
            )
        return min(left, seconds)

    @property
    def is_over(self) -> bool:
        """Whether no time is left."""
        return self._monotonic() >= self._end

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Leave out the time of waiting on purpose, and of what has a deadline of its own."""
        start = self._monotonic()
        try:
            yield
        finally:
            self._end += self._monotonic() - start
