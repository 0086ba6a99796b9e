"""The bundle: identities, incidents, notes, opinions, sightings, reports; what is gone revoked."""

import json
from collections.abc import Sequence
from typing import Any

from reportedly.errors import MissingExtra
from reportedly.export.extract import Extract
from reportedly.export.stix.around import told_around, told_copies
from reportedly.export.stix.claimed import told_claim
from reportedly.export.stix.given import extended, id_of
from reportedly.export.stix.happened import told_event
from reportedly.export.stix.maker import Made, Maker
from reportedly.export.stix.marks import Marks, labelled
from reportedly.export.web import address
from reportedly.model import Claim, Report, Turn
from reportedly.plain import escaped_json


def stix_file(extract: Extract, wider: Sequence[Extract] = ()) -> bytes:
    """A bundle of STIX 2.1 as JSON, its objects by id, each with the label of its own content.

    Args:
        extract: what is told.
        wider: what wider audiences are told of the same, the widest first, under the same ids.

    Raises:
        MissingExtra: stix2 is not installed.
    """
    try:
        import stix2.v21
    except ImportError:
        raise MissingExtra("--to stix", "stix") from None
    marks = Marks(stix2.v21, extract.notice)
    known = [(each.label, _objects(each)) for each in wider]
    made = {
        id_: getattr(stix2.v21, each.class_)(
            id=id_, object_marking_refs=marks.of(label), **each.told
        )
        for id_, (label, each) in labelled(_objects(extract), extract.label, known).items()
    }
    made |= marks.definitions
    objects = [json.loads(made[id_].serialize()) for id_ in sorted(made)]
    ids = id_of("bundle", json.dumps(objects, sort_keys=True))
    bundle = {"type": "bundle", "id": ids, "objects": objects}
    plain = json.dumps(bundle, ensure_ascii=False, indent=1, sort_keys=True)
    return escaped_json(plain.encode("utf-8", "replace")) + b"\n"


def _objects(extract: Extract) -> dict[str, Made]:
    """The objects of an extract by id, still without markings."""
    gone = withdrawn(extract)
    maker = Maker(extract, tuple(turn.before for turn in gone if turn.before))
    _tell(maker, gone)
    return maker.objects


def withdrawn(extract: Extract) -> list[Turn]:
    """The last word on pages that are gone: of what was asked for, the earliest day first."""
    standing = {report.id for report in extract.evidence.picture.reports}
    events = {event.id for event in extract.events} | {gone.id for gone in extract.scope.gone}
    found: dict[str, Turn] = {}
    for turn in extract.evidence.picture.turns:
        if turn.act != "withdrawn" or turn.before is None or turn.before.id in standing:
            continue
        bears = {*turn.events, *(gone.id for gone in turn.gone)}
        if extract.everything or bears & events:
            found[turn.before.id] = turn
    return [found[id_] for id_ in sorted(found)]


def _tell(maker: Maker, gone: list[Turn]) -> None:
    extract = maker.extract
    for event in extract.events:
        told_event(maker, event)
    told: dict[str, list[str]] = {}
    for claim in extract.claims:
        reports = extract.reports_of(claim)
        ids = told_claim(maker, claim, reports)
        for report in reports:
            told.setdefault(report.id, []).extend(ids)
    for id_, note in told_around(maker):
        told.setdefault(id_, []).append(note)
    for report in extract.reports:
        _report(maker, report, told.get(report.id, []))
    for person in extract.persons:
        maker.person(person)
    told_copies(maker)
    standing = {claim.id for claim in extract.evidence.claims.values()}
    for turn in gone:
        if turn.before is not None:
            fallen = [claim for claim in turn.claims if claim.id not in standing]
            _revoked(maker, turn, turn.before, fallen)


def _revoked(maker: Maker, turn: Turn, report: Report, fallen: list[Claim]) -> None:
    """A report that was withdrawn, with what it alone said: revoked, and not left out."""
    ids = [id_ for c in fallen for id_ in told_claim(maker, c, (report,), revoked=True)]
    _report(maker, report, ids, turn.day)


def _report(maker: Maker, report: Report, refs: list[str], gone: str | None = None) -> None:
    url = address(report.url)
    outlet = maker.outlet(report)
    machine = report.machine_written
    reference: dict[str, Any] = {
        "source_name": report.outlet or "unknown outlet",
        "external_id": report.id,
    }
    if url is not None:
        reference["url"] = url
    span = maker.days.span((report,))
    maker.make(
        "Report",
        id_of("report", report.id),
        name=report.title or report.id,
        published=span["created"],
        created_by_ref=outlet,
        lang=report.language,
        object_refs=sorted(set(refs)) or [outlet or maker.own],
        external_references=[reference],
        labels=["machine-written"] if machine is not None else None,
        revoked=True if gone is not None else None,
        **span,
        extensions=extended(
            id=report.id,
            published=report.published,
            machine_written=None if machine is None else machine.text,
            withdrawn=gone,
        ),
    )
