"""Which slots of a claim are RED, by the rules for kin, route, whereabouts and people abroad."""

from reportedly.model import Claim, Quote
from reportedly.packs import Pack
from reportedly.protect.coarsen import clear_date, country_of, month_of, source_name
from reportedly.protect.marking import Marker
from reportedly.protect.ties import is_holder
from reportedly.when import When

# Kinds whose "how" is a way out, or a way back.
JOURNEYS = frozenset({"defection", "repatriation", "abduction", "expulsion"})
# Kinds whose `to` is a post or rank, not a place.
_TO_IS_A_POST = frozenset({"appointment", "dismissal"})
# Names under which a reader may keep the words that tell what happened.
TRIGGERS = ("kind", "trigger", "verb")


def method_is_red(claim: Claim, pack: Pack) -> bool:
    """Whether `method` is withheld: always for a journey, else unless the person holds office."""
    return claim.kind in JOURNEYS or not is_holder(claim.person, pack)


def told_place(claim: Claim, slot: str, marker: Marker) -> str | None:
    """A claim's `from` or `to` as it may be told: the country, unless the person holds office."""
    value = claim.from_ if slot == "from" else claim.to
    pack = marker.lexicon.pack
    if value is None or is_holder(claim.person, pack):
        return value
    if slot == "to" and claim.kind in _TO_IS_A_POST:
        return value
    return country_of(value, pack)


def told_happened(claim: Claim, marker: Marker) -> When | None:
    """A claim's date as it may be told: to the month for journeys and custody abroad."""
    red = date_is_red(claim, marker.lexicon.pack)
    return clear_date(month_of(claim.happened) if red else claim.happened, marker)


def told_when(claim: Claim, pack: Pack) -> str | None:
    """A claim's `when` as it may be told, also where `happened` was not given."""
    if not date_is_red(claim, pack):
        return claim.when
    coarse = month_of(claim.happened or (When.of(claim.when) if claim.when else None))
    return None if coarse is None else coarse.edtf


def date_is_red(claim: Claim, pack: Pack) -> bool:
    """Whether the day is withheld: of a defection, a return, custody abroad of a private person."""
    if is_holder(claim.person, pack):
        return False
    return claim.kind in JOURNEYS or (claim.kind == "detention" and _abroad(claim, pack))


def red_slots(claim: Claim, marker: Marker) -> frozenset[str]:
    """Slots of a claim whose words are RED, list members numbered as in `words`."""
    pack = marker.lexicon.pack
    slots = {name for name in claim.words if name.partition(".")[0] == "party"}
    if method_is_red(claim, pack):
        slots.add("method")
    if told_place(claim, "from", marker) != claim.from_:
        slots.add("from")
    if told_place(claim, "to", marker) != claim.to:
        slots.add("to")
    if told_when(claim, pack) != claim.when or told_happened(claim, marker) != claim.happened:
        slots.add("when")
    for slot, names in (("origins", claim.origins), ("chain", claim.chain)):
        for i, name in enumerate(names):
            if source_name(name, marker) != name:
                slots.add(numbered(slot, i))
    return frozenset(slots)


def numbered(slot: str, index: int) -> str:
    """The name under which the words of a list slot's member stand."""
    return f"{slot}.{index}" if index else slot


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
