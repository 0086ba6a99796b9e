"""The fullest values of one claim's slots out of all its tellings, each with its words."""

from collections.abc import Iterator

from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.slots.custody import UNSTATED
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.known import Known
from reportedly.read.english.people.post import Held
from reportedly.read.english.scene import Teller
from reportedly.when import Leaning, When

_RECENT = 31
"""Days: what was said within a month of publication is said now."""


def subject_of(group: list[Draft]) -> Draft:
    """The first telling that names the person, else the first."""
    return next((d for d in group if d.whom.known is not None), group[0])


def told(group: list[Draft]) -> dict[str, Slot]:
    """The plain slots of all tellings, by name, each as told first; any manner before none."""
    out: dict[str, Slot] = {}
    for draft in group:
        for name in ("to", "post", "manner", "mode", "stage", "charge", "by", "method"):
            slot: Slot | None = getattr(draft.slots, name)
            earlier = out.get(name)
            if slot is not None and (earlier is None or earlier.value == UNSTATED):
                out[name] = slot
    return out


def post(known: Known | None, teller: Teller) -> Slot | None:
    """The post that says most of somebody, the earliest told."""
    if known is None:
        return None
    for where, held in _ranked(known, teller):
        quote = teller.people.post_words(where, held)
        return Slot(quote.text, quote)
    return None


def _ranked(known: Known, teller: Teller) -> list[tuple[int, Held]]:
    """Posts told in running text before those of captions, plain words ("leader") last."""

    def rank(row: tuple[int, Held]) -> tuple[bool, bool, int]:
        sentence = teller.people.sentences[row[0]]
        vague = sentence.tokens[row[1].head].lower in words("people")["vague_posts"]
        return (sentence.role in {"caption", "heading"}, vague, row[0])

    return sorted(known.held, key=rank)


def places(group: list[Draft], teller: Teller) -> Iterator[tuple[str, Slot]]:
    """Where; for a defector abroad the post's place comes before one told with the verb."""
    told_ = (d.slots.from_ for d in group if d.slots.from_ is not None)
    first = subject_of(group)
    known = first.whom.known
    stated = next((slot for slot in told_ if not _at_home(slot, first, teller)), None)
    if group[0].kind == "defection":
        stated = _posted(subject_of(group).whom.known, teller) or stated
    if stated is None:
        return
    yield "from", stated
    manner = told(group).get("manner")
    if manner is not None and manner.value == UNSTATED and _abroad(stated, known, teller):
        yield "manner", Slot("abroad", stated.quote)


def _abroad(slot: Slot, known: Known | None, teller: Teller) -> bool:
    """Whether a place lies outside the state whose person somebody is."""
    inside = [s for row in teller.spots for s in row if s.text in slot.value]
    home = teller.country(known)
    return home is not None and bool(inside) and all(s.place.state != home for s in inside)


def _at_home(slot: Slot, told_of: Draft, teller: Teller) -> bool:
    """Whether a place is the whole state whose person somebody is: that tells no place."""
    place = teller.pack.place(slot.value)
    if place is None or place.kind != "country":
        return False
    quote = told_of.whom.quote
    foreign = (  # "three Americans" are no people of the state that the report is about
        s.place.state
        for s in teller.spots[told_of.sentence]
        if s.adjective and quote.start <= s.start < quote.end
    )
    home = teller.country(told_of.whom.known)
    return place.state == (home if told_of.whom.known else next(foreign, home))


def _posted(known: Known | None, teller: Teller) -> Slot | None:
    """The city or country of a post abroad that the text gives the person."""
    if known is None:
        return None
    home = teller.states.get(known.number)
    stems = words("people")["mission_stems"]
    for where, held in _ranked(known, teller):
        phrase = teller.people.post_words(where, held)
        if not any(stem in fold(phrase.text) for stem in stems):
            continue
        abroad = [
            s
            for s in teller.spots[where]
            if phrase.start <= s.start < phrase.end
            and not s.adjective
            and (home is None or s.place.state != home)
        ]
        if abroad:
            spot = abroad[-1]
            words_ = teller.people.sentences[where].between(spot.start, spot.end)
            return Slot(spot.text, words_)
    return None


def happened(group: list[Draft], teller: Teller) -> tuple[When, Quote] | None:
    """When it happened: a date stated outright before a relative one.

    A date that lies wholly after publication is no past happening's. Fresh news without a date has
    the month of publication.
    """
    leaning = next((d.dated.when.leaning for d in group if d.dated and d.dated.when.leaning), None)
    dated = [(d, d.dated.when) for d in group if d.dated is not None]
    stated = [(d, when) for d, when in dated if when.edtf is not None and not _late(when, teller)]
    if stated:
        best, when = max(
            stated, key=lambda r: (r[1].basis == "stated", r[0].role != "caption", -r[0].sentence)
        )
        return _dated(best, when, leaning, teller)
    for draft, when in dated:
        if when.leaning is not None:
            return _dated(draft, when, leaning, teller)
    return _fresh(group, teller)


def _late(when: When, teller: Teller) -> bool:
    day = teller.published.latest if teller.published else None
    return bool(day and when.earliest and when.earliest > day)


def _dated(
    draft: Draft, when: When, leaning: Leaning | None, teller: Teller
) -> tuple[When, Quote] | None:
    if draft.dated is None:
        return None
    where = draft.sentence if draft.dated_in is None else draft.dated_in
    quote = teller.people.sentences[where].cut(draft.dated.start, draft.dated.end)
    when = replace(when, leaning=leaning)
    day = teller.published.latest if teller.published is not None else None
    return (when if day is None else when.not_after(day)), quote


def _fresh(group: list[Draft], teller: Teller) -> tuple[When, Quote] | None:
    """The month of publication, for news that is told as fresh and without a day."""
    day = teller.published.earliest if teller.published else None
    if teller.published is None or day is None or teller.published.precision == "year":
        return None
    for draft in group:
        affirmed = not draft.denied and draft.stance in {"own", "relays"}
        if draft.fresh and affirmed and draft.kind != "appearance":
            sentence = teller.people.sentences[draft.sentence]
            token = sentence.tokens[draft.at]
            month = When.month(day.year, day.month, basis="publication")
            last = teller.published.latest or day
            return month.not_after(last), sentence.between(token.start, token.end)
    return None


def said(group: list[Draft], teller: Teller) -> tuple[When, Quote] | None:
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
