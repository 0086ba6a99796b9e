"""What is new, and the front page."""

from collections.abc import Iterator

from reportedly.model import Event, Noun
from reportedly.tell.dates import date_words
from reportedly.tell.new import News
from reportedly.tell.new.nouns import Line, Part
from reportedly.tell.new.page import head
from reportedly.tell.site import addresses
from reportedly.tell.site.event_lines import EventLine, event_line
from reportedly.tell.site.leaves import pieces_of
from reportedly.tell.site.library import Library
from reportedly.tell.site.nouns import Leaf, Page, Ref

_FIRST = 12
"""Events, and lines of what is new, on the front page."""


class NewsLine(Noun, frozen=True):
    """One thing that is new.

    Attributes:
        part: the sort of it, as a heading.
        line: the sentence with its evidence.
        about: the page of the event, person or report that it is about.
        reports: the pages of the reports that it cites, in their order.
    """

    part: str
    line: Line
    about: Ref | None
    reports: tuple[Ref, ...]


class NewView(Noun, frozen=True):
    """A page of what is new.

    Attributes:
        head: since when, and how much came, in a sentence.
        lines: what is new; lines of one part follow one another.
    """

    head: str
    leaf: Leaf
    lines: tuple[NewsLine, ...]


class FrontView(Noun, frozen=True):
    """The front page.

    Attributes:
        lead: how much is told here, in a sentence.
        days: from when to when the reports were published, in words.
        new: the first lines of what is new; none where that is not told.
        head: since when they are new.
        events: the events of which reports came last.
    """

    lead: str
    days: str | None
    head: str | None
    new: tuple[NewsLine, ...]
    events: tuple[EventLine, ...]
    counts: tuple[tuple[str, int, str], ...]


def news_pages(library: Library) -> Iterator[Page]:
    """What is new, in as many pages as it takes; none where it is not told."""
    told = library.material.news
    if told is None:
        return
    parts = pieces_of(_lines(told, library))
    ways = ["new.html", *(f"new-{number}.html" for number in range(2, len(parts) + 1))]
    leaves = tuple(
        Ref(words=f"{number} of {len(parts)}", to=way) for number, way in enumerate(ways, 1)
    )
    for at, (way, part) in enumerate(zip(ways, parts, strict=True)):
        leaf = Leaf(here=leaves[at].words, leaves=leaves) if len(parts) > 1 else Leaf()
        view = NewView(head=head(told), leaf=leaf, lines=part)
        yield Page(address=way, kind="new", title="What is new", view=view)


def front_page(library: Library) -> Page:
    """The page that a reader sees first."""
    told = library.material.news
    evidence = library.evidence
    days = [r.published for r in evidence.reports.values() if r.published]
    latest = sorted(library.picture.events, key=lambda e: _last_told(e, library), reverse=True)
    view = FrontView(
        lead="What has been reported, by whom, how sure they were, and whether it held up.",
        days=f"{date_words(min(days))} to {date_words(max(days))}" if days else None,
        head=head(told) if told else None,
        new=_lines(told, library)[:_FIRST] if told else (),
        events=tuple(event_line(event, library, behind=False) for event in latest[:_FIRST]),
        counts=(
            ("reports", len(evidence.reports), "sources.html"),
            ("events", len(library.picture.events), "events.html"),
            ("persons", len(library.picture.persons), "persons.html"),
        ),
    )
    return Page(address="index.html", kind="front", title="Reportedly", view=view)


def _last_told(event: Event, library: Library) -> tuple[str, str]:
    """The last day on which a report told of an event, then its id."""
    reports = library.bearing(event)
    return max((r.published or "" for r in reports), default=""), event.id


def _lines(told: News, library: Library) -> tuple[NewsLine, ...]:
    return tuple(_line(part, line, library) for part in told.parts for line in part.lines)


def _line(part: Part, line: Line, library: Library) -> NewsLine:
    known = library.evidence.reports
    cited = dict.fromkeys(c.report for c in line.cites if c.report in known)
    return NewsLine(
        part=part.title,
        line=line,
        about=_about(line, library),
        reports=tuple(Ref(words=_called(id_, library), to=addresses.report(id_)) for id_ in cited),
    )


def _about(line: Line, library: Library) -> Ref | None:
    """The page of what a line is about, the words alone where it has none here."""
    to = None
    if line.event in library.events:
        to = addresses.event(line.event)
    elif line.report in library.evidence.reports:
        to = addresses.report(line.report)
    elif line.person in library.evidence.persons:
        to = addresses.person(line.person)
    return Ref(words=line.heading, to=to) if line.heading else None


def _called(report: str, library: Library) -> str:
    found = library.evidence.reports[report]
    return (
        f"{found.outlet or 'Outlet not known'}, {date_words(found.published) or 'date not known'}"
    )
