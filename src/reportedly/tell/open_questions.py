"""What reports leave open: the date of an event, the outlet of a report, who a namesake is."""

from collections.abc import Iterator, Sequence

from reportedly.model import Event, Person
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence, cite, say
from reportedly.tell.naming import happening, outlet_words
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope
from reportedly.tell.wording import bound, phrase
from reportedly.tell.words import Words, fact, filled, in_a_row

_IN_ONE = 4
"""Events or reports that one sentence takes."""


def open_questions(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Events without a date, reports without an outlet, and persons who may be one."""
    return (*_dates(scope, evidence), *_outlets(scope, evidence), *_namesakes(scope, evidence))


def _dates(scope: Scope, evidence: Evidence) -> Iterator[Sentence]:
    undated = [event for event in scope.events if date_words(event.when) is None]
    for some in (undated[n : n + _IN_ONE] for n in range(0, len(undated), _IN_ONE)):
        yield from _undated(some, evidence)


def _undated(events: Sequence[Event], evidence: Evidence) -> tuple[Sentence, ...]:
    words = filled(
        phrase("date_open"),
        open=fact(bound("date_open"), events[0].id, "when.open"),
        event=in_a_row(happening(event, evidence) for event in events),
    )
    return say(words, evidence.cite_claims(c for e in events for c in evidence.claims_of(e)))


def _outlets(scope: Scope, evidence: Evidence) -> Iterator[Sentence]:
    """Reports of which nothing tells who published them."""
    found = dict.fromkeys(evidence.reports.get(r.report) for r in scope.readings)
    bare = [report for report in found if report is not None and report.outlet is None]
    for some in (bare[n : n + _IN_ONE] for n in range(0, len(bare), _IN_ONE)):
        words = filled(
            phrase("outlet_open"),
            open=fact(bound("outlet_open"), some[0].id, "outlet"),
            report=in_a_row(outlet_words(report) for report in some),
        )
        yield from say(words, [cite(report, report.id, None) for report in some])


def _namesakes(scope: Scope, evidence: Evidence) -> Iterator[Sentence]:
    """Persons of whom it is open whether they are one, told apart by where they are told of."""
    for person in (p for p in evidence.persons.values() if p.id in scope.persons):
        others = [evidence.persons[c] for c in person.candidates if c in evidence.persons]
        if others:
            words = filled(
                phrase("namesakes"),
                open=fact(bound("open"), person.id, "candidates"),
                name=_told_apart(person, evidence),
                names=in_a_row(_told_apart(other, evidence) for other in others),
            )
            yield from say(words, evidence.cite_claims(person.claims))


def _told_apart(person: Person, evidence: Evidence) -> Words:
    """A name with the first outlet that tells of its bearer."""
    name = fact(person.name, person.id, "name")
    report = next((r for c in person.claims if (r := evidence.report_of.get(c))), None)
    if report is None:
        return name
    return filled(phrase("name_in"), name=name, outlet=outlet_words(report))
