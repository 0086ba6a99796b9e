"""What the slots of a picture say is RED, gathered before anything is told.

One look at the whole: a brother who is named in one report is withheld in all of them.
"""

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from reportedly.model import Claim, Kin, Picture, Quote, Reading
from reportedly.protect.coarsen import country_of, source_name
from reportedly.protect.holding import held
from reportedly.protect.lexicon import Lexicon
from reportedly.protect.marking import Marker, Reason, Secrets, Span, described
from reportedly.protect.people import subjects, told_who
from reportedly.protect.relatives import Relatives, relatives
from reportedly.protect.slots import date_is_red, is_held, method_is_red, red_slots, told_place
from reportedly.protect.ties import all_claims, closed_ties

Offsets = dict[str, list[Span]]

# Why the words of a withheld slot are RED; those of any other slot belong to somebody's kin.
_REASONS: dict[str, Reason] = {
    "from": "whereabouts",
    "to": "whereabouts",
    "when": "date",
    "method": "route",
    "origins": "source",
    "chain": "source",
}
_PROPER = re.compile(r"[A-Z0-9가-힣]")


class Gathered(NamedTuple):
    """What is RED: in the whole picture, and who is kin in which report."""

    secrets: Secrets
    kin: Relatives


def gather(picture: Picture, lexicon: Lexicon) -> Gathered:
    """The secrets of a whole picture."""
    named, sure = subjects(picture, lexicon), held(picture, lexicon.pack)
    kin = relatives(picture, lexicon, named, sure)
    told = (named | kin.own) - kin.everywhere
    halves = _half_names(picture, lexicon)
    known = Secrets(
        relatives=kin.everywhere, subjects=told, half_names=halves, held_claims=sure.claims
    )
    words = _words(picture, told, Marker(lexicon=lexicon, secrets=known))
    # Half a name is often half of somebody else's: it is withheld as a source's, not as a word.
    listed = sorted((w, r) for w, r in words.items() if w.strip() and w not in halves)
    return Gathered(msgspec.structs.replace(known, words=tuple(listed)), kin)


def _words(picture: Picture, told: frozenset[str], marker: Marker) -> dict[str, Reason]:
    words: dict[str, Reason] = {}
    for claim in all_claims(picture):
        words.update({w: r for w, r in _claim_words(claim, marker) if w not in told})
    closed = closed_ties(picture, marker.lexicon.pack)
    words.update({w: r for k in closed for w, r in _kin_words(k) if w not in told})
    cited = (c.name for r in picture.readings for c in r.cited)
    words.update({name: "source" for name in cited if source_name(name, marker) != name})
    return words


def _half_names(picture: Picture, lexicon: Lexicon) -> frozenset[str]:
    texts = (text for report in picture.reports for text in (report.title or "", report.text))
    return frozenset(name for text in texts for _, _, name in described(text, lexicon))


def red_offsets(reading: Reading, closed: frozenset[Kin], marker: Marker) -> Offsets:
    """Words, by field, that the slots and the closed ties of one reading say are RED."""
    offsets: Offsets = {"title": [], "text": []}
    for claim in (*reading.claims, *reading.claims_beyond):
        red = red_slots(claim, marker)
        if told_who(claim.who, marker) is None:
            told_elsewhere = {"origins", "chain"}
            red |= {s for s in claim.words if s.partition(".")[0] not in told_elsewhere}
        for slot in red & claim.words.keys():
            quote = claim.words[slot]
            reason = _REASONS.get(slot.partition(".")[0], "kin")
            offsets[quote.field].append(Span(quote.start, quote.end, reason))
        if "post" in claim.words and not is_held(claim, marker):
            offsets[claim.words["post"].field].extend(_places_in(claim.words["post"], marker))
    for kin in (k for k in reading.kin if k in closed):
        offsets[kin.quote.field].extend(_kin_offsets(kin))
    return offsets


def _places_in(quote: Quote, marker: Marker) -> Iterator[Span]:
    """Where a private person's post names a place below a country."""
    for found in marker.lexicon.any_narrow_place.finditer(quote.text):
        yield Span(quote.start + found.start(), quote.start + found.end(), "whereabouts")


def _claim_words(claim: Claim, marker: Marker) -> Iterator[tuple[str, Reason]]:
    for member in claim.party:
        if " " in member.strip() or _PROPER.match(member):
            yield member, "companion"
    if claim.method and method_is_red(claim, marker):
        yield claim.method, "route"
    if told_place(claim, "from", marker) != claim.from_:
        yield from _place_words(claim.from_ or "", marker)
    if told_place(claim, "to", marker) != claim.to:
        yield from _place_words(claim.to or "", marker)
    if date_is_red(claim, marker):
        yield from ((words, "date") for words in _day_words(claim))
    for name in (*claim.origins, *claim.chain):
        if source_name(name, marker) != name:
            yield name, "source"


def _place_words(value: str, marker: Marker) -> Iterator[tuple[str, Reason]]:
    """The places in a slot that is withheld; the slot's own words where none of them is known."""
    lexicon = marker.lexicon
    if country_of(value, lexicon.pack) is None:
        if _PROPER.search(value) or " " in value.strip():
            yield value, "whereabouts"
        return
    for found in lexicon.any_narrow_place.finditer(value):
        if found.group().casefold() not in lexicon.seats:
            yield found.group(), "whereabouts"


def _day_words(claim: Claim) -> Iterator[str]:
    """The ways in which a text may write a day that is told to the month only."""
    happened = claim.happened
    if happened is None or happened.precision not in {"day", "interval"}:
        return
    if happened.words and re.search(r"\d", happened.words):
        yield happened.words
    for day in {happened.earliest, happened.latest} - {None}:
        if day is not None:
            yield from _spellings(day)


def _spellings(day: date) -> Iterator[str]:
    yield day.isoformat()
    for name in (month_name[day.month], month_abbr[day.month], month_abbr[day.month] + "."):
        for number in (str(day.day), f"{day.day:02}", _ordinal(day.day)):
            yield f"{name} {number}"
            yield f"{number} {name}"
            yield f"{number} of {name}"


def _ordinal(number: int) -> str:
    if number in {11, 12, 13}:
        return f"{number}th"
    return f"{number}" + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _kin_words(kin: Kin) -> Iterator[tuple[str, Reason]]:
    if " " in kin.other.strip() or _PROPER.match(kin.other):
        yield kin.other, "kin"


def _kin_offsets(kin: Kin) -> list[Span]:
    """Where a tie stands in its sentence, first to last word; the quote where it is not found."""
    text, start = kin.quote.text, kin.quote.start
    at = [(i, i + len(w)) for w in (kin.relation, kin.other) if w and (i := text.find(w)) >= 0]
    if not at:
        return [Span(kin.quote.start, kin.quote.end, "kin")]
    return [Span(start + min(a for a, _ in at), start + max(b for _, b in at), "kin")]
