"""The records of sources, with the reliability of our own beliefs, and a page for each source."""

from collections.abc import Iterator

from reportedly.errors import NotFound
from reportedly.model import Event, Noun
from reportedly.tell.event_rows import newest_first
from reportedly.tell.pictures import record_picture, records_picture
from reportedly.tell.records import (
    SourcePage,
    SourcesPage,
    source_page,
    source_row,
    sources_page,
    sources_rows,
)
from reportedly.tell.site import addresses
from reportedly.tell.site.event_lines import EventLine, event_line
from reportedly.tell.site.leaves import pieces_of
from reportedly.tell.site.library import Library
from reportedly.tell.site.nouns import Leaf, Page, Ref
from reportedly.tell.site.report_lines import ReportLine, report_line
from reportedly.tell.site.words import cut
from reportedly.tell.view import Row
from reportedly.trace import Voice


class SourceLine(Noun, frozen=True):
    """One source in a few words.

    Attributes:
        type: what kind of source it is.
        reports: how many of its reports are on file.
        events: how many events start from it, or are denied by it.
    """

    key: str
    to: str
    name: str
    type: str
    reports: int
    events: int


class SourcesView(Noun, frozen=True):
    """The sources, and how the word of groups of them has turned out.

    Attributes:
        record: as `sources --json`; None where no records were asked for.
        few: below how many settled cases counts alone are told.
    """

    sources: tuple[SourceLine, ...]
    record: Row | None
    few: int


class SourceView(Noun, frozen=True):
    """One source.

    Attributes:
        line: in a few words.
        record: as `source --json`; None where nothing is known of how its word turned out.
        events: what starts from it, the newest first.
        reports: what it published that is on file, the newest first.
        leaf: which part of these this page holds.
    """

    line: SourceLine
    record: Row | None
    few: int
    events: tuple[EventLine, ...]
    reports: tuple[ReportLine, ...]
    leaf: Leaf


def sources_pages(library: Library) -> Iterator[Page]:
    """The list of sources, and a page for each."""
    shelf = _Shelf(library)
    lines = tuple(sorted(map(shelf.line, shelf.voices.values()), key=_place))
    record = _records(library)
    yield Page(
        address="sources.html",
        kind="sources",
        title="Sources",
        view=SourcesView(
            sources=lines,
            record=None if record is None else sources_rows(record, library.material.pack),
            few=_few(library),
        ),
        pictures={} if record is None else {"record": records_picture(record)},
    )
    for line in lines:
        yield from _pages(line, shelf)


def _place(line: SourceLine) -> tuple[int, str, str]:
    return -line.reports - line.events, line.name.casefold(), line.key


class _Shelf:
    """The sources of a picture: whoever published a report, or is named as an origin."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.voices: dict[str, Voice] = {}
        self.reports: dict[str, list[str]] = {}
        self.events: dict[str, list[Event]] = {}
        for report in reversed(library.evidence.reports.values()):
            voice = library.directory.outlet(report)
            self.voices.setdefault(voice.key, voice)
            self.reports.setdefault(voice.key, []).append(report.id)
        for event in library.picture.events:
            for origin in event.origins:
                named = library.directory.voice(origin.name) if origin.named else None
                if named is not None:
                    self.voices.setdefault(named.key, named)
                    self.events.setdefault(named.key, []).append(event)

    def line(self, voice: Voice) -> SourceLine:
        """A source in a few words."""
        return SourceLine(
            key=voice.key,
            to=addresses.source(voice.key),
            name=cut(voice.name),
            type=voice.type,
            reports=len(self.reports.get(voice.key, ())),
            events=len({event.id for event in self.events.get(voice.key, ())}),
        )


def _pages(line: SourceLine, shelf: _Shelf) -> Iterator[Page]:
    library = shelf.library
    found = {event.id: event for event in shelf.events.get(line.key, ())}
    events = tuple(
        event_line(event, library, behind=False) for event in newest_first(found.values())
    )
    ids = shelf.reports.get(line.key, ())
    reports = tuple(report_line(library.evidence.reports[id_], library) for id_ in ids)
    parts = pieces_of((*events, *reports), 60_000)
    stem = line.to.removesuffix(".html")
    ways = [line.to, *(f"{stem}-{number}.html" for number in range(2, len(parts) + 1))]
    leaves = tuple(
        Ref(words=f"{number} of {len(parts)}", to=way) for number, way in enumerate(ways, 1)
    )
    record = _record(line.name, library)
    for at, (way, part) in enumerate(zip(ways, parts, strict=True)):
        told = record if at == 0 else None
        yield Page(
            address=way,
            kind="source",
            title=line.name,
            trail=(Ref(words="Sources", to="sources.html"),),
            view=SourceView(
                line=line,
                record=None if told is None else source_row(told),
                few=_few(library),
                events=tuple(row for row in part if isinstance(row, EventLine)),
                reports=tuple(row for row in part if isinstance(row, ReportLine)),
                leaf=Leaf(here=leaves[at].words, leaves=leaves) if len(parts) > 1 else Leaf(),
            ),
            pictures={} if told is None else {"record": record_picture(told)},
        )


def _few(library: Library) -> int:
    return round(library.material.pack.weights["few_cases"])


def _records(library: Library) -> SourcesPage | None:
    told = library.material
    if told.fitting is None:
        return None
    return sources_page(told.cases, told.pack, told.fitting, basis=told.basis)


def _record(name: str, library: Library) -> SourcePage | None:
    """The record of a source; None where nothing of it is known."""
    told = library.material
    if told.fitting is None:
        return None
    try:
        page = source_page(told.cases, told.pack, told.fitting, name, basis=told.basis)
    except NotFound:
        return None
    return page if page.rows or page.cases or page.doubtful else None
