"""When it happened: the date of one claim out of all its tellings, and of those beside it."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.claims.dated import event_days, inferred
from reportedly.read.english.claims.dated.inferred import ORDER, Told, late
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.scene import Teller
from reportedly.when import Leaning, When

_FRONT = frozenset({"title", "lead"})
_LEAP_DAY = (2, 29)
_RECENT = 31
"""Days: what was said within a month of publication is said now."""


def happened(groups: Sequence[list[Draft]], teller: Teller) -> list[Told | None]:
    """When each claim of a report happened.

    What no telling dates is dated by what stands around it: see `inferred`.
    """
    own = [_own(group, teller) for group in groups]
    out: list[Told | None] = []
    for n, told in enumerate(_denied(groups, own)):
        if told is None:
            out.append(inferred.date(n, groups, own, teller))
        elif told[0].edtf is None:  # only a distance from what is not dated here
            near = inferred.date(n, groups, own, teller)
            out.append((near and (replace(near[0], leaning=told[0].leaning), near[1])) or told)
        else:
            out.append(told)
    out = [_finer_in_story(groups[n], told, teller) for n, told in enumerate(out)]
    out = [_of_event(groups[n], told, teller) for n, told in enumerate(out)]
    out = [_of_old_story(n, groups, out, teller) for n in range(len(out))]
    return [_as_affirmed(n, groups, out) for n in range(len(out))]


def _finer_in_story(group: list[Draft], told: Told | None, teller: Teller) -> Told | None:
    """The day that the story gives to what is else known to the month."""
    if told is None or told[0].precision != "month" or group[0].denied:
        return told
    return inferred.of_story(group, teller, told[0]) or told


def _as_affirmed(n: int, groups: Sequence[list[Draft]], told: Sequence[Told | None]) -> Told | None:
    """What is denied without a date of its own has that of what is affirmed."""
    mine = told[n]
    if not groups[n][0].denied or not (mine is None or mine[0].basis == "publication"):
        return mine
    return inferred.counterpart(n, groups, told) or mine


def _of_event(group: list[Draft], told: Told | None, teller: Teller) -> Told | None:
    """The date that the report gives to the event itself, where no telling has a better one."""
    if group[0].denied or not (told is None or told[0].basis == "publication"):
        return told
    of = event_days.of_sighting if group[0].kind == "appearance" else event_days.of_happening
    day = of(group, teller.events)
    if day is None or late(day.when, teller):
        return told
    when = replace(day.when, basis="relative")
    return when if teller.last is None else when.not_after(teller.last), day.words


def _of_old_story(
    n: int, groups: Sequence[list[Draft]], told: Sequence[Told | None], teller: Teller
) -> Told | None:
    """No more than the year, for what is told beside news that is itself of an earlier month.

    A paper that says in May what befell one official in March does not say that it befell the
    others in May.
    """
    mine, group = told[n], groups[n]
    if mine is None or mine[0].basis != "publication" or mine[0].precision != "month":
        return mine
    if any(d.role in _FRONT for d in group) or not any(d.chain.links for d in group):
        return mine
    news = [t for g, t in zip(groups, told, strict=True) if _news_of(g, group) and t is not None]
    first = mine[0].earliest
    if first is None or not news or not all(w.latest and w.latest < first for w, _ in news):
        return mine
    year = When.year(first.year, basis="publication")
    return year if teller.last is None else year.not_after(teller.last), mine[1]


def _news_of(group: list[Draft], other: list[Draft]) -> bool:
    """Whether a claim is the news of title or lead, and of somebody else."""
    front = any(d.role in _FRONT for d in group)
    same = group[0].whom.known is other[0].whom.known and group[0].whom.text == other[0].whom.text
    return front and not same and group[0].kind != "appearance"


def _denied(groups: Sequence[list[Draft]], own: Sequence[Told | None]) -> list[Told | None]:
    """What is denied has the date of what is affirmed beside it, and the other way round."""
    return [
        inferred.counterpart(n, groups, own) or told
        if groups[n][0].denied
        else told or inferred.counterpart(n, groups, own)
        for n, told in enumerate(own)
    ]


def _own(group: list[Draft], teller: Teller) -> Told | None:
    """The date that a telling itself gives: one stated outright before a relative one.

    A narrower date within it comes before it ("last month", "on 12 May").
    """
    leaning = next((d.dated.when.leaning for d in group if d.dated and d.dated.when.leaning), None)
    told = [(d, d.dated.when) for d in group if d.dated is not None]
    dated = [(d, when if d.coming else _past(when, teller)) for d, when in told]
    stated = [(d, w) for d, w in dated if w.edtf and (d.coming or not late(w, teller))]
    if stated:
        best = max(
            stated, key=lambda r: (r[1].basis == "stated", r[0].role != "caption", -r[0].sentence)
        )
        finer = [r for r in stated if _finer(r[1], best[1])]
        draft, when = max(finer, key=lambda r: ORDER.index(r[1].precision), default=best)
        return _dated(draft, when, leaning, teller)
    for draft, when in dated:
        behind = when.edtf is None or draft.coming or not late(when, teller)
        if when.leaning is not None and behind:
            return _dated(draft, when, leaning, teller)
    return None


def _finer(one: When, other: When) -> bool:
    """Whether a date lies within another and is told more precisely."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    inside = other.earliest <= one.earliest and one.latest <= other.latest
    return inside and ORDER.index(one.precision) > ORDER.index(other.precision)


def _past(when: When, teller: Teller) -> When:
    """A day or month without a year that would lie ahead, a year back: it has happened."""
    day = when.earliest
    if day is None or when.basis != "relative" or not late(when, teller):
        return when
    if when.precision == "month":
        return replace(When.month(day.year - 1, day.month, basis="relative"), words=when.words)
    if when.precision != "day" or (day.month, day.day) == _LEAP_DAY:
        return when
    return replace(
        when, earliest=day.replace(year=day.year - 1), latest=day.replace(year=day.year - 1)
    )


def _dated(draft: Draft, when: When, leaning: Leaning | None, teller: Teller) -> Told | None:
    if draft.dated is None:
        return None
    where = draft.sentence if draft.dated_in is None else draft.dated_in
    quote = teller.people.sentences[where].cut(draft.dated.start, draft.dated.end)
    when = replace(when, leaning=leaning)
    day = teller.published.latest if teller.published and not draft.coming else None
    return (when if day is None else when.not_after(day)), quote


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
