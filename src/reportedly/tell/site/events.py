"""The list of events."""

from collections.abc import Iterator

from reportedly.model import Noun
from reportedly.tell.site.event_lines import EventLine, event_lines, year_of
from reportedly.tell.site.leaves import sheets
from reportedly.tell.site.library import Library
from reportedly.tell.site.nouns import Leaf, Page


class YearView(Noun, frozen=True):
    """The events of one year.

    Attributes:
        name: the year, or "Undated".
    """

    name: str
    events: tuple[EventLine, ...]


class EventsView(Noun, frozen=True):
    """A page of events, the newest first.

    Attributes:
        count: how many there are on all pages.
    """

    leaf: Leaf
    count: int
    years: tuple[YearView, ...]


def events_pages(library: Library) -> Iterator[Page]:
    """The list of events: what is said to have happened, status first."""
    lines = sorted(event_lines(library), key=lambda line: year_of(line) == "Undated")
    for sheet in sheets("events.html", lines, year_of):
        yield Page(
            address=sheet.address,
            kind="events",
            title="Events",
            view=EventsView(
                leaf=sheet.leaf,
                count=len(lines),
                years=tuple(YearView(name=g.name, events=g.rows) for g in sheet.groups),
            ),
        )
