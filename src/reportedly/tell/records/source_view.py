"""The record of one source, for the terminal."""

from rich.console import Group, RenderableType
from rich.padding import Padding

from reportedly.packs import Pack
from reportedly.tell.records.phrases import wording
from reportedly.tell.records.source_page import SourcePage, ToldCase
from reportedly.tell.records.tables import records_table
from reportedly.tell.records.view import believed, denied, doubtful, notes, rests_on
from reportedly.tell.view import words


def source_view(page: SourcePage, pack: Pack) -> Group:
    """Who it is, its records, its cases with what became of them, and our own beliefs of these."""
    parts: list[RenderableType] = [words(page.name, "bold"), words(_who(page))]
    if page.family:
        parts.append(words(f"One record with {', '.join(page.family)}."))
    if page.rows:
        rows = [row for row in page.rows if row.counts.reported]
        parts += ["", records_table(rows, pack, who=False)] if rows else []
        parts += [*denied(page.rows), ""]
    else:
        parts += ["", words(wording()["none"])]
    for told in page.cases:
        parts += _case(told)
    parts += doubtful(page.doubtful)
    if page.rows:
        parts += believed(page.scores, page.reliability)
    own_acts = sum(row.counts.own_acts for row in page.rows)
    parts += ["", *notes(page.rows, pack, own_acts)]
    return Group(*parts, rests_on(page.basis, len(page.cases)))


def _who(page: SourcePage) -> str:
    type_ = page.type or "not known to the pack"
    state = f", {page.state}" if page.state else ""
    return f"{type_}{state}; pooled with {page.group}"


def _case(told: ToldCase) -> list[RenderableType]:
    case = told.case
    known = f" ({case.known})" if case.known else ""
    by = f": {told.by}" if told.by and case.truth is not None else ""
    came = wording()["outcomes"][told.came]
    line = f"{told.said or 'undated'}  {case.title}: {came}{known}{by}"
    pages = [Padding(words(page, "dim"), (0, 0, 0, 12)) for page in told.pages]
    return [words(line).append(f"  {case.id}", "dim"), *pages]
