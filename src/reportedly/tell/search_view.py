"""Reports that were searched for, after the gate: as plain data and for the terminal."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.ledger.search import Query, marked
from reportedly.model import Picture
from reportedly.plain import visible
from reportedly.tell.snippets import Snippet, snippets
from reportedly.tell.view import Row, words
from reportedly.tell.wording import counted

_FOUND = "bold yellow"


def search_rows(told: Picture, query: Query, *, more: bool) -> Row:
    """What was found, as plain data.

    Args:
        told: the reports that answer, in their order, as the gate tells them.
        query: what was asked for.
        more: whether there are others beyond the limit.
    """
    read = {r.report: r for r in told.readings}
    found = [
        {
            "report": report.id,
            "title": report.title,
            "title_found": marked(query, report.title or ""),
            "outlet": report.outlet,
            "published": report.published,
            "url": report.url,
            "snippets": [s._asdict() for s in snippets(report, read.get(report.id), query)],
        }
        for report in told.reports
    ]
    return {"found": found, "more": more}


def search_view(told: Picture, query: Query, *, more: bool) -> RenderableType:
    """The same for the terminal."""
    if not told.reports:
        return words("no report has all that", "dim")
    read = {r.report: r for r in told.readings}
    parts: list[RenderableType] = []
    for report in told.reports:
        title = report.title or ""
        head = Text(f"{visible(report.published or 'undated'):<10}  ")
        head.append(visible(report.outlet or "no outlet")).append("  ")
        head.append_text(_with(title, marked(query, title), "bold"))
        parts.append(head.append(f"  {visible(report.id)}", "dim"))
        parts += [
            Padding(_shown(s), (0, 0, 0, 12), expand=False)
            for s in snippets(report, read.get(report.id), query)
        ]
    shown = counted(len(told.reports), "report")
    parts.append(words(f"{shown}, and there are more" if more else shown, "dim"))
    return Group(*parts)


def _shown(snippet: Snippet) -> Text:
    before, after = ("… " * snippet.cut[0], " …" * snippet.cut[1])
    text = Text(before, "dim").append_text(_with(snippet.text, snippet.found, ""))
    return text.append(after, "dim")


def _with(text: str, found: tuple[tuple[int, int], ...], style: str) -> Text:
    """A text with what was found in it standing out."""
    told, at = Text(style=style), 0
    for start, end in found:
        told.append(visible(text[at:start]))
        told.append(visible(text[start:end]), _FOUND)
        at = end
    return told.append(visible(text[at:]))
