"""Former ids of events: those of earlier readings, and of claims before and under corrections.

Nothing is kept for them. An id that no event has is looked up in what the ledger keeps anyway, and
only then: the claims of superseded readings, and all claims at every stage of the decisions about
their text, each with the id that it gave to its event.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from reportedly.account.once import Once, claims_in, once
from reportedly.account.telling import Tellings
from reportedly.model import (
    Claim,
    Correction,
    Decision,
    Event,
    Picture,
    Quote,
    Reading,
    Report,
    aimed_at,
    in_force,
)
from reportedly.packs import Pack
from reportedly.protect import Audience, told_for
from reportedly.tell.meant import parted_from

if TYPE_CHECKING:
    from reportedly.ledger import Learned

_ID = re.compile(r"e-[0-9a-f]{12}")


class Past:
    """What a ledger keeps of how its texts were read and corrected.

    Args:
        kept: what the ledger had learned.
        superseded: gives the readings that later ones replaced; asked only where an id is looked
            up that no event has.
    """

    def __init__(self, kept: Learned, superseded: Callable[[], Sequence[Reading]]) -> None:
        self.decisions = kept.decisions
        self._kept = kept
        self._superseded = superseded

    def once(self, id_: str) -> Iterator[Once]:
        """The claims that gave an event some id, those of later readings and decisions first."""
        return once(id_, (*self._superseded(), *self._kept.readings.values()), self.decisions)

    def reports(self, text: str, standing: Sequence[Report]) -> list[Report]:
        """The standing reports that have a text; where none has, those of the same wording."""
        exact = [report for report in standing if report.text_digest == text]
        wordings = {report.text_digest: wording for wording, report in self._kept.captures}
        wanted = wordings.get(text)
        return exact or [r for r in standing if wordings.get(r.text_digest) == wanted]


def with_former(
    wanted: str, whole: Picture, past: Past, pack: Pack, to: Audience, told: Picture
) -> Picture:
    """What an audience is told, in which the event has an id that it had formerly as its alias.

    Args:
        wanted: what somebody asks for; only an id that no event has is looked up.
        whole: all that stands.
        past: what the ledger keeps beside it.
        pack: what is known beforehand.
        to: whom the gate opens for.
        told: what it lets through of `whole`.

    Returns:
        `told` itself where the id was never one, or where the gate withholds what it stood for.

    Raises:
        Untold: the words that gave the id tell of no event now.
    """
    if _ID.fullmatch(wanted) is None or _has(wanted, told):
        return told
    lost = []
    tellings = Tellings(whole, pack)
    for found in past.once(wanted):
        for report, reading in _standing(found, whole, past):
            here = _placed(found, report)
            same = here and tellings.same(here.claim, claims_in(here.reading), reading)
            if same:
                return _aliased(wanted, same, whole, told)
            if here:
                lost.append((here, report, reading))
    for here, report, reading in lost[:1]:
        person = tellings.person(here.claim, reading)
        claim = msgspec.structs.replace(here.claim, id=f"c-{wanted}", person=person)
        shown = _shown(claim, report, whole, pack, to)
        if shown is not None:
            from reportedly.tell.untold import Untold

            raise Untold(wanted, *shown, _struck(here, past.decisions))
    return told


def _has(wanted: str, told: Picture) -> bool:
    return any(wanted == event.id or wanted in event.aliases for event in told.events)


def _standing(found: Once, whole: Picture, past: Past) -> Iterator[tuple[Report, Reading]]:
    """The reports that stand with the claim's text, its own first, each with its reading."""
    readings = {reading.report: reading for reading in whole.readings}
    own = found.reading.report
    reports = past.reports(found.reading.text_digest, whole.reports)
    for report in sorted(reports, key=lambda r: (r.id != own, r.id)):
        if report.id in readings:
            yield report, readings[report.id]


def _aliased(wanted: str, claim: Claim, whole: Picture, told: Picture) -> Picture:
    """The picture in which a claim's event has an id among its aliases, where that is told.

    What was one with it until somebody split it has the id as well.
    """
    home = next(event for event in whole.events if claim.id in event.claims)
    ids = {event.id for event in (home, *parted_from(home, whole))}

    def named(event: Event) -> Event:
        aliases = tuple(sorted({*event.aliases, wanted}))
        return msgspec.structs.replace(event, aliases=aliases) if event.id in ids else event

    return msgspec.structs.replace(told, events=tuple(map(named, told.events)))


def _placed(found: Once, report: Report) -> Once | None:
    """The claim with the places of its words in a report that may have another title or blanks."""
    if found.reading.text_digest == report.text_digest:
        return found
    placed = {c.id: _moved(c, report) for c in claims_in(found.reading)}
    claim = placed[found.claim.id]
    beside = tuple(c for c in placed.values() if c is not None)
    reading = msgspec.structs.replace(found.reading, claims=beside, claims_beyond=())
    return None if claim is None else Once(claim=claim, reading=reading)


def _moved(claim: Claim, report: Report) -> Claim | None:
    quote = _found(claim.quote, report)
    if quote is None:
        return None
    words = {slot: _found(each, report) for slot, each in claim.words.items()}
    here = {slot: each for slot, each in words.items() if each is not None}
    return msgspec.structs.replace(claim, quote=quote, words=here, cue=None)


def _found(quote: Quote, report: Report) -> Quote | None:
    """The nearest place of a report that has the words."""
    places = re.finditer(f"(?={re.escape(quote.text)})", report.field(quote.field))
    start = min((p.start() for p in places), key=lambda s: abs(s - quote.start), default=None)
    if start is None:
        return None
    return msgspec.structs.replace(quote, start=start, end=start + len(quote.text))


def _shown(
    claim: Claim, report: Report, whole: Picture, pack: Pack, to: Audience
) -> tuple[Claim, Report] | None:
    """A claim that stands no longer, and its report, as they may be told; None where it may not.

    It goes through the gate among all that stands, so that whatever is known by now protects it.
    """

    def beside(reading: Reading) -> Reading:
        if reading.report != report.id:
            return reading
        return msgspec.structs.replace(reading, claims=(*reading.claims, claim))

    readings = tuple(map(beside, whole.readings))
    told = told_for(msgspec.structs.replace(whole, readings=readings), to, pack)
    claims = (c for r in told.readings if r.report == report.id for c in r.claims)
    shown = next((c for c in claims if c.id == claim.id), None)
    named = next((r for r in told.reports if r.id == report.id), None)
    return None if shown is None or named is None else (shown, named)


def _struck(found: Once, decisions: Sequence[Decision]) -> str | None:
    """The id of the correction in force that struck a claim, None where none did."""
    text, claims = found.reading.text_digest, claims_in(found.reading)
    made = (d for d in in_force(decisions) if isinstance(d, Correction) and d.act == "strike")
    here = (d for d in made if d.at.text_digest == text)
    return next((d.id for d in here if found.claim in aimed_at(d, claims)), None)
