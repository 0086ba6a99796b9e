"""When it happened: the date of one claim out of all its tellings, and of those beside it."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.scene import Teller
from reportedly.when import Leaning, Precision, When

Told = tuple[When, Quote]
"""A date and its words."""

_ORDER: tuple[Precision, ...] = ("open", "decade", "year", "interval", "month", "day")
"""Precisions, the coarsest first."""
_LEAP_DAY = (2, 29)
_RECENT = 31
"""Days: what was said within a month of publication is said now."""


def happened(groups: Sequence[list[Draft]], teller: Teller) -> list[Told | None]:
    """When each claim of a report happened.

    What is denied has the date of what is affirmed beside it, and the other way round. What no
    telling dates has the date that the story has come to, else, told as news, the month of
    publication.
    """
    own = [_own(group, teller) for group in groups]
    out: list[Told | None] = []
    for n, group in enumerate(groups):
        told = own[n] or _counterpart(n, groups, own)
        if group[0].denied:
            told = _counterpart(n, groups, own) or own[n]
        fresh, carried = _fresh(group, teller), _carried(group, teller)
        if told is None and carried is not None and (fresh is None or _inside(carried, fresh)):
            told = carried
        out.append(told or fresh)
    return out


def _own(group: list[Draft], teller: Teller) -> Told | None:
    """The date that a telling itself gives: one stated outright before a relative one.

    A narrower date within it comes before it ("last month", "on 12 May").
    """
    leaning = next((d.dated.when.leaning for d in group if d.dated and d.dated.when.leaning), None)
    dated = [(d, _past(d.dated.when, teller)) for d in group if d.dated is not None]
    stated = [(d, when) for d, when in dated if when.edtf is not None and not _late(when, teller)]
    if stated:
        best = max(
            stated, key=lambda r: (r[1].basis == "stated", r[0].role != "caption", -r[0].sentence)
        )
        finer = [r for r in stated if _finer(r[1], best[1])]
        draft, when = max(finer, key=lambda r: _ORDER.index(r[1].precision), default=best)
        return _dated(draft, when, leaning, teller)
    for draft, when in dated:
        if when.leaning is not None:
            return _dated(draft, when, leaning, teller)
    return None


def _finer(one: When, other: When) -> bool:
    """Whether a date lies within another and is told more precisely."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    inside = other.earliest <= one.earliest and one.latest <= other.latest
    return inside and _ORDER.index(one.precision) > _ORDER.index(other.precision)


def _inside(one: Told, other: Told) -> bool:
    return one[0].meets(other[0]) and _ORDER.index(one[0].precision) >= _ORDER.index(
        other[0].precision
    )


def _past(when: When, teller: Teller) -> When:
    """A day or month without a year that would lie ahead, a year back: it has happened."""
    day = when.earliest
    if day is None or when.basis != "relative" or not _late(when, teller):
        return when
    if when.precision == "month":
        return replace(When.month(day.year - 1, day.month, basis="relative"), words=when.words)
    if when.precision != "day" or (day.month, day.day) == _LEAP_DAY:
        return when
    return replace(
        when, earliest=day.replace(year=day.year - 1), latest=day.replace(year=day.year - 1)
    )


def _late(when: When, teller: Teller) -> bool:
    day = teller.published.latest if teller.published else None
    return bool(day and when.earliest and when.earliest > day)


def _dated(draft: Draft, when: When, leaning: Leaning | None, teller: Teller) -> Told | None:
    if draft.dated is None:
        return None
    where = draft.sentence if draft.dated_in is None else draft.dated_in
    quote = teller.people.sentences[where].cut(draft.dated.start, draft.dated.end)
    when = replace(when, leaning=leaning)
    day = teller.published.latest if teller.published is not None else None
    return (when if day is None else when.not_after(day)), quote


def _counterpart(n: int, groups: Sequence[list[Draft]], own: Sequence[Told | None]) -> Told | None:
    """The date of the same happening where it is told with the other polarity."""
    mine = groups[n][0]
    for group, told in zip(groups, own, strict=True):
        other = group[0]
        if told is None or other.kind != mine.kind or other.denied == mine.denied:
            continue
        if other.kind != "appearance" and _same_person(mine, other):
            return told
    return None


def _same_person(a: Draft, b: Draft) -> bool:
    if a.whom.known is None or b.whom.known is None:
        return a.whom.known is b.whom.known and a.whom.text == b.whom.text
    return a.whom.known.number == b.whom.known.number


def _carried(group: list[Draft], teller: Teller) -> Told | None:
    """The date that the story has come to where the claim is told.

    The sentence behind a day happens on that day; further on only the month is certain.
    """
    for draft in group:
        carried = draft.carried
        if carried is None or _late(carried.when, teller):
            continue
        when, day = replace(carried.when, basis="relative"), carried.when.earliest
        near = draft.sentence - carried.sentence <= 1 or carried.heading
        if not near and day is not None and when.precision == "day":
            when = When.month(day.year, day.month, basis="relative", words=when.words)
        last = teller.published.latest if teller.published else None
        return (when if last is None else when.not_after(last)), carried.words
    return None


def _fresh(group: list[Draft], teller: Teller) -> Told | None:
    """The month of publication, for news that is told as fresh and without a day."""
    day = teller.published.earliest if teller.published else None
    if teller.published is None or day is None or teller.published.precision == "year":
        return None
    for draft in group:
        if draft.fresh and (draft.kind != "appearance"):
            sentence = teller.people.sentences[draft.sentence]
            token = sentence.tokens[draft.at]
            month = When.month(day.year, day.month, basis="publication")
            last = teller.published.latest or day
            return month.not_after(last), sentence.between(token.start, token.end)
    return None


def said(group: list[Draft], teller: Teller) -> Told | None:
    """When the origin said it, where that is not about the day of publication."""
    day = teller.published.earliest if teller.published else None
    for draft in group:
        latest = draft.said.when.latest if draft.said else None
        if draft.said is None or latest is None or day is None:
            continue
        if (day - latest).days > _RECENT:
            sentence = teller.people.sentences[draft.sentence]
            return draft.said.when, sentence.cut(draft.said.start, draft.said.end)
    return None
