"""When an address is asked again: soon after a failure, ever more seldom, at last no more."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from reportedly.acquire.feeds.dates import moment_of
from reportedly.model import Visit

PAUSES = (
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
)
"""After the first failure in a row, the second and so on; after one more it is given up."""

REVISITS = (
    (timedelta(days=1), timedelta(hours=6)),
    (timedelta(days=7), timedelta(days=1)),
    (timedelta(days=30), timedelta(days=7)),
)
"""How long after it first came a page is asked again, and at which intervals."""


def is_given_up(failures: int) -> bool:
    """Whether so many failures in a row are the end of trying."""
    return failures > len(PAUSES)


def next_try(failures: int, last: datetime) -> datetime:
    """When an address that failed is tried again.

    Args:
        failures: how many in a row, at least one and not so many that it is given up.
        last: when it failed last.
    """
    return last + PAUSES[failures - 1]


def failures_of(visits: Sequence[Visit]) -> int:
    """How many visits in a row failed, up to the last."""
    count = 0
    for visit in reversed(visits):
        if visit.outcome != "refused":
            break
        count += 1
    return count


def is_due(first: datetime, last: datetime, now: datetime, updated: str | None = None) -> bool:
    """Whether a page that came is to be asked whether it has changed.

    Args:
        first: when it first came.
        last: when it was asked for last.
        now: the present.
        updated: when its feed says that it changed (`acquire.feeds.dates.date_of`).
    """
    changed = moment_of(updated)
    if changed is not None and changed > last:
        return True
    for age, interval in REVISITS:
        if now - first < age:
            return now - last >= interval
    return False
