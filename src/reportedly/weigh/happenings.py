"""When two tellings of one person and kind are one happening."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from reportedly.model import Claim, Event
from reportedly.packs import KindRule
from reportedly.trace import settles
from reportedly.when import When

_NAMESAKES = timedelta(days=5 * 365)
"""Time between two tellings after which a name alone may well be that of a namesake."""


def one_happening(
    one: When, other: When, rule: KindRule, *, alive: Iterable[date] = (), by_name: bool = False
) -> bool:
    """Whether what is told of one person at two times happened once.

    Dates that can meet are enough. What befalls a person once is one happening whatever the dates,
    unless the person was shown alive between them: one date is then simply wrong.

    Args:
        one: when it happened by the one telling.
        other: when it happened by the other.
        rule: how events of the kind behave.
        alive: days on which the person was shown to live, where that closes such a happening.
        by_name: whether the name alone says that it is one person; namesakes are years apart.
    """
    if one.meets(other, slack=rule.slack):
        return True
    if not rule.once:
        return False
    begin, end = gap(one, other)
    if by_name and end - begin > _NAMESAKES:
        return False
    return not any(begin < day < end for day in alive)


def gap(one: When, other: When) -> tuple[date, date]:
    """The last day of the earlier of two dates and the first day of the later one.

    Of dates that share a day the two are the same day.
    """
    ends = [when.latest for when in (one, other) if when.latest is not None]
    begins = [when.earliest for when in (one, other) if when.earliest is not None]
    begin, end = min(ends, default=date.max), max(begins, default=date.min)
    return (begin, end) if begin < end else (begin, begin)


def days_alive(
    events: Iterable[Event], claims: Callable[[Event], Sequence[Claim]]
) -> Mapping[str, tuple[date, ...]]:
    """The days on which each person was shown to live, by the person's id.

    Args:
        events: all events of the ledger.
        claims: the claims that tell of an event.
    """
    found: dict[str, set[date]] = {}
    for event in events:
        if event.kind != "appearance" or event.person is None or event.happened is None:
            continue
        named, day = any(origin.named for origin in event.origins), event.happened.latest
        if day and any(settles(c, event.happened, named=named) for c in claims(event)):
            found.setdefault(event.person, set()).add(day)
    return {person: tuple(sorted(days)) for person, days in found.items()}
