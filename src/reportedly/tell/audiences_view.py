"""What each audience would see, for the terminal and for programs."""

from collections.abc import Sequence
from typing import Any

from rich.console import Group, RenderableType

from reportedly.protect.withheld import RULES
from reportedly.tell.view import Row, table, words


def audience_rows(seen: Sequence[Any]) -> list[Row]:
    """Each audience with what it is told, and what not and by which rule, as plain data.

    Args:
        seen: `account.audiences.Seen`, one an audience.
    """
    return [
        {
            "audience": each.level,
            "label": each.label,
            "told": each.told,
            "withheld": [
                {"rule": rule, "because": RULES[rule], "what": what, "count": count}
                for rule, what, count in each.withheld
            ],
            "items": [
                {"rule": rule, "kind": kind, "id": id_, "slot": slot or None}
                for rule, kind, id_, slot in each.items
            ],
        }
        for each in seen
    ]


def audiences_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal: one table of counts, one of what is withheld, and why."""
    counts = table("audience", "label", "reports", "claims", "persons", "events", "withheld")
    for row in rows:
        told = [str(n) for n in row["told"].values()]
        lost = str(sum(each["count"] for each in row["withheld"]))
        counts.add_row(*(words(w) for w in (row["audience"], row["label"], *told, lost)))
    return Group(counts, *_whys(rows))


def _whys(rows: Sequence[Row]) -> list[RenderableType]:
    """What is withheld, once for audiences from whom the same is."""
    found: list[RenderableType] = []
    shown: dict[str, list[str]] = {}
    for row in rows:
        shown.setdefault(str((row["withheld"], row["items"])), []).append(row["audience"])
    for row in rows:
        whom = shown.pop(str((row["withheld"], row["items"])), None)
        if whom is None or not row["withheld"]:
            continue
        found += [words(""), words(f"withheld from {', '.join(whom)}", "bold"), _why(row)]
        found += [_items(row)] if row["items"] else []
    return found


def _why(row: Row) -> RenderableType:
    made = table("rule", "what", "number", "because")
    for each in row["withheld"]:
        cells = (each["rule"], each["what"], str(each["count"]), each["because"])
        made.add_row(*map(words, cells))
    return made


def _items(row: Row) -> RenderableType:
    made = table("rule", "what", "id", "slot")
    for each in row["items"]:
        made.add_row(*(words(each[k] or "") for k in ("rule", "kind", "id", "slot")))
    return made
