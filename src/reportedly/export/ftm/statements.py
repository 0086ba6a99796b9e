"""What events above a grade say, as statements: dataset the outlet, origin the traced origin."""

from collections.abc import Iterator
from typing import Final

from reportedly.export.extract import Extract
from reportedly.export.ftm.statement import Statement, merged, model, table
from reportedly.export.ftm.values import dataset, prefix, told
from reportedly.export.web import address
from reportedly.model import Claim, Event, Person, Report, Status
from reportedly.tell.scope import heading
from reportedly.when import When

_ABOVE: Final[dict[str, frozenset[Status]]] = {
    "confirmed": frozenset({"confirmed"}),
    "corroborated": frozenset({"confirmed", "corroborated"}),
    "unconfirmed": frozenset({"confirmed", "corroborated", "unconfirmed"}),
}
"""The statuses of each grade: readers take statements for true, so that nothing disputed is one."""


def ftm_file(extract: Extract, grade: str) -> bytes:
    """The statements of the events whose status is at least a grade.

    Args:
        extract: what is told.
        grade: "confirmed", "corroborated" or "unconfirmed".
    """
    return table(merged(statements(extract, grade)))


def statements(extract: Extract, grade: str) -> Iterator[Statement]:
    """The statements, unsorted; see `ftm_file`."""
    persons: dict[str, Person] = {}
    for event, claim, report in borne_out(extract, grade):
        said = _Said(extract, claim, report)
        yield from _event(event, said, extract)
        yield from _article(report)
        person = extract.evidence.persons.get(event.person or "")
        if person is not None:
            yield from _person(person, said)
            persons[person.id] = person
    for person in persons.values():
        yield from _known(person)


def borne_out(extract: Extract, grade: str) -> Iterator[tuple[Event, Claim, Report]]:
    """Claims that affirm an event of at least a grade, with each report in which they stand.

    No denial, no doubt: the model has none. Nothing that a machine wrote: it is nobody's origin,
    and a statement cannot say so.
    """
    for event in extract.events:
        if event.belief is None or event.belief.status not in _ABOVE[grade]:
            continue
        for claim in extract.claims_of(event):
            if claim.polarity != "affirmed" or claim.stance not in {"own", "relays"}:
                continue
            for report in extract.reports_of(claim):
                if report.machine_written is None:
                    yield event, claim, report


class _Said:
    """Makes statements of what one report says by one claim."""

    def __init__(self, extract: Extract, claim: Claim, report: Report) -> None:
        origin = extract.origin_of.get(claim.id)
        self.claim, self.report = claim, report
        self._origin = told(origin.name) if origin is not None else None

    def says(self, entity: str, schema: str, prop: str, value: str | None) -> Iterator[Statement]:
        """That an entity has a value, where there is one."""
        if value is not None:
            yield _statement(self.report, entity, schema, prop, value, self._origin or "")

    def dated(self, entity: str, schema: str, prop: str, when: When | None) -> Iterator[Statement]:
        """That an entity has a date: its prefix as the value, all of it as the original value."""
        value = prefix(when)
        if when is not None and value is not None:
            origin = self._origin or ""
            original = when.edtf or ""
            yield _statement(self.report, entity, schema, prop, value, origin, original)


def _event(event: Event, said: _Said, extract: Extract) -> Iterator[Statement]:
    claim, report, id_ = said.claim, said.report, event.id
    yield from said.says(id_, "Event", "name", told(heading(event, extract.evidence)))
    yield from said.dated(id_, "Event", "date", claim.happened)
    if event.person in extract.evidence.persons:
        yield from said.says(id_, "Event", "involved", event.person)
    yield from said.says(id_, "Event", "location", told(claim.from_))
    yield from said.says(id_, "Event", "country", _country(claim.country))
    yield from said.says(id_, "Event", "keywords", event.kind)
    yield from said.says(id_, "Event", "summary", told(claim.quote.text))
    yield from said.says(id_, "Event", "publisher", told(report.outlet))
    yield from said.says(id_, "Event", "sourceUrl", address(report.url))
    yield from said.says(id_, "Event", "proof", report.id)


def _person(person: Person, said: _Said) -> Iterator[Statement]:
    who = told(said.claim.who)
    if who == told(person.name):
        prop = "name"
    else:
        prop = "alias" if who is not None and len(who.split()) > 1 else "weakAlias"
    yield from said.says(person.id, "Person", prop, who)
    yield from said.says(person.id, "Person", "position", told(said.claim.post))
    yield from said.says(person.id, "Person", "country", _country(said.claim.country))


def _known(person: Person) -> Iterator[Statement]:
    """The name to show, and what the pack knows of a holder of public office."""
    values = {"name": told(person.name)}
    if person.public_office:
        values["alias"] = told(person.native)
        values["country"] = _country(person.state)
        values["topics"] = model()["topics"]["public_office"]
    for prop, value in values.items():
        if value is not None:
            yield Statement(
                entity=person.id,
                schema="Person",
                prop=prop,
                value=value,
                dataset=model()["pack_dataset"] if person.public_office else "reportedly",
            )


def _article(report: Report) -> Iterator[Statement]:
    published = report.released
    values = {
        "title": told(report.title),
        "publishedAt": prefix(published),
        "publisher": told(report.outlet),
        "sourceUrl": address(report.url),
        "language": model()["languages"].get(report.language),
    }
    for prop, value in values.items():
        if value is not None:
            yield _statement(report, report.id, "Article", prop, value, told(report.outlet) or "")


def _statement(
    report: Report,
    entity: str,
    schema: str,
    prop: str,
    value: str,
    origin: str,
    original: str = "",
) -> Statement:
    day = prefix(report.released) or ""
    return Statement(
        entity=entity,
        schema=schema,
        prop=prop,
        value=value,
        dataset=dataset(report.outlet),
        origin=origin,
        first_seen=day,
        last_seen=day,
        original=original,
    )


def _country(state: str | None) -> str | None:
    return state.lower() if state is not None and len(state) == 2 and state.isascii() else None
