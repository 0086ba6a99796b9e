"""Pictures: each one SVG file that needs nothing else, or a figure of a page.

In a page they take the page's colours (`--ink`, `--soft`, `--line`, `--link`, `--paper` and those
named after the status words) and have no id, script or style of their own: `style()` stands in the
page's style sheet once. Every picture tells in `desc` what it shows; whatever it cuts short is told
whole to whoever points at it.
"""

from markupsafe import Markup

from reportedly.model import Event
from reportedly.tell.evidence import Evidence
from reportedly.tell.history import Course
from reportedly.tell.pictures.history import history_drawing, status_drawing
from reportedly.tell.pictures.origins import origins_drawing
from reportedly.tell.pictures.records import record_drawing, records_drawing
from reportedly.tell.pictures.series import series_drawing
from reportedly.tell.pictures.svg import style
from reportedly.tell.records.page import SourcesPage
from reportedly.tell.records.source_page import SourcePage
from reportedly.tell.series import Series
from reportedly.trace.tree import tree

__all__ = [
    "history_picture",
    "origins_picture",
    "record_picture",
    "records_picture",
    "series_picture",
    "status_picture",
    "style",
]


def origins_picture(event: Event, evidence: Evidence) -> Markup:
    """Who had an event from whom, the origins at the left."""
    return origins_drawing(
        event, tree(event, evidence.picture, evidence.pack), evidence.pack
    ).figure()


def history_picture(course: Course) -> Markup:
    """How belief in one event moved: status words, probability with its interval, days."""
    return history_drawing(course).figure()


def status_picture(course: Course) -> Markup:
    """How the status of one event moved: words and days, no number."""
    return status_drawing(course).figure()


def record_picture(page: SourcePage) -> Markup:
    """The record of one source, and how far our own beliefs held on its cases."""
    return record_drawing(page).figure()


def records_picture(page: SourcesPage) -> Markup:
    """The records of many sources, and how far our own beliefs held."""
    return records_drawing(page).figure()


def series_picture(series: Series) -> Markup:
    """What reports tell of one measure, period by period, with who counted."""
    return series_drawing(series).figure()
