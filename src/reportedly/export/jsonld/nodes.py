"""Nodes of reports, claims, events, persons and sources, with what each was made from."""

from typing import Any

from reportedly.export.admiralty import credibility, reliability
from reportedly.export.extract import Extract, origins_of
from reportedly.export.jsonld.vocabulary import iri
from reportedly.export.likelihood import likelihood
from reportedly.export.web import address
from reportedly.model import Claim, Event, Person, Report, digest

Node = dict[str, Any]
_AGENTS = {"person": "prov:Person", "machine-written": "prov:SoftwareAgent"}


def filled(node: Node) -> Node:
    """A node without what is not told."""
    return {k: list(v) if isinstance(v, tuple) else v for k, v in node.items() if _told(v)}


def agent(name: str, type_: str = "press") -> Node:
    """Whoever says things."""
    class_ = _AGENTS.get(type_, "prov:Organization")
    types = ["prov:Agent"] if type_ in {"unnamed", "unknown"} else ["prov:Agent", class_]
    return {"@id": iri("source", digest(name, types[-1])), "@type": types, "name": name}


def report_node(report: Report) -> Node:
    """A report: by its outlet, on its day."""
    released = report.released
    whole = released is not None and released.precision == "day"
    return filled(
        {
            "@id": iri("report", report.id),
            "@type": ["prov:Entity", "reportedly:Report"],
            "headline": report.title,
            "url": address(report.url),
            "published": report.published,
            "generatedAtTime": moment(report.published or "") if whole else None,
            "wasAttributedTo": agent(report.outlet)["@id"] if report.outlet else None,
            "machineWritten": None
            if report.machine_written is None
            else report.machine_written.text,
        }
    )


def claim_node(claim: Claim, extract: Extract, numbers: dict[str, str]) -> Node:
    """A claim: quoted from its reports, traced to what its origin said."""
    event = extract.event_of.get(claim.id)
    origin = extract.origin_of.get(claim.id)
    source = None if origin is None else agent(origin.name, origin.type)["@id"]
    person = extract.evidence.persons.get(claim.person or "")
    happening = None if event is None else iri("event", event.id)
    return filled(
        {
            "@id": iri("claim", claim.id),
            "@type": ["prov:Entity", "reportedly:Claim"],
            "wasQuotedFrom": [iri("report", r.id) for r in extract.reports_of(claim)],
            "hadPrimarySource": iri("said", numbers[claim.id]) if claim.id in numbers else None,
            "wasAttributedTo": source,
            "about": happening,
            "denies": happening if claim.polarity == "denied" else None,
            "befell": None if person is None else iri("person", person.id),
            "kind": claim.kind,
            "who": claim.who,
            "post": claim.post,
            "from": claim.from_,
            "to": claim.to,
            "when": claim.when,
            "said": None if claim.said is None else claim.said.edtf,
            "quote": claim.quote.text,
            "polarity": claim.polarity,
            "certainty": claim.certainty,
            "hedge": None if claim.cue is None else claim.cue.text,
            "stance": claim.stance,
            "chain": claim.chain,
            "reliability": "F" if origin is None else reliability(origin, extract),
            "credibility": credibility(claim, event, extract),
        }
    )


def event_nodes(event: Event, extract: Extract) -> list[Node]:
    """An event, derived from its claims, and what each of its origins said of it."""
    number = likelihood(event, extract.pack)
    person = extract.evidence.persons.get(event.person or "")
    claims = [c.id for c in extract.claims_of(event)]
    node = filled(
        {
            "@id": iri("event", event.id),
            "@type": ["prov:Entity", "reportedly:Event"],
            "wasDerivedFrom": [iri("claim", id_) for id_ in sorted(claims)],
            "befell": None if person is None else iri("person", person.id),
            "kind": event.kind,
            "who": event.who,
            "post": event.post,
            "from": event.from_,
            "to": event.to,
            "when": event.when,
            "status": None if event.belief is None else event.belief.status,
            "likelihood": number.word,
            "probability": number.probability,
            "low": number.low,
            "high": number.high,
            "lastSeen": event.last_seen,
            "outcome": None if event.outcome is None else event.outcome.outcome,
        }
    )
    said = [
        {
            "@id": iri("said", f"{event.id}.{place}"),
            "@type": ["prov:Entity", "reportedly:Said"],
            "wasAttributedTo": agent(origin.name, origin.type)["@id"],
        }
        for place, origin in enumerate(origins_of(event), 1)
    ]
    return [node, *said]


def person_node(person: Person) -> Node:
    """A person with every spelling."""
    names = {person.name, *person.names, person.native or person.name}
    return filled(
        {
            "@id": iri("person", person.id),
            "@type": ["schema:Person", "reportedly:Person"],
            "name": sorted(names),
        }
    )


def moment(day: str) -> str:
    """The first moment of a day, in UTC."""
    return f"{day}T00:00:00Z"


def _told(value: Any) -> bool:
    return value is not None and value != "" and value != [] and value != ()
