"""The graph: every node once, what became of pages, one document."""

import json
from collections.abc import Iterable, Iterator

from reportedly.export.extract import Extract
from reportedly.export.jsonld.nodes import (
    Node,
    agent,
    claim_node,
    event_nodes,
    moment,
    person_node,
    report_node,
)
from reportedly.export.jsonld.vocabulary import context, iri
from reportedly.export.tables.claimed import origin_ids
from reportedly.model import Turn, digest
from reportedly.plain import escaped_json


def jsonld_file(extract: Extract) -> bytes:
    """PROV-O of an extract as JSON-LD, its nodes by id; the context stands in the document."""
    nodes = _merged(_nodes(extract))
    document = {"@context": context(), "@graph": nodes}
    plain = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    return escaped_json(plain.encode("utf-8", "replace")) + b"\n"


def _nodes(extract: Extract) -> Iterator[Node]:
    usage = " ".join(filter(None, [f"{extract.label}.", extract.notice]))
    yield {"@id": iri("document", "export"), "@type": ["prov:Bundle"], "usageInfo": usage}
    numbers = origin_ids(extract)
    for report in extract.reports:
        yield report_node(report)
        if report.outlet:
            yield agent(report.outlet)
    for event in extract.events:
        yield from event_nodes(event, extract)
        yield from (agent(origin.name, origin.type) for origin in event.origins)
    yield from (claim_node(claim, extract, numbers) for claim in extract.claims)
    yield from (person_node(person) for person in extract.persons)
    yield from _copies(extract)
    yield from _turns(extract)


def _copies(extract: Extract) -> Iterator[Node]:
    """Whose text a report has, and whose copy it says that it prints."""
    told = {report.id for report in extract.reports}
    for event in extract.events:
        for copy in event.copies:
            if {copy.report, copy.of} <= told:
                earlier = iri("report", copy.of)
                yield {"@id": iri("report", copy.report), "wasDerivedFrom": [earlier]}
        for credit in event.credits:
            if credit.report in told:
                wire, source = iri("wire", digest(credit.name)), agent(credit.name)
                yield source
                yield {"@id": wire, "@type": ["prov:Entity"], "wasAttributedTo": source["@id"]}
                yield {"@id": iri("report", credit.report), "wasQuotedFrom": [wire]}


def _turns(extract: Extract) -> Iterator[Node]:
    """What became of pages: a version is a revision of the last, what is gone is invalidated."""
    events = {event.id for event in extract.events} | {gone.id for gone in extract.scope.gone}
    for turn in extract.evidence.picture.turns:
        bears = {*turn.events, *turn.now, *(gone.id for gone in turn.gone)}
        if extract.everything or bears & events:
            yield from _turn(turn)


def _turn(turn: Turn) -> Iterator[Node]:
    for report in turn.reports:
        yield report_node(report)
        if report.outlet:
            yield agent(report.outlet)
    if turn.act == "changed" and turn.before is not None and turn.after is not None:
        before = iri("report", turn.before.id)
        yield {"@id": iri("report", turn.after.id), "wasRevisionOf": [before]}
    if turn.act == "withdrawn" and turn.before is not None:
        act, when = iri("withdrawal", f"{turn.before.id}.{turn.day}"), moment(turn.day)
        yield {"@id": act, "@type": ["prov:Activity"], "startedAtTime": when}
        gone = {"wasInvalidatedBy": [act], "invalidatedAtTime": when}
        yield {"@id": iri("report", turn.before.id), **gone}


def _merged(nodes: Iterable[Node]) -> list[Node]:
    """Each node once, lists of other nodes brought together, by id."""
    found: dict[str, Node] = {}
    for node in nodes:
        known = found.setdefault(node["@id"], {})
        for name, value in node.items():
            listed = isinstance(value, list) and name not in {"chain", "name"}
            known[name] = sorted({*known.get(name, ()), *value}) if listed else value
    return [found[id_] for id_ in sorted(found)]
