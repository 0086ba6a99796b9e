"""The fullest values of one claim's slots out of all its tellings, each with its words."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.slots.custody import UNSTATED
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.described import is_calling
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.post import Held
from reportedly.read.english.scene import Teller

_LEADING = re.compile(
    r"(?:(?:the|a|an|another|his|her|their|its|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"several|\d+|of|them|other) )+"
)


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


def described_post(group: list[Draft]) -> Slot | None:
    """The post that a description of somebody unnamed, or not yet named, gives: "a singer"."""
    for draft in group:
        quote = draft.whom.calling or (draft.whom.quote if draft.whom.known is None else None)
        if quote is None or not is_calling(draft.whom.head):
            continue
        skip = _LEADING.match(fold(quote.text))
        first = skip.end() if skip is not None else 0
        if first < len(quote.text):
            told = replace(quote, start=quote.start + first, text=quote.text[first:])
            return Slot(told.text, told)
    return None


def vague(slot: Slot) -> bool:
    """Whether a post says little: a rank alone, "an official"."""
    found = [w for w in fold(slot.value).replace(".", " ").split() if w.isalpha()]
    listed = words("people")["vague_posts"] | words("people")["modifiers"]
    return all(w in listed for w in found)


def _ranked(known: Known, teller: Teller) -> list[tuple[int, Held]]:
    """Posts told in running text before those of captions, plain words and ranks last."""

    def rank(row: tuple[int, Held]) -> tuple[bool, bool, int]:
        sentence = teller.people.sentences[row[0]]
        vague = sentence.tokens[row[1].head].lower in words("people")["vague_posts"]
        vague = vague or is_rank(teller.people, row)
        return (sentence.role in {"caption", "heading"}, vague, row[0])

    return sorted(known.held, key=rank)


def is_rank(people: People, row: tuple[int, Held]) -> bool:
    """Whether a post is a military rank and nothing more ("General")."""
    where, held = row
    inside = people.sentences[where].tokens[held.span.first : held.span.last + 1]
    return all(t.lower in words("people")["ranks"] for t in inside)


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
