"""Events as incidents, tied to the persons whom they befall."""

from reportedly.export.likelihood import likelihood
from reportedly.export.stix.given import extended, id_of
from reportedly.export.stix.maker import Maker
from reportedly.model import Event, Report
from reportedly.tell.scope import heading


def told_event(maker: Maker, event: Event) -> None:
    """The incident of an event, and its relation to the person."""
    extract = maker.extract
    evidence = extract.evidence
    found = {r.id: r for c in extract.claims_of(event) for r in evidence.reports_of[c.id]}
    reports: tuple[Report, ...] = tuple(found.values())
    number = likelihood(event, extract.pack)
    when = event.happened
    incident = maker.make(
        "Incident",
        maker.event_id(event),
        name=heading(event, evidence),
        created_by_ref=maker.own,
        labels=[event.kind],
        **maker.days.span(reports),
        extensions=extended(
            id=event.id,
            kind=event.kind,
            who=event.who,
            post=event.post,
            **{"from": event.from_},
            to=event.to,
            when=event.when,
            earliest=when and when.earliest and when.earliest.isoformat(),
            latest=when and when.latest and when.latest.isoformat(),
            status=None if event.belief is None else event.belief.status,
            likelihood=number.word,
            probability=number.probability,
            low=number.low,
            high=number.high,
            last_seen=event.last_seen,
            outcome=None if event.outcome is None else event.outcome.outcome,
        ),
    )
    person = evidence.persons.get(event.person or "")
    if person is not None:
        maker.make(
            "Relationship",
            id_of("relationship", "befalls", event.id, person.id),
            relationship_type="related-to",
            source_ref=incident,
            target_ref=maker.person(person),
            created_by_ref=maker.own,
            **maker.days.span(reports),
        )
