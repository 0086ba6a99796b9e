"""A whole site: every page, its twin in JSON, and the stylesheet."""

from collections.abc import Iterator, Mapping

from reportedly.protect import NOTICE
from reportedly.tell.clocks import clock_words, undated
from reportedly.tell.site.about import about_page
from reportedly.tell.site.briefs import briefs_pages
from reportedly.tell.site.event import event_pages
from reportedly.tell.site.events import events_pages
from reportedly.tell.site.figures import figures_pages
from reportedly.tell.site.library import Library
from reportedly.tell.site.material import Material
from reportedly.tell.site.news import front_page, news_pages
from reportedly.tell.site.nouns import Frame, Page, Ref
from reportedly.tell.site.persons import persons_pages
from reportedly.tell.site.rendering import page_html, page_json, stylesheet
from reportedly.tell.site.reports import report_pages
from reportedly.tell.site.sources import sources_pages

_NAV = (
    Ref(words="New", to="new.html"),
    Ref(words="Events", to="events.html"),
    Ref(words="Persons", to="persons.html"),
    Ref(words="Sources", to="sources.html"),
    Ref(words="Figures", to="figures.html"),
    Ref(words="Briefs", to="briefs.html"),
    Ref(words="About", to="about.html"),
)


def site(material: Material) -> Mapping[str, bytes]:
    """All files of a site, by their address from its root, in the order of addresses.

    The same material gives the same bytes: no moment of making stands in them.
    """
    frame = frame_of(material)
    made = {"style.css": stylesheet().encode()}
    for page in pages(material):
        made[page.address] = page_html(page, frame)
        made[page.twin] = page_json(page)
    return dict(sorted(made.items()))


def pages(material: Material) -> Iterator[Page]:
    """All pages of a site."""
    library = Library(material=material)
    yield front_page(library)
    yield from news_pages(library)
    yield from events_pages(library)
    yield from event_pages(library)
    yield from report_pages(library)
    yield from persons_pages(library)
    yield from sources_pages(library)
    yield from figures_pages(library)
    yield from briefs_pages(library)
    yield about_page(material.pack)


def frame_of(material: Material) -> Frame:
    """What stands on every page."""
    picture = material.picture
    return Frame(
        days=clock_words(picture.as_of, picture.recorded, undated(picture)),
        notice=None if material.audience.sees_everything else NOTICE,
        nav=_NAV if material.news is not None else _NAV[1:],
    )
