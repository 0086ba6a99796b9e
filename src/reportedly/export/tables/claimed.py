"""Rows of claims: what is said to have happened, its words, and the sources between."""

from collections.abc import Iterator

from reportedly.export.admiralty import credibility, reliability
from reportedly.export.extract import Extract, origins_of
from reportedly.export.tables.columns import Row
from reportedly.model import Claim
from reportedly.when import When


def claim_rows(extract: Extract) -> Iterator[Row]:
    """A row a claim."""
    numbers = origin_ids(extract)
    for claim in extract.claims:
        yield _placed(claim, extract, numbers) | _told(claim) | _slots(claim)


def word_rows(extract: Extract) -> Iterator[Row]:
    """A row a slot of a claim that has words."""
    for claim in extract.claims:
        for slot, quote in sorted(claim.words.items()):
            yield {"claim": claim.id, "slot": slot, "field": quote.field, "words": quote.text}


def chain_rows(extract: Extract) -> Iterator[Row]:
    """A row a source of a chain."""
    for claim in extract.claims:
        for position, source in enumerate(claim.chain, 1):
            yield {"claim": claim.id, "position": position, "source": source}


def origin_ids(extract: Extract) -> dict[str, str]:
    """The id of the origin to which a claim goes back, by the claim's id."""
    return {
        claim: f"{event.id}.{number}"
        for event in extract.events
        for number, origin in enumerate(origins_of(event), 1)
        for claim in origin.claims
    }


def dates(when: When | None) -> Row:
    """The bounds of a date and the unit that its words give."""
    if when is None:
        return {"earliest": None, "latest": None, "precision": None}
    first, last = when.earliest, when.latest
    return {
        "earliest": None if first is None else first.isoformat(),
        "latest": None if last is None else last.isoformat(),
        "precision": when.precision,
    }


def _placed(claim: Claim, extract: Extract, numbers: dict[str, str]) -> Row:
    """Where a claim stands, and how it is graded."""
    event = extract.event_of.get(claim.id)
    origin = extract.origin_of.get(claim.id)
    reports = extract.reports_of(claim)
    return {
        "claim": claim.id,
        "event": None if event is None else event.id,
        "origin": numbers.get(claim.id),
        "report": reports[0].id,
        "reports": tuple(r.id for r in reports),
        "reliability": "F" if origin is None else reliability(origin, extract),
        "credibility": credibility(claim, event, extract),
        "machine_written": all(r.machine_written is not None for r in reports),
    }


def _told(claim: Claim) -> Row:
    """How it is told."""
    said = claim.said
    return {
        "kind": claim.kind,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "cue": None if claim.cue is None else claim.cue.text,
        "stance": claim.stance,
        "basis": claim.basis,
        "core": claim.core,
        "when": claim.when,
        **dates(claim.happened),
        "when_words": None if claim.happened is None else claim.happened.words,
        "said": None if said is None else said.edtf,
        "origins": claim.origins,
        "quote": claim.quote.text,
    }


def _slots(claim: Claim) -> Row:
    """What is told."""
    count = claim.count
    return {
        "who": claim.who,
        "person": claim.person,
        "post": claim.post,
        "from": claim.from_,
        "to": claim.to,
        "manner": claim.manner,
        "mode": claim.mode,
        "stage": claim.stage,
        "charge": claim.charge,
        "by": claim.by,
        "method": claim.method,
        "party": claim.party,
        "count_low": None if count is None else count.low,
        "count_high": None if count is None else count.high,
        "country": claim.country,
    }
