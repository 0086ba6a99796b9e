"""Rows of what stands around the claims: reports, persons, figures, remarks, silences, ties."""

from collections.abc import Iterator
from typing import Final

from reportedly.export.extract import Extract
from reportedly.export.tables.columns import Row


def report_rows(extract: Extract) -> Iterator[Row]:
    """A row a report."""
    for report in extract.reports:
        machine = report.machine_written
        yield {
            "report": report.id,
            "outlet": report.outlet,
            "published": report.published,
            "title": report.title,
            "url": report.url,
            "language": report.language,
            "dated_by": report.dated_by,
            "machine_written": machine is not None,
            "machine_words": None if machine is None else machine.text,
        }


def person_rows(extract: Extract) -> Iterator[Row]:
    """A row a person."""
    for person in extract.persons:
        yield {
            "person": person.id,
            "name": person.name,
            "native": person.native,
            "names": tuple(sorted(set(person.names))),
            "public_office": person.public_office,
            "state": person.state,
            "posts": tuple(sorted(set(person.posts))),
            "candidates": tuple(sorted(person.candidates)),
            "reports": tuple(sorted(person.reports)),
        }


AROUND: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "figures": ("figure", ("measure", "comparator", "value", "period", "origins", "chain")),
    "remarks": ("remark", ("who", "standing", "about", "text")),
    "context": ("context", ("who", "what", "when")),
    "assertions": ("assertion", ("measure", "about", "scope", "kind", "origins")),
    "silences": ("silence", ("who", "form")),
    "kin": ("kin", ("who", "person", "relation", "other", "certainty", "origins")),
}
"""What readings have beside their claims, by the table's name: the column of its id, its slots."""


def around_rows(table: str, extract: Extract) -> Iterator[Row]:
    """A row for each figure, remark, act around the news, assertion, silence or tie.

    Args:
        table: one of `AROUND`, as readings call it too.
        extract: what is told.
    """
    id_, slots = AROUND[table]
    for reading in extract.readings:
        for item in getattr(reading, table):
            told = {slot: getattr(item, slot) for slot in slots}
            yield {id_: item.id, "report": reading.report, **told, "quote": item.quote.text}
