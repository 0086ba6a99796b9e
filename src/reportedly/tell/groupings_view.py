"""What people decided of events: those joined, those split, and what is found no longer."""

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType

from reportedly.model import Decision, Grouping, undone
from reportedly.tell.undoing import undo_row, undo_words
from reportedly.tell.view import Row, table, words

_DID = {"join": "one event", "split": "two events"}
_NOTHING: Row = {"left": [], "right": [], "lost": [], "has_effect": None}


def grouping_rows(
    today: Mapping[str, Row], decisions: Sequence[Decision], *, everything: bool = False
) -> list[Row]:
    """Joins and splits as plain data, by the moment they were made.

    Args:
        today: what each one in force does, by its id: `left`, `right` (ids of events), `lost`
            (words found no longer) and `has_effect`.
        decisions: all that were made, undone ones and undos among them.
        everything: those too that were undone, with who undid them.
    """
    gone = undone(decisions)
    return [
        {
            "id": each.id,
            "act": each.act,
            "kind": each.pointers[0].kind,
            "who": [list(dict.fromkeys(p.who for p in side)) for side in (each.left, each.right)],
            "by": each.by,
            "made": each.made.isoformat(),
            "because": each.because,
            "in_force": each.id not in gone,
            "undone": undo_row(gone.get(each.id)),
        }
        | today.get(each.id, _NOTHING)
        for each in sorted(decisions, key=lambda d: (d.made, d.id))
        if isinstance(each, Grouping) and (everything or each.id not in gone)
    ]


def groupings_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal."""
    if not rows:
        return words("no event was joined or split by hand", "dim")
    return Group(*(_view(row) for row in rows))


def _view(row: Row) -> RenderableType:
    made = table("", "")
    made.show_header = False
    names = " and ".join(dict.fromkeys(", ".join(side) for side in row["who"] if side))
    made.add_row(words(row["id"], "dim"), words(f"{_DID[row['act']]}: {row['kind']} of {names}"))
    events = list(dict.fromkeys((*row["left"], *row["right"])))
    if events:
        made.add_row(words(""), words(f"now {' and '.join(events)}"))
    if row["lost"]:
        told = "; ".join(f"“{quote}”" for quote in row["lost"])
        made.add_row(words(""), words(f"found no longer: {told}", "yellow"))
    if row["in_force"] and not row["has_effect"]:
        made.add_row(words(""), words(_waits(row), "yellow"))
    made.add_row(words(""), words(f"{row['by']}, {row['made'][:10]}: {row['because']}"))
    if row.get("undone"):
        made.add_row(words(""), words(undo_words(row["undone"]), "yellow"))
    return made


def _waits(row: Row) -> str:
    """Why a decision in force has no effect."""
    if row["has_effect"] is False:
        return "a later decision keeps it from its effect"
    if row["lost"]:
        return "it waits until its claims are found again"
    return "only one of its sides was public by that day"
