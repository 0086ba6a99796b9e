"""When something happened that no telling dates: what the report lets one infer."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.model import Kind, Quote
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.grouping import OFFICES
from reportedly.read.english.scene import Day, Teller
from reportedly.when import Precision, When

Told = tuple[When, Quote]
"""A date and its words."""

ORDER: tuple[Precision, ...] = ("open", "decade", "year", "interval", "month", "day")
"""Precisions, the coarsest first."""
_WEEK, _LONG_AGO = 8, 45
"""Days: what a source said within a week is news; a date further back than that is background."""
_FRONT = frozenset({"title", "lead"})
_STEPS: frozenset[Kind] = frozenset({"disappearance", "defection"})
_AT_ONCE: frozenset[Kind] = _STEPS | {"death", "killing", "execution"}
"""Kinds that happen on one day."""
_OCCASIONS = OFFICES | {"appearance"}
"""Kinds that befall several persons on one occasion, whose day holds for all of them."""


def date(
    n: int, groups: Sequence[list[Draft]], own: Sequence[Told | None], teller: Teller
) -> Told | None:
    """The date of a claim that has none of its own.

    When its source said so, if that is not today; the day of who is put in somebody's place, or of
    the disappearance that was a flight; the date that the story has come to; else, told as news,
    the month of publication.
    """
    group = groups[n]
    told = _reported(group, teller) or _sibling(n, groups, own)
    if told is not None:
        return told
    fresh, carried = _fresh(group, teller), _carried(group, teller)
    if carried is not None and (fresh is None or _inside(carried, fresh)):
        return carried
    return (fresh and of_story(group, teller)) or fresh or _news(group, teller)


def late(when: When, teller: Teller) -> bool:
    """Whether a date lies behind the day of publication."""
    day = teller.last
    return bool(day and when.earliest and when.earliest > day)


def counterpart(n: int, groups: Sequence[list[Draft]], own: Sequence[Told | None]) -> Told | None:
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


def _reported(group: list[Draft], teller: Teller) -> Told | None:
    """The month in which its source told it as news: "officials told reporters in February"."""
    day = teller.published.earliest if teller.published else None
    for draft in group:
        if draft.said is None or draft.kind == "appearance":
            continue
        when = draft.said.when
        if when.earliest is None or when.latest is None or late(when, teller):
            continue
        if day is not None and (day - when.latest).days < _WEEK:
            continue
        if when.precision == "day":
            when = When.month(when.earliest.year, when.earliest.month, words=when.words)
        sentence = teller.people.sentences[draft.sentence]
        quote = sentence.cut(draft.said.start, draft.said.end)
        when = replace(when, basis="relative")
        return when if teller.last is None else when.not_after(teller.last), quote
    return None


def _sibling(n: int, groups: Sequence[list[Draft]], own: Sequence[Told | None]) -> Told | None:
    """The date of what was one step with it: who went and who came, vanishing and flight."""
    mine = groups[n]
    for group, told in zip(groups, own, strict=True):
        if told is None or group is mine or group[0].denied != mine[0].denied:
            continue
        kinds = {mine[0].kind, group[0].kind}
        if kinds == {"defection", "disappearance"} and _same_person(mine[0], group[0]):
            return told
        if kinds == OFFICES and _same_person(mine[0], group[0]):
            continue
        if kinds == OFFICES and any(_beside(a, b) for a in mine for b in group):
            return told
    return None


def of_story(group: list[Draft], teller: Teller, within: When | None = None) -> Told | None:
    """The day that the report tells of the same person, or of the meeting that decided it.

    Args:
        group: a claim's tellings, the title or the lead among them.
        teller: what the claims share.
        within: the month in which the day must lie; without one it is recent.
    """
    kind = group[0].kind
    front = any(d.role in _FRONT for d in group)
    if within is not None and kind not in _AT_ONCE:
        return None
    for day in teller.days:
        if _long_ago(day.when, teller) if within is None else not within.meets(day.when):
            continue
        mine = _is_of(day, group[0], teller, within)
        also = _STEPS if within or kind in OFFICES else _STEPS | {"appearance"}
        same = mine and not day.kinds - also - {kind}
        decided = kind in OFFICES and day.occasion and within is None
        if decided or (same and front):
            return replace(day.when, basis="relative"), day.words
    return None


def _is_of(day: Day, draft: Draft, teller: Teller, within: When | None) -> bool:
    """Whether a sentence with a day tells of a claim's person, however it calls them."""
    known, topic = draft.whom.known, teller.people.topic
    if known is not None:
        return known.number in day.persons
    if draft.whom.head in teller.people.sentences[day.sentence].low:
        return True
    if draft.whom.count is not None:
        return day.group
    if within is None or within.basis == "publication" or topic is None:
        return False
    # "A trade official" of the title is whom the report is about.
    return topic.number in day.persons and draft.role in _FRONT


def _news(group: list[Draft], teller: Teller) -> Told | None:
    """The month of publication for what somebody is quoted with, and nothing dates."""
    told = next((d for d in group if d.chain.links and d.recent), None)
    if group[0].kind == "appearance":
        return _shown(told, group, teller)
    return None if told is None else _month(told, teller)


def _shown(told: Draft | None, group: list[Draft], teller: Teller) -> Told | None:
    """The day of publication, for somebody whom state media show or name."""
    published = teller.published
    day = published.earliest if published is not None else None
    if published is None or day is None or published.precision != "day" or group[0].denied:
        return None
    when = When.day(day, basis="publication")
    media = next((o for o in told.chain.origins if o.state_media), None) if told else None
    if media is not None:
        return when, media.quote
    own = next((d for d in group if d.fresh and d.role in _FRONT and not d.chain.links), None)
    return (when, own.trigger) if own is not None and _of_state(teller) else None


def _of_state(teller: Teller) -> bool:
    """Whether the outlet itself is of the state media."""
    sources = (teller.pack.source(name) for name in teller.own)
    return any(s is not None and s.type == "state media" for s in sources)


def _beside(mine: Draft, other: Draft) -> bool:
    return 0 <= mine.sentence - other.sentence <= 1


def _inside(one: Told, other: Told) -> bool:
    return one[0].meets(other[0]) and ORDER.index(one[0].precision) >= ORDER.index(
        other[0].precision
    )


def _carried(group: list[Draft], teller: Teller) -> Told | None:
    """The date that the story has come to where the claim is told.

    The sentence behind a day happens on that day; further on only the month is certain. A date of
    long ago is background, and holds for the next sentence at most.
    """
    if teller.published is None:
        return None  # in a report without its day "today" may be any day
    for draft in group:
        carried = draft.carried
        if carried is None or late(carried.when, teller):
            continue
        when, day = replace(carried.when, basis="relative"), carried.when.earliest
        near = draft.sentence - carried.sentence <= 1 or carried.heading
        if not carried.heading and not near and draft.chain.links and when.precision != "day":
            continue
        if not carried.heading and _long_ago(when, teller) and (not near or draft.chain.links):
            continue
        near = near or draft.kind in _OCCASIONS
        if not near and day is not None and when.precision == "day":
            when = When.month(day.year, day.month, basis="relative", words=when.words)
        return when if teller.last is None else when.not_after(teller.last), carried.words
    return None


def _long_ago(when: When, teller: Teller) -> bool:
    """Whether a date is background: long before publication, or in a report without a date."""
    day = teller.published.earliest if teller.published else None
    return day is None or when.latest is None or (day - when.latest).days > _LONG_AGO


def _fresh(group: list[Draft], teller: Teller) -> Told | None:
    """The month of publication, for news that is told as fresh and without a day."""
    told = next((d for d in group if d.fresh and d.kind != "appearance"), None)
    return None if told is None else _month(told, teller)


def _month(draft: Draft, teller: Teller) -> Told | None:
    """The month of publication, with the happening's own word."""
    published = teller.published
    day = published.earliest if published else None
    if published is None or day is None or published.precision == "year":
        return None
    sentence = teller.people.sentences[draft.sentence]
    token = sentence.tokens[draft.at]
    month = When.month(day.year, day.month, basis="publication")
    return month.not_after(published.latest or day), sentence.between(token.start, token.end)
