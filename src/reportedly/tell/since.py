"""Since then: what was reported after the first report of an event; and what to read next."""

from reportedly.model import Claim, Event
from reportedly.tell.attribution import attribution, outlet_of
from reportedly.tell.dates import date_words
from reportedly.tell.disputed import seen
from reportedly.tell.evidence import Evidence, cite, say
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, heading
from reportedly.tell.turned import gone, turned


def since(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """Sightings, denials and further reports after an event's first report; no mere copies.

    What became of the pages that bore on it as well, and on what nobody tells of any more.
    """
    sections = (
        Section(
            title=heading(event, evidence),
            about=event.id,
            sentences=(*_later(event, evidence), *turned(event.id, evidence)),
        )
        for event in scope.events
    )
    return (*(s for s in sections if s.sentences), *gone(scope, evidence))


def read_next(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """The reports on file, newest first."""
    ids = {r.report for r in scope.readings}
    claims = (c.id for e in scope.events for c in evidence.claims_of(e))
    ids |= {r.id for c in claims for r in evidence.reports_of[c]}
    told: list[Sentence] = []
    for report in reversed([r for r in evidence.reports.values() if r.id in ids]):
        day = date_words(report.published) or "date not known"
        title = f": {report.title}" if report.title else f" ({report.name})"
        told += say(f"{outlet_of(report)}, {day}{title}", [cite(report, report.id, None)])
    return tuple(told)


def _later(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    claims = evidence.claims_of(event)
    if not claims:
        return ()
    first = evidence.report_of[claims[0].id].published or "9999"
    told: list[Sentence] = []
    copied = {claims[0].quote.text}
    for claim in claims[1:]:
        fresh = claim.quote.text not in copied
        copied.add(claim.quote.text)
        if fresh and _published(claim, evidence) > first:
            told += say(
                attribution(claim, (evidence.report_of[claim.id],)), evidence.cite_claims([claim])
            )
    for sighting in (evidence.claims[s] for s in event.sightings if s in evidence.report_of):
        told += say(seen(sighting, evidence), evidence.cite_claims([sighting]))
    return tuple(dict.fromkeys(told))


def _published(claim: Claim, evidence: Evidence) -> str:
    return evidence.report_of[claim.id].published or ""
