"""The review queue in the terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType

from reportedly.tell.sides import side_words
from reportedly.tell.view import Row, table, words

_SIGNS = {"against": "against: ", "hand": ""}


def review_view(rows: Sequence[Row], left_out: int = 0) -> RenderableType:
    """What wants a person's eye, item by item, with the commands that settle it.

    Args:
        rows: of `review_rows`, as many as are to be shown.
        left_out: how many more there are.
    """
    if not rows:
        return words("nothing wants a person's eye", "dim")
    parts = [part for row in rows for part in (_item(row), words(""))]
    if left_out > 0:
        parts.append(words(f"{left_out} more; `reportedly review --limit N` shows more", "dim"))
    return Group(*parts)


def _item(row: Row) -> RenderableType:
    made = table("", "")
    made.show_header = False
    told = "; ".join(_SIGNS.get(r["side"], "") + r["words"] for r in row["reasons"])
    made.add_row(words(row["kind"], "bold"), words(f"score {row['score']}: {told}"))
    for label, side in (("who", row["left"]), ("and", row["right"])):
        made.add_row(words(label, "dim"), words(side_words(side)))
    made.add_row(words("claims", "dim"), words(row["claims"]))
    if row["more"]:
        places = ", ".join(row["more"])
        told = f"and {len(row['more'])} more of this person by the name alone: {places}"
        made.add_row(words(""), words(told))
    for command in row["commands"]:
        made.add_row(words(""), words(command, "dim"))
    return made
