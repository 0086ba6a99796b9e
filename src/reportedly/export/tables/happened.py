"""Rows of events: status, number, origins, copies."""

from collections.abc import Iterator

from reportedly.export.admiralty import reliability, speaking
from reportedly.export.extract import Extract, origins_of
from reportedly.export.likelihood import Likelihood, likelihood
from reportedly.export.tables.claimed import dates
from reportedly.export.tables.columns import Row
from reportedly.model import Event


def event_rows(extract: Extract) -> Iterator[Row]:
    """A row an event."""
    for event in extract.events:
        named, every = speaking(event, extract, denies=False)
        row: Row = {
            "event": event.id,
            "kind": event.kind,
            "who": event.who,
            "person": event.person,
            "when": event.when,
            **dates(event.happened),
            "from": event.from_,
            "to": event.to,
            "post": event.post,
            "status": None if event.belief is None else event.belief.status,
            "origins_named": named,
            "origins": every,
            "last_seen": event.last_seen,
        }
        yield row | _number(likelihood(event, extract.pack)) | _outcome(event)


def origin_rows(extract: Extract) -> Iterator[Row]:
    """A row an origin of an event."""
    for event in extract.events:
        for number, origin in enumerate(origins_of(event), 1):
            yield {
                "origin": f"{event.id}.{number}",
                "event": event.id,
                "name": origin.name,
                "named": origin.named,
                "type": origin.type,
                "reliability": reliability(origin, extract),
                "claims": tuple(sorted(origin.claims)),
                "outlets": tuple(sorted(origin.outlets)),
            }


def copy_rows(extract: Extract) -> Iterator[Row]:
    """A row a report that copies another."""
    for event in extract.events:
        for copy in sorted(event.copies, key=lambda c: (c.report, c.of)):
            yield {
                "event": event.id,
                "report": copy.report,
                "of": copy.of,
                "share": round(copy.share, 4),
            }


def _number(told: Likelihood) -> Row:
    return {
        "likelihood": told.word,
        "probability": told.probability,
        "low": told.low,
        "high": told.high,
    }


def _outcome(event: Event) -> Row:
    found = event.outcome
    return {
        "outcome": None if found is None else found.outcome,
        "outcome_known": None if found is None else found.known,
        "outcome_by": None if found is None else found.by,
        "outcome_because": None if found is None else found.because,
    }
