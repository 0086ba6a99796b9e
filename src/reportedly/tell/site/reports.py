"""The pages of reports: the words of each that are told, and what they tell of."""

from collections.abc import Iterator

from reportedly.model import Claim, Noun, Report
from reportedly.tell.scope import heading
from reportedly.tell.site import addresses
from reportedly.tell.site.library import Library
from reportedly.tell.site.nouns import Page, Ref
from reportedly.tell.site.report_lines import ReportLine, report_line
from reportedly.tell.site.told_words import Passage, passages
from reportedly.tell.site.words import cut
from reportedly.tell.turned import turn_rows
from reportedly.tell.view import Row


class Bearing(Noun, frozen=True):
    """An event that a report bears on.

    Attributes:
        event: its page.
        status: its status word.
        claims: ids of the claims.
    """

    event: Ref
    status: str | None
    claims: tuple[str, ...]


class ReportView(Noun, frozen=True):
    """One report, as far as its words are told.

    Attributes:
        line: outlet, day, title.
        source: the page of its outlet.
        passages: its told words in their order, with what fills a slot marked.
        events: what it bears on.
        persons: whom it names.
        turns: what became of its page since.
    """

    line: ReportLine
    source: Ref
    passages: tuple[Passage, ...]
    events: tuple[Bearing, ...]
    persons: tuple[Ref, ...]
    turns: tuple[Row, ...]


def report_pages(library: Library) -> Iterator[Page]:
    """A page for each report."""
    naming = _naming(library)
    for report in library.evidence.reports.values():
        line = report_line(report, library)
        reading = library.reading_of.get(report.id)
        claims = () if reading is None else (*reading.claims, *reading.claims_beyond)
        yield Page(
            address=line.to,
            kind="report",
            title=line.title or f"{line.outlet}, {line.day}",
            trail=(Ref(words="Sources", to="sources.html"), _source(report, library)),
            view=ReportView(
                line=line,
                source=_source(report, library),
                passages=() if reading is None else passages(reading),
                events=tuple(_bearings(claims, library)),
                persons=tuple(naming.get(report.id, ())),
                turns=tuple(turn_rows(library.picture, report.id)) if library.picture.turns else (),
            ),
        )


def _source(report: Report, library: Library) -> Ref:
    voice = library.directory.outlet(report)
    return Ref(words=cut(voice.name), to=addresses.source(voice.key))


def _bearings(claims: tuple[Claim, ...], library: Library) -> Iterator[Bearing]:
    found: dict[str, list[str]] = {}
    for claim in claims:
        event = library.event_of.get(claim.id)
        if event is not None:
            found.setdefault(event.id, []).append(claim.id)
    for id_, ids in found.items():
        event = library.events[id_]
        yield Bearing(
            event=Ref(words=cut(heading(event, library.evidence)), to=addresses.event(id_)),
            status=event.belief.status if event.belief else None,
            claims=tuple(ids),
        )


def _naming(library: Library) -> dict[str, list[Ref]]:
    """Whom each report names, by its id."""
    found: dict[str, list[Ref]] = {}
    for person in library.evidence.persons.values():
        ref = Ref(words=cut(person.name), to=addresses.person(person.id))
        for report in person.reports:
            found.setdefault(report, []).append(ref)
    return found
