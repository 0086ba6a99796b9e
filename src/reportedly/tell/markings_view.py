"""What was marked by hand, by whom and why."""

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType

from reportedly.model import Decision, Marked, Marking, Picture, undone
from reportedly.tell.undoing import undo_row, undo_words
from reportedly.tell.view import Row, table, words

_LONGEST = 60


def marking_rows(
    meant: Mapping[str, Sequence[Marked]],
    decisions: Sequence[Decision],
    picture: Picture,
    *,
    everything: bool = False,
) -> list[Row]:
    """Markings as plain data, by the moment they were made.

    Args:
        meant: what each marking means today, by its id; nothing where its words are gone.
        decisions: all that were made, undone ones and undos among them.
        picture: all that stands, before the gate.
        everything: those too that were undone, with who undid them.
    """
    gone = undone(decisions)
    names = {p.id: p.name for p in picture.persons}
    titles = {r.id: r.title or r.name for r in picture.reports}
    return [
        {
            "id": each.id,
            "what": each.what,
            "of": _of(each, meant.get(each.id, ()), names),
            "titles": [titles.get(id_, id_) for id_ in _reports(each, meant.get(each.id, ()))],
            "label": each.label,
            "lowers": each.lowers,
            "by": each.by,
            "made": each.made.isoformat(),
            "because": each.because,
            "found": bool(meant.get(each.id)),
            "in_force": each.id not in gone,
            "undone": undo_row(gone.get(each.id)),
        }
        for each in sorted(decisions, key=lambda d: (d.made, d.id))
        if isinstance(each, Marking) and (everything or each.id not in gone)
    ]


def _of(marking: Marking, meant: Sequence[Marked], names: Mapping[str, str]) -> str:
    """What is marked, for whoever marked it."""
    if marking.what == "outlet":
        return marking.ref or ""
    found = next(iter(meant), Marked(label=marking.label))
    if marking.what == "person":
        told = ", ".join(f"{names.get(p, p)} ({p})" for p in found.persons)
        return told or marking.ref or marking.at[0].quote.text
    if marking.what == "words":
        return f"“{_cut(marking.at[0].quote.text)}”"
    listed = {"report": found.reports, "claim": found.claims, "event": found.events}
    return ", ".join(listed[marking.what])


def _cut(told: str) -> str:
    return f"{told[:_LONGEST]}{'…' if len(told) > _LONGEST else ''}"


def _reports(marking: Marking, meant: Sequence[Marked]) -> tuple[str, ...]:
    """The reports that are marked as such."""
    return tuple(id_ for each in meant[:1] for id_ in each.reports if marking.what == "report")


def markings_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal."""
    if not rows:
        return words("nothing is marked by hand; `reportedly mark TARGET --as LABEL` begins", "dim")
    return Group(*(_view(row) for row in rows))


def _view(row: Row) -> RenderableType:
    made = table("", "")
    made.show_header = False
    yields = f"; the rules yield ({row['lowers']})" if row["lowers"] else ""
    titles = "; ".join(f"“{_cut(title)}”" for title in row["titles"])
    told = f"TLP:{row['label']}  {row['what']} {row['of']}{titles and f' {titles}'}{yields}"
    made.add_row(words(row["id"], "dim"), words(told))
    if row["in_force"] and not row["found"]:
        made.add_row(words(""), words("found no longer: it protects nothing", "yellow"))
    made.add_row(words(""), words(f"{row['by']}, {row['made'][:10]}: {row['because']}"))
    if row.get("undone"):
        made.add_row(words(""), words(undo_words(row["undone"]), "yellow"))
    return made
