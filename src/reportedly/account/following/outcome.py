"""What came of fetching one feed, to be told at the end."""

from collections import Counter

import msgspec

from reportedly.acquire.feeds import PassedOver
from reportedly.model import Visit


class FeedFetched(msgspec.Struct, kw_only=True):
    """What came of one feed.

    Attributes:
        feed: its address as it is asked.
        title: what it calls itself.
        refused_feed: why the feed itself could not be got; None where it was.
        unchanged: the server says that it is as it was.
        visits: each page that was asked for, in order.
        no_items: entries that lead to no page.
        known: how many items were known already.
        waiting: how many failed before and wait for their next try.
        given_up: how many failed too often.
        left: how many are left for the next time, by the limit.
        left_out: how many entries stand beyond what is read of a feed.
        stopped: the run was ended before all was asked for.
    """

    feed: str
    title: str | None = None
    refused_feed: str | None = None
    unchanged: bool = False
    visits: list[Visit] = []
    no_items: tuple[PassedOver, ...] = ()
    known: int = 0
    waiting: int = 0
    given_up: int = 0
    left: int = 0
    left_out: int = 0
    stopped: bool = False

    def count(self, *outcomes: str) -> int:
        """How many visits had one of some outcomes."""
        return sum(visit.outcome in outcomes for visit in self.visits)

    def reasons(self, outcome: str) -> list[tuple[str, int]]:
        """Why visits had an outcome, with how many each, the most frequent first."""
        found = Counter(visit.because for visit in self.visits if visit.outcome == outcome)
        if outcome == "passed over":
            found.update(entry.because for entry in self.no_items)
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))

    @property
    def failed(self) -> bool:
        """Whether the feed, or something in it, could not be got."""
        return self.refused_feed is not None or self.count("refused") > 0
