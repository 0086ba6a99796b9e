"""The briefs: those that an editor signed, and the program's draft on each event."""

from collections.abc import Iterator

from reportedly.model import Event, Noun
from reportedly.tell.brief import brief
from reportedly.tell.event_rows import newest_first
from reportedly.tell.nouns import Brief, citations_of
from reportedly.tell.site import addresses
from reportedly.tell.site.bearable import bearable
from reportedly.tell.site.event_lines import event_line, year_of
from reportedly.tell.site.leaves import sheets
from reportedly.tell.site.library import Library
from reportedly.tell.site.material import SignedPage
from reportedly.tell.site.nouns import Leaf, Page, Ref
from reportedly.tell.site.words import cut


class DraftLine(Noun, frozen=True):
    """One drafted brief.

    Attributes:
        title: what it is about.
        to: its page.
        status: the status word of the event.
        year: of the event.
    """

    title: str
    to: str
    status: str | None
    year: str


class SignedLine(Noun, frozen=True):
    """One signed brief in a few words.

    Attributes:
        title: what it is about.
        to: its page.
        by: who signed it.
        made: the day on which it was signed (ISO 8601).
        changed: whether its evidence has changed since.
    """

    title: str
    to: str
    by: str
    made: str
    changed: bool


class DraftsView(Noun, frozen=True):
    """The drafts on the events of one year."""

    name: str
    drafts: tuple[DraftLine, ...]


class BriefsView(Noun, frozen=True):
    """A page of briefs: the signed ones first.

    Attributes:
        signed: the newest first.
        years: the drafts, the newest events first.
    """

    leaf: Leaf
    count: int
    signed: tuple[SignedLine, ...]
    years: tuple[DraftsView, ...]


class BriefView(Noun, frozen=True):
    """A drafted brief.

    Attributes:
        brief: its sentences with what they cite.
        event: the page of its event.
        status: the status word of the event.
        reports: the page of each report that it cites, by the report's id.
        left: how many of its sentences the page has no room for.
    """

    brief: Brief
    event: Ref
    status: str | None
    reports: dict[str, str]
    left: int = 0


class SignedView(Noun, frozen=True):
    """A signed brief, as it was signed."""

    signed: SignedPage


def briefs_pages(library: Library) -> Iterator[Page]:
    """The list of briefs, and a page for each."""
    told = library.material
    drafts = sorted(
        (_line(event, library) for event in newest_first(library.picture.events)),
        key=lambda line: line.year == "Undated",
    )
    for at, sheet in enumerate(sheets("briefs.html", drafts, lambda line: line.year)):
        yield Page(
            address=sheet.address,
            kind="briefs",
            title="Briefs",
            view=BriefsView(
                leaf=sheet.leaf,
                count=len(drafts),
                signed=tuple(map(_signed, told.signed)) if at == 0 else (),
                years=tuple(DraftsView(name=g.name, drafts=g.rows) for g in sheet.groups),
            ),
        )
    above = (Ref(words="Briefs", to="briefs.html"),)
    for signed in told.signed:
        view = SignedView(signed=signed)
        yield Page(
            address=addresses.signed(signed.id),
            kind="signed",
            title=signed.title,
            trail=above,
            view=view,
        )
    for event in library.picture.events:
        yield _page(event, library, above)


def _page(event: Event, library: Library, above: tuple[Ref, ...]) -> Page:
    line = event_line(event, library)
    near = library.near(event)
    if any(reading.assertions for reading in near.readings):
        # a sentence about the record ("the third since May") is held against all that is on file
        near = library.picture
    told = brief(near, library.material.pack, event.id, audience=library.material.audience)
    fitted = bearable(told)
    made = fitted.brief
    return Page(
        address=addresses.brief(event.id),
        kind="brief",
        title=cut(made.title),
        trail=above,
        view=BriefView(
            brief=made,
            event=Ref(words=line.title, to=line.to),
            status=line.status,
            reports={
                id_: addresses.report(id_)
                for id_ in _cited(made)
                if id_ in library.evidence.reports
            },
            left=fitted.left,
        ),
    )


def _signed(signed: SignedPage) -> SignedLine:
    return SignedLine(
        title=cut(signed.title),
        to=addresses.signed(signed.id),
        by=cut(signed.by),
        made=signed.made,
        changed=bool(signed.changed),
    )


def _cited(made: Brief) -> list[str]:
    return sorted({citation.report for citation in citations_of(made)})


def _line(event: Event, library: Library) -> DraftLine:
    line = event_line(event, library)
    return DraftLine(
        title=line.title, to=addresses.brief(event.id), status=line.status, year=year_of(line)
    )
