"""Since then: later sightings and what became of pages; and what to read next."""

from reportedly.model import Event, Report
from reportedly.tell.dates import date_words
from reportedly.tell.disputed import seen, sightings
from reportedly.tell.evidence import Evidence, cite, say
from reportedly.tell.naming import outlet_words
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope
from reportedly.tell.turned import turned
from reportedly.tell.wording import bound, phrase
from reportedly.tell.words import Words, fact, filled


def since(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Later sightings of whom an event befell, and what became of the pages that bore on it.

    Sightings that refute an event are told as disputed; one that several events share, once.
    """
    told = [
        sentence
        for event in scope.events
        for sentence in (*_later(event, evidence), *turned(event, evidence))
    ]
    return tuple(dict.fromkeys(told))


def read_next(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """The reports on file, newest first."""
    ids = {r.report for r in scope.readings}
    claims = (c.id for e in scope.events for c in evidence.claims_of(e))
    ids |= {r.id for c in claims for r in evidence.reports_of[c]}
    told: list[Sentence] = []
    for report in reversed([r for r in evidence.reports.values() if r.id in ids]):
        told += say(_listed(report), [cite(report, report.id, None)])
    return tuple(told)


def _listed(report: Report) -> Words:
    day = date_words(report.published) or bound("day_unknown")
    if report.outlet is None:
        return filled("{outlet}, {day}", outlet=outlet_words(report), day=_day(day, report))
    title = fact(report.title, report.id, "title") or fact(report.name, report.id, "name")
    outlet = fact(report.outlet, report.id, "outlet")
    return filled(phrase("next"), outlet=outlet, day=_day(day, report), title=title)


def _day(day: str, report: Report) -> Words:
    return fact(day, report.id, "published")


def _later(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    """Sightings on file; what they refute is told with them elsewhere."""
    if event.belief is not None and event.belief.status == "refuted":
        return ()
    return tuple(
        s
        for sighting in sightings(event, evidence)
        if sighting.id not in event.claims
        for s in say(seen(sighting, evidence), evidence.cite_claims([sighting]))
    )
