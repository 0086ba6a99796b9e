"""One report in a few words: outlet, day, title, and where its page is."""

from reportedly.model import Noun, Report
from reportedly.tell.dates import date_words
from reportedly.tell.notes import safe_url
from reportedly.tell.site import addresses
from reportedly.tell.site.library import Library
from reportedly.tell.site.words import cut


class ReportLine(Noun, frozen=True):
    """One report.

    Attributes:
        id: of the report.
        to: its page.
        outlet: who published it.
        day: when, in words.
        published: the same as it is on file.
        title: its title, as far as it is told.
        url: the original's address, where one is known that a reader may open.
        machine_written: whether it says that a machine wrote it.
    """

    id: str
    to: str
    outlet: str
    day: str
    published: str | None
    title: str | None
    url: str | None
    machine_written: bool


def report_line(report: Report, library: Library) -> ReportLine:
    """A report in a few words."""
    return ReportLine(
        id=report.id,
        to=addresses.report(report.id),
        outlet=cut(library.directory.outlet_name(report) or "Outlet not known"),
        day=date_words(report.published) or "date not known",
        published=report.published,
        title=report.title and cut(report.title),
        url=safe_url(report.url),
        machine_written=report.machine_written is not None,
    )
