"""Spans of days: where they meet, what they allow together, and how far one lies from another."""

import calendar
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from heapq import heappop, heappush

import msgspec

from reportedly.trace.members import Member, asserts, denies
from reportedly.trace.sources import Directory
from reportedly.trace.tellings import own_tellings
from reportedly.when import Leaning, Precision, When

Span = tuple[date, date]


def span(when: When) -> Span:
    """The first and the last possible day, the ends of the calendar where open."""
    return (when.earliest or date.min, when.latest or date.max)


def bounded(when: When | None) -> bool:
    """Whether anything bounds the date."""
    return when is not None and (when.earliest is not None or when.latest is not None)


def happened(members: Sequence[Member], directory: Directory) -> When | None:
    """The narrowest date that all who tell it in earnest allow.

    Where their dates exclude one another, the day that most named origins allow decides, of each
    origin its own telling and no retelling; the rivals stay in the claims. A date that was only
    taken from the day of publication yields to one that the words give, and makes it more exact
    where it is the first report's and lies within it; a machine's yields to a person's; denials
    and doubts count only where nobody tells it in earnest.
    """
    tiers: tuple[Callable[[Member], bool], ...] = (
        lambda m: asserts(m.claim) and not m.machine and not _presumed(m),
        lambda m: asserts(m.claim) and not m.machine,
        lambda m: asserts(m.claim),
        lambda m: denies(m.claim),
        lambda m: True,
    )
    earnest = any(asserts(member.claim) for member in members)
    for tier in tiers[:3] if earnest else tiers[3:]:
        dated = [m for m in members if tier(m) and bounded(m.happened)]
        if dated:
            if tier is tiers[0]:
                dated += _news(members, dated)
            return _allowed(dated, directory)
    return None


def allowing(members: Sequence[Member], day: date) -> tuple[int, int]:
    """How many named origins, and how many in all, give a date that allows the day."""
    voices = [
        voice
        for member in members
        if member.happened is not None
        and span(member.happened)[0] <= day <= span(member.happened)[1]
        for voice in member.voices
    ]
    return (len({v.key for v in voices if v.named}), len({v.key for v in voices}))


def shifted(when: When, leaning: Leaning) -> When:
    """The date that lies as far from `when` as the leaning says, no finer than its words.

    A distance in months gives months; "after" and "before" without a distance leave one end open.
    """
    first, last = when.earliest, when.latest
    if leaning.relation != "same" and not (leaning.months or leaning.days):
        after = leaning.relation == "after"
        bounds = (first, None) if after else (None, last)
        return When.between(*bounds, basis="anchored")
    sign = -1 if leaning.relation == "before" else 1
    if leaning.relation == "same":
        sign = 0
    moved = [_moved(day, sign * leaning.months, sign * leaning.days) for day in (first, last)]
    if sign and leaning.months and not leaning.days:
        moved = [moved[0] and moved[0].replace(day=1), moved[1] and _month_end(moved[1])]
    return exact(moved[0], moved[1], approximate=when.approximate)


def exact(first: date | None, last: date | None, *, approximate: bool = False) -> When:
    """An anchored date between two days, in the unit that they fill exactly or as an interval."""
    precision: Precision = "interval"
    if first is None or last is None:
        precision = "interval" if first or last else "open"
    elif first == last:
        precision = "day"
    elif first.day == 1 and last == _month_end(first):
        precision = "month"
    elif (first.month, first.day, last) == (1, 1, date(first.year, 12, 31)):
        precision = "year"
    return When(
        earliest=first, latest=last, precision=precision, approximate=approximate, basis="anchored"
    )


def contains(outer: When, inner: When) -> bool:
    """Whether every day of `inner` is one of `outer`."""
    wide, narrow = span(outer), span(inner)
    return wide[0] <= narrow[0] and narrow[1] <= wide[1]


def _presumed(member: Member) -> bool:
    return member.happened is not None and member.happened.basis == "publication"


def _news(members: Sequence[Member], dated: Sequence[Member]) -> list[Member]:
    """The first reports, dated by their day of coming out, where all dates in words allow it.

    Who tells it as news tells when it happened, more exactly than a later mention of the year.
    """
    told = [m for m in members if asserts(m.claim) and not m.machine and m.said is not None]
    first = min((m.said for m in told if m.said is not None), default=None)
    fresh = [m for m in told if m.said == first and _presumed(m) and bounded(m.happened)]
    spans = [span(m.happened) for m in (*dated, *fresh) if m.happened is not None]
    return fresh if max(s[0] for s in spans) <= min(s[1] for s in spans) else []


def _allowed(told_by: Sequence[Member], directory: Directory) -> When:
    dated = told_by
    spans = [span(member.happened) for member in dated if member.happened is not None]
    first, last = max(s[0] for s in spans), min(s[1] for s in spans)
    if first > last:
        dated = own_tellings(dated, lambda _: True, directory)
        spans = [span(member.happened) for member in dated if member.happened is not None]
        day = _most_backed_day(dated, spans)
        spans = [s for s in spans if s[0] <= day <= s[1]]
        first, last = max(s[0] for s in spans), min(s[1] for s in spans)
    told = [
        m.happened for m in dated if m.happened is not None and span(m.happened) == (first, last)
    ]
    if told:
        return min(told, key=_plainness)
    return When.between(
        None if first == date.min else first, None if last == date.max else last, basis="anchored"
    )


def _plainness(when: When) -> tuple[object, ...]:
    return (
        when.approximate,
        when.uncertain,
        when.basis != "stated",
        when.leaning is not None,
        when.precision,
        when.words or "",
        str(msgspec.json.encode(when)),
    )


def _most_backed_day(dated: Sequence[Member], spans: Sequence[Span]) -> date:
    """The first day that most named origins allow, then most origins; one sweep over the ends."""
    named: Counter[str] = Counter()
    every: Counter[str] = Counter()
    ending: list[tuple[date, int]] = []
    best: tuple[int, int] = (-1, -1)
    day = spans[0][0]
    for at in sorted(range(len(spans)), key=lambda index: spans[index]):
        first, last = spans[at]
        while ending and ending[0][0] < first:
            _leave(dated[heappop(ending)[1]], named, every)
        heappush(ending, (last, at))
        for voice in dated[at].voices:
            every[voice.key] += 1
            if voice.named:
                named[voice.key] += 1
        if (len(named), len(every)) > best:
            best, day = (len(named), len(every)), first
    return day


def _leave(member: Member, named: Counter[str], every: Counter[str]) -> None:
    for voice in member.voices:
        for held in (named, every):
            if voice.key in held:
                held[voice.key] -= 1
                if not held[voice.key]:
                    del held[voice.key]


def _moved(day: date | None, months: int, days: int) -> date | None:
    if day is None:
        return None
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    last = calendar.monthrange(year, month + 1)[1]
    try:
        return date(year, month + 1, min(day.day, last)) + timedelta(days=days)
    except OverflowError:
        return None


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
