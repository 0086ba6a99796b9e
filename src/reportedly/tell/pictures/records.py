"""Records of sources and the reliability of our own beliefs, as one picture."""

from reportedly.packs import Pack
from reportedly.tell.pictures import reliability, shares
from reportedly.tell.pictures.svg import drawing, text
from reportedly.tell.records.page import SourcesPage
from reportedly.tell.records.phrases import verdict_words, wording

_WIDTH = 780.0
_HEAD = 52.0


def records_picture(page: SourcesPage, pack: Pack) -> str:
    """The records that were asked for, and below them what we believed beside what held."""
    who = page.group is None
    asked = page.rows if page.group else [row for row in page.rows if row.counts.reported]
    rows = [*asked, *(page.parts if page.group else ())]
    title = f"Track record: {page.group}" if page.group else "Track records by group"
    if page.basis.as_of:
        title += f", as of {page.basis.as_of}"
    verdict = verdict_words(page.verdict, page.group) if page.verdict and page.group else ""
    parts = [text(16, 24, title, "bold"), text(16, 42, verdict, "dim")]
    parts += shares.shares(rows, _HEAD, who=who)
    height = _HEAD + shares.height(rows)
    told = [verdict, *(shares.told(row) for row in rows)]
    if page.reliability is not None:
        parts += reliability.curve(page.reliability, height, wording()["reliability"])
        height += reliability.height()
        told.append(reliability.told(page.reliability))
    return drawing(_WIDTH, height, title, " ".join(filter(None, told)), parts)
