"""What reports say around their claims as notes about them, and whose text a report has."""

from collections.abc import Iterator
from typing import Any

from reportedly.export.stix.given import extended, id_of
from reportedly.export.stix.maker import Maker
from reportedly.export.tables.around import AROUND, around_rows
from reportedly.export.tables.columns import Row
from reportedly.model import Report


def told_around(maker: Maker) -> Iterator[tuple[str, str]]:
    """Make the notes of figures, remarks, acts around the news, assertions, silences and ties.

    Returns:
        The id of each report beside that of each note about it.
    """
    known = {report.id: report for report in maker.extract.reports}
    for table, (kind, slots) in AROUND.items():
        items: dict[str, list[Row]] = {}
        for row in around_rows(table, maker.extract):
            items.setdefault(str(row[kind]), []).append(row)
        for id_, rows in items.items():
            reports = tuple(r for r in known.values() if r.id in {row["report"] for row in rows})
            note = _note(maker, (kind, id_), {slot: rows[0][slot] for slot in slots}, rows, reports)
            yield from ((report.id, note) for report in reports)


def told_copies(maker: Maker) -> None:
    """Tell of each report whose text is that of an earlier one, as `derived-from`."""
    known = {report.id: report for report in maker.extract.reports}
    for event in maker.extract.events:
        for copy in event.copies:
            if {copy.report, copy.of} <= known.keys():
                maker.make(
                    "Relationship",
                    id_of("relationship", "derived-from", copy.report, copy.of),
                    relationship_type="derived-from",
                    source_ref=id_of("report", copy.report),
                    target_ref=id_of("report", copy.of),
                    created_by_ref=maker.own,
                    **maker.days.span((known[copy.report], known[copy.of])),
                    extensions=extended(share=round(copy.share, 4)),
                )


def _note(
    maker: Maker, of: tuple[str, str], told: Row, rows: list[Row], reports: tuple[Report, ...]
) -> str:
    """The note of one thing: its sentence, about the reports in which that stands."""
    kind, id_ = of
    person = maker.extract.evidence.persons.get(str(told.get("person")))
    about = sorted(id_of("report", report.id) for report in reports)
    remark: dict[str, Any] = {"authors": [told["who"]]} if kind == "remark" else {}
    return maker.make(
        "Note",
        id_of("note", id_),
        content=rows[0]["quote"] or kind,
        object_refs=about if person is None else [*about, maker.person(person)],
        created_by_ref=maker.outlet(reports[0]),
        labels=[kind],
        **remark,
        **maker.days.span(reports),
        extensions=extended(id=id_, **told),
    )
