"""Where something happened, out of all tellings of a claim and of what stands around them."""

import re
from collections.abc import Iterator

from reportedly.model import Kind
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.filling import ranked, subject_of, told
from reportedly.read.english.claims.slots.custody import UNSTATED
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.people.known import Known
from reportedly.read.english.scene import Teller

_HERE: frozenset[Kind] = frozenset({"detention", "execution", "killing", "death"})
_AT = re.compile(
    rf"(?<!\w)(?!(?:{either(words('places')['watching'])})s? )[\w’'-]+"
    r" (?:in|at|near|outside)(?: the)?(?: (?:city|town|county|province) of)? $"
)
_MISSION_IN = re.compile(
    rf"\b(?:{either(words('ways')['posting'])})[\w']*(?: \w+)? (?:in|at|to|from)(?: the)? $"
)


def places(
    group: list[Draft], teller: Teller, held: Slot | None = None
) -> Iterator[tuple[str, Slot]]:
    """Where; for a defector abroad the post's place comes before one told with the verb.

    Args:
        group: the tellings of one claim.
        teller: what the claims of a report share.
        held: the post that the person has, as told anywhere.
    """
    told_ = (d.slots.from_ for d in group if d.slots.from_ is not None)
    first = subject_of(group)
    known = first.whom.known
    stated = next((slot for slot in told_ if not _at_home(slot, first, teller)), None)
    if _leaves(group, teller):
        abroad = _posted(known, teller) or (held and _of_post(held, known, teller))
        stated = _city(abroad or stated, group, teller)
    elif stated is None and group[0].kind in _HERE:
        stated = _nearby(group, teller)
    if stated is None:
        return
    yield "from", stated
    manner = told(group, teller).get("manner")
    if manner is not None and manner.value == UNSTATED and _abroad(stated, known, teller):
        yield "manner", Slot("abroad", stated.quote)


def _leaves(group: list[Draft], teller: Teller) -> bool:
    """Whether somebody leaves a post or a place abroad: by flight, or called back from it."""
    manner = told(group, teller).get("manner")
    called = manner is not None and manner.value == "recalled"
    return group[0].kind in {"defection", "disappearance"} or called


def _city(slot: Slot | None, group: list[Draft], teller: Teller) -> Slot | None:
    """A city before the country that it lies in; of a report's main person the only mission's."""
    country = None if slot is None else teller.pack.place(slot.value)
    if slot is not None and (country is None or country.kind != "country"):
        return slot
    if slot is None and not any(d.role in {"title", "lead"} for d in group):
        return None
    home = teller.country(subject_of(group).whom.known)
    found = []
    for n, row in enumerate(teller.spots):
        for spot in row:
            before = teller.people.sentences[n].low[: spot.start - teller.people.sentences[n].start]
            inside = country is None or spot.place.state == country.state
            if spot.place.kind != "city" or spot.place.state == home or not inside:
                continue
            if _MISSION_IN.search(before):
                found.append((n, spot))
    if not found or (country is None and len({s.place.state for _, s in found}) > 1):
        return slot
    n, spot = found[0]
    return Slot(spot.text, teller.people.sentences[n].between(spot.start, spot.end))


def _nearby(group: list[Draft], teller: Teller) -> Slot | None:
    """The town told in the sentence, or in the one before it, where the happening has none."""
    for draft in group:
        for n in (draft.sentence, draft.sentence - 1):
            if n < 0:
                continue
            sentence = teller.people.sentences[n]
            for spot in teller.spots[n]:
                before = sentence.low[: spot.start - sentence.start]
                seat = fold(spot.text) in words("places")["seats"]
                if spot.place.kind != "country" and not seat and _AT.search(before):
                    return Slot(spot.text, sentence.between(spot.start, spot.end))
    return None


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


def _of_post(held: Slot, known: Known | None, teller: Teller) -> Slot | None:
    """The place abroad that is told in the words of a post ("leader of a team in Harbour City")."""
    home = teller.country(known)
    for n, row in enumerate(teller.spots):
        sentence = teller.people.sentences[n]
        for spot in row:
            inside = sentence.field == held.quote.field
            inside = inside and held.quote.start <= spot.start < held.quote.end
            owns = sentence.low.startswith("'s", spot.end - sentence.start)
            if inside and not spot.adjective and not owns and spot.place.state != home:
                return Slot(spot.text, sentence.between(spot.start, spot.end))
    return None


def _posted(known: Known | None, teller: Teller) -> Slot | None:
    """The city or country of a post abroad that the text gives the person."""
    if known is None:
        return None
    home = teller.states.get(known.number)
    stems = words("people")["mission_stems"]
    for where, held in ranked(known, teller):
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
