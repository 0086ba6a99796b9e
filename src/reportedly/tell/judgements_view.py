"""What people judged of who is who, with both sides in words."""

from collections.abc import Collection, Sequence

from rich.console import Group, RenderableType

from reportedly.model import VERDICT_WORDS, Decision, Judgement, Picture, undone
from reportedly.packs import Pack
from reportedly.tell.left_behind import LEFT_BEHIND
from reportedly.tell.sides import Mentioned, side_words
from reportedly.tell.undoing import undo_row, undo_words
from reportedly.tell.view import Row, table, words


def judgement_rows(
    picture: Picture,
    decisions: Sequence[Decision],
    pack: Pack,
    *,
    everything: bool = False,
    left: Collection[str] = (),
) -> list[Row]:
    """Judgements as plain data, by the moment they were made.

    Args:
        picture: what the mentions are looked up in.
        decisions: all that were made, undone ones and undos among them.
        pack: the holders.
        everything: those too that were undone, with who undid them.
        left: ids of those whose page was changed and has their words no more.
    """
    gone = undone(decisions)
    known = Mentioned(picture, pack)
    return [
        _row(each, known, gone.get(each.id) if everything else None)
        | {"in_force": each.id not in gone, "left_behind": each.id in left}
        for each in sorted(decisions, key=lambda d: (d.made, d.id))
        if isinstance(each, Judgement) and (everything or each.id not in gone)
    ]


def judgements_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal."""
    if not rows:
        return words("nothing was judged by hand; `reportedly review` lists what wants it", "dim")
    return Group(*(judgement_view(row) for row in rows))


def judgement_view(row: Row) -> RenderableType:
    """One judgement for the terminal: what, by whom, why, and the two sides."""
    alias = ", under another name" if row["alias"] else ""
    made = table("", "")
    made.show_header = False
    made.add_row(words(row["id"], "dim"), words(f"{VERDICT_WORDS[row['verdict']]}{alias}", "bold"))
    for side in (row["left"], row["right"]):
        made.add_row(words(""), words(side_words(side), "" if side["found"] else "yellow"))
    if row["more"]:
        made.add_row(words(""), words(f"and {row['more']} more mentions of the bare name"))
    if row["left_behind"]:
        made.add_row(words(""), words(LEFT_BEHIND, "yellow"))
    made.add_row(words(""), words(f"{row['by']}, {row['made'][:10]}: {row['because']}"))
    if row.get("undone"):
        made.add_row(words(""), words(undo_words(row["undone"]), "yellow"))
    return made


def _row(each: Judgement, known: Mentioned, undo: Decision | None) -> Row:
    return {
        "id": each.id,
        "verdict": each.verdict,
        "left": known.meant(each.left),
        "right": known.meant(each.right),
        "more": len(each.left_more) + len(each.right_more),
        "alias": each.alias,
        "by": each.by,
        "made": each.made.isoformat(),
        "because": each.because,
        "undone": undo_row(undo),
    }
