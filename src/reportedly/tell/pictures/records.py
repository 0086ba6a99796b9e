"""Records of sources and the reliability of our own beliefs, as one picture."""

from collections.abc import Sequence

from reportedly.tell.pictures import reliability, shares
from reportedly.tell.pictures.svg import Drawing, label
from reportedly.tell.records.page import SourcesPage
from reportedly.tell.records.phrases import verdict_words, wording
from reportedly.tell.records.source_page import SourcePage
from reportedly.weigh.fit.scores import Reliability
from reportedly.weigh.record import Record

_WIDTH = 780.0
_HEAD = 52.0


def records_drawing(page: SourcesPage) -> Drawing:
    """The records of many sources, and below them what we believed beside what held."""
    who = page.group is None
    asked = page.rows if page.group else [row for row in page.rows if row.counts.reported]
    rows = [*asked, *(page.parts if page.group else ())]
    title = f"Track record: {page.group}" if page.group else "Track records by group"
    if page.basis.as_of:
        title += f", as of {page.basis.as_of}"
    verdict = verdict_words(page.verdict, page.group) if page.verdict and page.group else ""
    return _drawing(title, verdict, rows, page.reliability, who=who)


def record_drawing(page: SourcePage) -> Drawing:
    """The record of one source, a kind a row, and what we believed of its cases beside what held.

    Kinds of which it said nothing that counts have no row.
    """
    rows = [row for row in page.rows if row.counts.reported]
    title = f"Track record: {page.name}"
    if page.basis.as_of:
        title += f", as of {page.basis.as_of}"
    return _drawing(title, "", rows, page.reliability, who=False)


def records_svg(page: SourcesPage) -> str:
    """The records of many sources as one SVG file."""
    return records_drawing(page).file()


def _drawing(
    title: str, verdict: str, rows: Sequence[Record], found: Reliability | None, *, who: bool
) -> Drawing:
    room = _WIDTH - 32
    parts = [label(16, 24, title, room, "bold head", size=14)]
    parts += [label(16, 42, verdict, room, "dim")] if verdict else []
    parts += shares.shares(rows, _HEAD, who=who)
    height = _HEAD + shares.height(rows)
    told = [verdict, *(shares.told(row) for row in rows)]
    if found is not None:
        parts += reliability.curve(found, height, wording()["reliability"])
        height += reliability.height()
        told.append(reliability.told(found))
    return Drawing(_WIDTH, height, title, " ".join(filter(None, told)), tuple(parts))
