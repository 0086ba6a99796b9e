"""How far fetching is, on a terminal only."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from reportedly.plain import visible

if TYPE_CHECKING:
    from reportedly.account.following import FeedFetched
    from reportedly.account.following.plan import Plan


class Progress:
    """A line on standard error that tells which feed and which page is in hand, then vanishes."""

    def __init__(self) -> None:
        self._status: Any = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console

            self._status = Console(stderr=True, highlight=False, markup=False).status("asking")
            self._status.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None

    def __call__(self, done: "FeedFetched", plan: "Plan") -> None:
        """Tell that so many of a feed's pages are done."""
        if self._status is not None:
            total = len(plan.errands) - done.left
            name = visible(done.title or done.feed)
            self._status.update(f"{name}: {len(done.visits)} of {total} pages")
