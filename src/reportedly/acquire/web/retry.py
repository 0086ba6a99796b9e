"""When a request that failed is tried again, and after how long."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from reportedly.acquire.web.answer import Answer
from reportedly.acquire.web.errors import Unavailable

PASSING = frozenset({429, 500, 502, 503, 504})
"""Statuses that may pass by themselves (RFC 6585, 4; RFC 9110, 15.6)."""

_LONGEST = 366 * 86_400


def failure(answer: Answer, now: datetime) -> Unavailable | None:
    """What a status that may pass means, None for every other status.

    Args:
        answer: one answer.
        now: the present, in UTC, against which a date in Retry-After is counted.
    """
    if answer.status not in PASSING:
        return None
    if answer.status == 429:
        message = f"{answer.address.host} says that it is asked too often (429); try later"
    else:
        message = f"{answer.address.host} has a fault of its own ({answer.status}); try later"
    return Unavailable(answer.status, message, wait=retry_after(answer.header("retry-after"), now))


def retry_after(value: str | None, now: datetime) -> float:
    """Seconds for which a server asks to be left alone (RFC 9110, 10.2.3).

    Args:
        value: seconds or a date, as sent; what is neither asks for nothing.
        now: the present, in UTC.

    Returns:
        Between 0 and a year.
    """
    value = (value or "").strip()
    if value.isascii() and value.isdigit():
        return float(min(int(value[:12]), _LONGEST))
    try:
        moment = parsedate_to_datetime(value)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        seconds = (moment - now) / timedelta(seconds=1)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
    return min(max(seconds, 0.0), float(_LONGEST))


def backoff(attempt: int, base: float, jitter: float) -> float:
    """Seconds before a further try.

    Doubling, with up to half of it again by chance, so that many who failed together do not come
    back together.

    Args:
        attempt: 0 before the first retry.
        base: seconds before the first retry.
        jitter: between 0 and 1, by chance.
    """
    return float(base * 2**attempt * (1 + jitter / 2))
