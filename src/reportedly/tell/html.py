"""A brief as one HTML page that needs nothing else: no script, no outside request, prints on A4."""

from reportedly.model import Noun
from reportedly.tell.nouns import Brief
from reportedly.tell.site.nouns import Frame, Page
from reportedly.tell.site.rendering import single_html


class SinglePage(Noun, frozen=True):
    """A brief that stands by itself.

    Attributes:
        name: what the page calls itself ("brief", "new").
    """

    brief: Brief
    name: str


def html(brief: Brief, kind: str = "brief") -> str:
    """The brief as a page; all that stood in a report is escaped, only http(s) is linked.

    It has the look of the pages of a site, and their stylesheet within.

    Args:
        brief: what is told.
        kind: what the page calls itself.
    """
    page = Page(
        address="brief.html",
        kind="page",
        title=brief.title,
        view=SinglePage(brief=brief, name=kind.capitalize()),
    )
    return single_html(page, Frame(days="", notice=brief.notice, nav=()))
