"""Which slots of a claim are RED, by the rules for kin, route, whereabouts and people abroad."""

import re
from collections.abc import Iterator

from reportedly.model import Claim, Quote, numbered
from reportedly.packs import Pack
from reportedly.protect.coarsen import (
    clear_date,
    country_of,
    month_of,
    source_name,
    year_of,
)
from reportedly.protect.marking import Marker
from reportedly.when import When

# Kinds whose "how" is a way out, or a way back.
JOURNEYS = frozenset({"defection", "repatriation", "abduction", "expulsion"})
# Kinds that in a report of a journey may be part of it.
_BESIDE_A_JOURNEY = frozenset(
    {"appearance", "death", "detention", "disappearance", "dismissal", "illness"}
)
# Kinds whose `to` is a post or rank, not a place.
_TO_IS_A_POST = frozenset({"appointment", "dismissal"})
# Names under which a reader may keep the words that tell what happened.
TRIGGERS = ("kind", "trigger", "verb")


def is_held(claim: Claim, marker: Marker) -> bool:
    """Whether a claim is surely about a holder of public office, by more than a name."""
    return claim.id in marker.secrets.held_claims


def is_at_risk(claim: Claim, marker: Marker) -> bool:
    """Whether a claim is about the journey or the custody of a private person, or of one who left.

    Every date of somebody who left is one from which the day of leaving can be reckoned.
    """
    return date_is_red(claim, marker)


def method_is_red(claim: Claim, marker: Marker) -> bool:
    """Whether `method` is withheld: always for a journey, else unless the person holds office."""
    return claim.kind in JOURNEYS or not is_held(claim, marker)


def told_place(claim: Claim, slot: str, marker: Marker) -> str | None:
    """A claim's `from` or `to` as it may be told: the country, unless the person holds office.

    Of a holder's defection, too, only a city with a mission is public.
    """
    value = claim.from_ if slot == "from" else claim.to
    pack = marker.lexicon.pack
    if value is None or (is_held(claim, marker) and not _is_narrow_flight(claim, value, marker)):
        return value
    if slot == "to" and claim.kind in _TO_IS_A_POST:
        return value
    return country_of(value, pack)


def _is_narrow_flight(claim: Claim, value: str, marker: Marker) -> bool:
    return claim.kind == "defection" and any(
        not is_public_of(claim, m.group(), marker)
        for m in marker.lexicon.any_narrow_place.finditer(value)
    )


def is_public_of(claim: Claim, place: str, marker: Marker) -> bool:
    """Whether a city in a slot of a holder's claim is public with the office.

    All are but those of a defection: there, cities with a mission and seats of government.
    """
    if claim.kind != "defection" or place.casefold() in marker.lexicon.seats:
        return True
    known = marker.lexicon.pack.place(place)
    return known is not None and known.id in marker.lexicon.mission_cities


def told_happened(claim: Claim, marker: Marker) -> When | None:
    """A claim's date as it may be told: to the month for journeys and custody abroad."""
    if not date_is_red(claim, marker):
        return clear_date(claim.happened, marker)
    return clear_date(_coarse(claim, claim.happened, marker), marker)


def _coarse(claim: Claim, when: When | None, marker: Marker) -> When | None:
    """The month; only the year where more would single out somebody unnamed."""
    return year_of(when) if claim.id in marker.secrets.vague else month_of(when)


def told_said(claim: Claim, marker: Marker) -> When | None:
    """When a claim was made: to the month where a day behind the speaker may be that of leaving."""
    said = month_of(claim.said) if is_at_risk(claim, marker) else claim.said
    return clear_date(said, marker)


def told_when(claim: Claim, marker: Marker) -> str | None:
    """A claim's `when` as it may be told, also where `happened` was not given."""
    if not date_is_red(claim, marker):
        return claim.when
    own = claim.happened or (When.of(claim.when) if claim.when else None)
    coarse = _coarse(claim, own, marker)
    return None if coarse is None else coarse.edtf


def date_is_red(claim: Claim, marker: Marker) -> bool:
    """Whether the day is withheld: of a private person's journey, custody abroad, or life after.

    Whoever disappears abroad may be on the way, and in a report of a journey every day is near it.
    """
    if is_held(claim, marker):
        return False
    if marker.near.harmless is not None and claim.kind in _BESIDE_A_JOURNEY:
        return True
    if claim.kind in JOURNEYS or claim.person in marker.secrets.left:
        return True
    return claim.kind in {"detention", "disappearance"} and _abroad(claim, marker.lexicon.pack)


def red_slots(claim: Claim, marker: Marker) -> frozenset[str]:
    """Slots of a claim whose words are RED, list members numbered as in `words`."""
    slots = {name for name in claim.words if name.partition(".")[0] == "party"}
    if method_is_red(claim, marker):
        slots.add("method")
    if told_place(claim, "from", marker) != claim.from_:
        slots.add("from")
    if told_place(claim, "to", marker) != claim.to:
        slots.add("to")
    if told_when(claim, marker) != claim.when or told_happened(claim, marker) != claim.happened:
        slots.add("when")
    for slot, names in (("origins", claim.origins), ("chain", claim.chain)):
        for i, name in enumerate(names):
            if source_name(name, marker) != name:
                slots.add(numbered(slot, i))
    return frozenset(slots)


def needed_words(claim: Claim, red: frozenset[str], pack: Pack) -> list[tuple[int, int]]:
    """Offsets of words of which a narrowed quote must hold one: what happened, to whom, where to.

    Readers need not keep the words of the happening, and may keep a name outside the quote: those
    by which the pack tells of a kind, and the name as the quote has it, count as well.

    Args:
        claim: as it was read.
        red: its slots whose words are RED; of these none can be asked.
        pack: how happenings of a kind are told.

    Returns:
        Nothing where the quote holds no such words, and so nothing can be asked of it.
    """
    quote = claim.quote
    slots = [s for s in (*TRIGGERS, "who", "from", "to") if s in claim.words and s not in red]
    found = [claim.words[s] for s in slots]
    needed = [(q.start, q.end) for q in found if q.field == quote.field]
    name = claim.who.split(" ")[0] if claim.who[:1].isupper() else ""
    names = re.finditer(rf"\b{re.escape(name)}\b", quote.text) if name else ()
    more = (*_told_by(claim, pack), *names)
    needed += [(quote.start + m.start(), quote.start + m.end()) for m in more]
    return [(a, b) for a, b in needed if quote.start <= a and b <= quote.end]


def _told_by(claim: Claim, pack: Pack) -> Iterator[re.Match[str]]:
    rule = pack.kinds.get(claim.kind)
    words = {w for w in (rule.verb, rule.noun) if w.strip()} if rule else set()
    for word in sorted(words):
        yield from re.finditer(rf"\b{re.escape(word)}\b", claim.quote.text, re.IGNORECASE)


def held_words(claim: Claim, red: frozenset[str]) -> list[tuple[int, int]]:
    """Offsets of words that a narrowed quote should still hold, hedge and trigger first."""
    trigger: list[Quote] = [claim.words[t] for t in TRIGGERS if t in claim.words]
    rest = [
        quote
        for slot, quote in sorted(claim.words.items())
        if slot not in red and slot.partition(".")[0] in {"from", "to", "when", "manner", "mode"}
    ]
    cue = [claim.cue] if claim.cue else []
    return [(q.start, q.end) for q in (*cue, *trigger, *rest) if q.field == claim.quote.field]


def _abroad(claim: Claim, pack: Pack) -> bool:
    if claim.manner and "abroad" in claim.manner:
        return True
    place = pack.place(claim.from_) or pack.place(country_of(claim.from_, pack))
    return place is not None and claim.country is not None and place.state != claim.country
