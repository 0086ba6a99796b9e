"""How a reading came about, in the terminal: what `read --explain` prints of one report."""

from rich.console import Group, RenderableType
from rich.table import Table

from reportedly.model import Explanation, Report
from reportedly.tell.view import table, words


def explanation_view(report: Report, told: Explanation) -> Group:
    """What was passed over, what was read closely, and which rule gave what."""
    parts: list[RenderableType] = [words(f"How {report.title or report.name} was read", "bold")]
    parts.append(words(f"{told.why}; model: {told.model or 'none'}", "dim"))
    rows = (
        ("Left out", [(x.why, x.quote.text) for x in told.left_out]),
        ("Kept as plain words", [(s.role, s.quote.text) for s in told.sentences if not s.parsed]),
        ("Parsed", [(s.role, s.quote.text) for s in told.sentences if s.parsed]),
    )
    parts += [part for title, pairs in rows if pairs for part in (words(""), _pairs(title, pairs))]
    if told.considered:
        parts += [words(""), _considered(told)]
    if told.slots:
        parts += [words(""), _slots(told)]
    return Group(*parts)


def _considered(told: Explanation) -> Table:
    made = table("words", "kind", "row", "outcome", "parser", "nearest", title="Considered")
    for each in told.considered:
        style = "" if each.agree else "yellow"
        cells = (each.quote.text, each.kind, each.rule, each.outcome, each.parser, each.nearest)
        made.add_row(*(words(cell, style) for cell in cells))
    return made


def _slots(told: Explanation) -> Table:
    made = table("claim", "slot", "words", "given by", title="Slots")
    for each in told.slots:
        made.add_row(*(words(cell) for cell in (each.claim, each.slot, each.quote.text, each.rule)))
    return made


def _pairs(title: str, rows: list[tuple[str, str]]) -> Table:
    made = table("", "", title=title)
    made.show_header = False
    for left, right in rows:
        made.add_row(words(left, "dim"), words(right))
    return made
