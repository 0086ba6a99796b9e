"""What people corrected: the claim, what was set, and by whom."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import msgspec
from rich.console import Group, RenderableType

from reportedly.model import Claim, Correction, Decision, Picture, undone
from reportedly.model.correcting import TYPED
from reportedly.tell.left_behind import LEFT_BEHIND
from reportedly.tell.undoing import undo_row, undo_words
from reportedly.tell.view import Row, table, words
from reportedly.when import When

_ACTS = {"strike": "struck", "amend": "set", "add": "added"}
SHOWN = ("kind", *(slot for slot in TYPED if slot != "kind"))
"""The slots that are shown where they are filled: all that a person may set."""


def correction_rows(
    picture: Picture,
    decisions: Sequence[Decision],
    met: Mapping[str, tuple[Claim, ...]],
    *,
    everything: bool = False,
    left: Collection[str] = (),
) -> list[Row]:
    """Corrections as plain data, by the moment they were made.

    Args:
        picture: the reports that they are of.
        decisions: all that were made, undone ones and undos among them.
        met: the claims that each one in force meets, by its id.
        everything: those too that were undone, with who undid them.
        left: ids of those whose page was changed and has their words no more.
    """
    gone = undone(decisions)
    names = {r.text_digest: r for r in picture.reports}
    out = []
    for each in sorted(decisions, key=lambda d: (d.made, d.id)):
        if not isinstance(each, Correction) or (each.id in gone and not everything):
            continue
        report, undo = names.get(each.at.text_digest), gone.get(each.id)
        out.append(
            correction_row(each)
            | {
                "report": None if report is None else report.id,
                "outlet": None if report is None else report.outlet,
                "found": each.id in met,
                "left_behind": each.id in left,
                "in_force": undo is None,
                "undone": undo_row(undo),
            }
        )
    return out


def correction_row(each: Correction) -> Row:
    """One correction as plain data."""
    slots: dict[str, Any] = {k: v for k, v in each.slots.items() if k != "words"}
    return {
        "id": each.id,
        "act": each.act,
        "kind": each.kind,
        "of": each.of or slots.get("who"),
        "polarity": each.polarity,
        "slots": slots,
        "words": each.at.quote.text,
        "by": each.by,
        "made": each.made.isoformat(),
        "because": each.because,
    }


def corrections_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal."""
    if not rows:
        return words("nothing was corrected by hand", "dim")
    return Group(*(_view(row) for row in rows))


def claim_row(claim: Claim) -> Row:
    """The slots of a claim that are filled, by name."""
    plain = msgspec.to_builtins(claim)
    told = {n: plain[n] for n in SHOWN if plain.get(n) not in (None, "", [], ())}
    return {"id": claim.id} | told | {"quote": claim.quote.text}


def claim_view(row: Row, what: str) -> RenderableType:
    """One claim for the terminal, under a word for what became of it."""
    made = table("", "")
    made.show_header = False
    made.add_row(words(what, "bold"), words(row["id"], "dim"))
    for name in SHOWN:
        if name in row:
            made.add_row(words(name), words(_plain(row[name])))
    made.add_row(words("words"), words(f"“{row['quote']}”"))
    return made


def _view(row: Row) -> RenderableType:
    made = table("", "")
    made.show_header = False
    about = f"{row['kind']} of {row['of']}"
    made.add_row(words(row["id"], "dim"), words(f"{_ACTS[row['act']]}: {about}", "bold"))
    told = ", ".join(f"{k}={_plain(v)}" for k, v in row["slots"].items())
    if told:
        made.add_row(words(""), words(told))
    if row["left_behind"]:
        made.add_row(words(""), words(LEFT_BEHIND, "yellow"))
    elif row["in_force"] and not row["found"]:
        made.add_row(words(""), words("its claim is read no longer; it waits", "yellow"))
    made.add_row(words(""), words(f"“{row['words']}”, {row['outlet'] or 'no outlet'}"))
    made.add_row(words(""), words(f"{row['by']}, {row['made'][:10]}: {row['because']}"))
    if row.get("undone"):
        made.add_row(words(""), words(undo_words(row["undone"]), "yellow"))
    return made


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        if "earliest" in value:
            return str(msgspec.convert(value, When).edtf)
        low, high = value.get("low"), value.get("high")
        count = low if low == high else f"{low}-{high}"
        return str(value.get("text") or count)
    return "nothing" if value is None else str(value)
