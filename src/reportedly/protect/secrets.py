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
from reportedly.protect.finds import described
from reportedly.protect.holding import Holding, held
from reportedly.protect.lexicon import Lexicon
from reportedly.protect.marked import Above, lowered
from reportedly.protect.marking import Marker, Secrets
from reportedly.protect.people import subjects, told_who
from reportedly.protect.relatives import Relatives, relatives
from reportedly.protect.slots import (
    JOURNEYS,
    date_is_red,
    is_at_risk,
    is_held,
    method_is_red,
    red_slots,
    told_place,
)
from reportedly.protect.spans import Reason, Span
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
    sure: Holding


def gather(picture: Picture, marker: Marker, above: Above) -> Gathered:
    """The secrets of a whole picture, and what is marked above whoever is told of it.

    Args:
        picture: what the readings say.
        marker: knows the words of risk, and as yet nothing of the picture.
        above: what is marked above whoever is told.
    """
    lexicon = marker.lexicon
    named, sure = subjects(picture, lexicon), held(picture, lexicon.pack)
    kin = relatives(picture, marker, named, sure)
    sure = lowered(sure, picture, kin)
    kin = with_marked(kin, above)
    told = (named | kin.own) - kin.everywhere
    halves = _half_names(picture, lexicon)
    known = Secrets(
        relatives=kin.everywhere,
        subjects=told,
        half_names=halves,
        held_claims=sure.claims,
        left=frozenset(_left(picture, sure)),
    )
    words = _words(picture, told, msgspec.structs.replace(marker, secrets=known))
    # Half a name is often half of somebody else's: it is withheld as a source's, not as a word.
    listed = {(w, r) for w, r in words.items() if w.strip() and w not in halves}
    listed |= {(w, "marking") for w in above.words if w.strip()}
    return Gathered(msgspec.structs.replace(known, words=tuple(sorted(listed))), kin, sure)


def with_marked(kin: Relatives, above: Above) -> Relatives:
    """Marked persons are withheld as relatives are: everywhere, and under every name."""
    if not (above.names or above.forms):
        return kin
    here = {
        report: names | above.forms.get(report, frozenset()) for report, names in kin.here.items()
    }
    return Relatives(everywhere=kin.everywhere | above.names, here=here, own=kin.own - above.names)


def _left(picture: Picture, sure: Holding) -> Iterator[str]:
    """Ids of private persons of whom a journey is told."""
    for claim in all_claims(picture):
        if claim.kind in JOURNEYS and claim.person and claim.id not in sure.claims:
            yield claim.person


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


def offsets_of_mentions(reading: Reading, offsets: Offsets, marker: Marker) -> Offsets:
    """The offsets, with those of whatever its shape gives away in claims of private journeys.

    Whoever is named in words that a claim is not told with ("pictured beside ... at the fair") is
    not named beside it either, even where nothing of the claim is left.
    """
    found = {field: [*spans] for field, spans in offsets.items()}
    for claim in (*reading.claims, *reading.claims_beyond):
        if is_at_risk(claim, marker):
            found[claim.quote.field] += _shaped_in(claim.quote, marker)
    for remark in reading.remarks:
        found[remark.quote.field] += _shaped_in(remark.quote, marker)
    return found


def _shaped_in(quote: Quote, marker: Marker) -> Iterator[Span]:
    """What the shape of some words gives away in a report of a private journey."""
    if marker.near.harmless is not None:
        for span in marker.of_journey.spans(quote.text):
            yield Span(quote.start + span.start, quote.start + span.end, span.reason)


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
