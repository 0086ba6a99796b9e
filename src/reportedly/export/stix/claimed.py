"""Claims as notes, denials as opinions, appearances as sightings."""

from typing import Any

from reportedly.export.admiralty import credibility, reliability
from reportedly.export.stix.given import extended, given, id_of, moment
from reportedly.export.stix.maker import Maker
from reportedly.model import Claim, Report
from reportedly.tell.scope import heading


def told_claim(
    maker: Maker, claim: Claim, reports: tuple[Report, ...], *, revoked: bool = False
) -> tuple[str, ...]:
    """The objects of a claim: a note where it affirms, an opinion where it denies or doubts.

    Args:
        maker: of the bundle.
        claim: the claim.
        reports: those in which it stands.
        revoked: whether nobody stands by it any more, as its page is gone.

    Returns:
        The ids of its objects.
    """
    common = _common(maker, claim, reports) | ({"revoked": True} if revoked else {})
    if not affirms(claim):
        return (_opinion(maker, claim, common),)
    note = maker.make(
        "Note",
        id_of("note", claim.id),
        content=claim.quote.text or claim.who,
        abstract=_abstract(maker, claim),
        object_refs=_about(maker, claim, reports),
        **common,
    )
    person = maker.extract.evidence.persons.get(claim.person or "")
    if claim.kind != "appearance" or person is None:
        return (note,)
    return (note, _sighting(maker, claim, maker.person(person), common))


def affirms(claim: Claim) -> bool:
    """Whether a claim says that something happened, on whoever's word."""
    return claim.polarity == "affirmed" and claim.stance in {"own", "relays"}


def _common(maker: Maker, claim: Claim, reports: tuple[Report, ...]) -> dict[str, Any]:
    """What every object of a claim has: who says it, how it is graded, what has no property."""
    extract = maker.extract
    origin = extract.origin_of.get(claim.id)
    grade = credibility(claim, extract.event_of.get(claim.id), extract)
    when = claim.happened
    machine = [r.machine_written.text for r in reports if r.machine_written is not None]
    return {
        **maker.days.span(reports),
        "created_by_ref": maker.outlet(reports[0]) if origin is None else maker.speaker(origin),
        "confidence": given()["confidence"].get(grade),
        "extensions": extended(
            **_slots(claim),
            earliest=when and when.earliest and when.earliest.isoformat(),
            latest=when and when.latest and when.latest.isoformat(),
            when_words=when and when.words,
            origin=None if origin is None else origin.name,
            named=None if origin is None else origin.named,
            reliability="F" if origin is None else reliability(origin, extract),
            credibility=grade,
            machine_written=machine[0] if len(machine) == len(reports) else None,
        ),
    }


def _slots(claim: Claim) -> dict[str, Any]:
    count = claim.count
    return {
        "id": claim.id,
        "kind": claim.kind,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "hedge": None if claim.cue is None else claim.cue.text,
        "stance": claim.stance,
        "basis": claim.basis,
        "who": claim.who,
        "post": claim.post,
        "from": claim.from_,
        "to": claim.to,
        "when": claim.when,
        "said": None if claim.said is None else claim.said.edtf,
        "chain": claim.chain,
        "manner": claim.manner,
        "mode": claim.mode,
        "stage": claim.stage,
        "charge": claim.charge,
        "by": claim.by,
        "method": claim.method,
        "party": claim.party,
        "count_low": None if count is None else count.low,
        "count_high": None if count is None else count.high,
    }


def _abstract(maker: Maker, claim: Claim) -> str | None:
    event = maker.extract.event_of.get(claim.id)
    return None if event is None else heading(event, maker.extract.evidence)


def _about(maker: Maker, claim: Claim, reports: tuple[Report, ...]) -> list[str]:
    """What a note is about: the incident and the person; the report where neither is known."""
    extract = maker.extract
    event = extract.event_of.get(claim.id)
    person = extract.evidence.persons.get(claim.person or "")
    found = [] if event is None else [maker.event_id(event)]
    found += [] if person is None else [maker.person(person)]
    return found or [id_of("report", reports[0].id)]


def _opinion(maker: Maker, claim: Claim, common: dict[str, Any]) -> str:
    """What somebody holds of what others affirm: of their notes, or of the incident itself."""
    extract = maker.extract
    event = extract.event_of.get(claim.id)
    affirming = (
        [id_of("note", c.id) for c in extract.claims_of(event) if affirms(c)]
        if event is not None
        else []
    )
    own = [] if event is None else [maker.event_id(event)]
    told = given()["opinions"]
    opinion = told[claim.stance] if claim.stance in told else told["denied"]
    if claim.polarity == "denied" and claim.stance in {"doubts", "refutes"}:
        opinion = {"doubts": "neutral", "refutes": "agree"}[claim.stance]
    return maker.make(
        "Opinion",
        id_of("opinion", claim.id),
        opinion=opinion,
        explanation=claim.quote.text or None,
        object_refs=sorted(affirming) or own or [maker.own],
        **common,
    )


def _sighting(maker: Maker, claim: Claim, person: str, common: dict[str, Any]) -> str:
    """That somebody was seen alive, and by whom."""
    when = claim.happened
    days = {}
    if when is not None and when.earliest is not None and when.latest is not None:
        first, last = sorted((when.earliest, when.latest))
        days = {"first_seen": moment(first), "last_seen": moment(last)}
    seen_by = common["created_by_ref"]
    return maker.make(
        "Sighting",
        id_of("sighting", claim.id),
        sighting_of_ref=person,
        where_sighted_refs=[] if seen_by is None else [seen_by],
        **days,
        **common,
    )
