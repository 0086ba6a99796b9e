"""What became of events: what people ruled, and what evidence settles or confirms without them."""

from collections.abc import Collection, Sequence

from rich.console import Group, RenderableType

from reportedly.model import Decision, Event, Picture, Ruling, undone
from reportedly.packs import Pack
from reportedly.tell.left_behind import LEFT_BEHIND
from reportedly.tell.undoing import undo_row, undo_words
from reportedly.tell.view import Row, table, words
from reportedly.weigh import Scene, events_ruled

_BY_EVIDENCE = "by evidence; worked out, not kept"


def ruling_rows(
    picture: Picture,
    decisions: Sequence[Decision],
    pack: Pack,
    *,
    everything: bool = False,
    left: Collection[str] = (),
) -> list[Row]:
    """Rulings by the moment they were made, then what evidence decides, as plain data.

    Args:
        picture: the events that they are on, before the gate.
        decisions: all that were made, undone ones and undos among them.
        pack: what is known beforehand.
        everything: those too that were undone, with who undid them.
        left: ids of those whose page was changed and has their words no more.
    """
    gone = undone(decisions)
    made = [d for d in sorted(decisions, key=lambda d: (d.made, d.id)) if isinstance(d, Ruling)]
    scene = Scene.of(picture.reports, picture.readings, pack)
    at = events_ruled(made, picture.events, scene)
    events = {event.id: event for event in picture.events}
    last: dict[str, Ruling] = {}
    rows = []
    for each in made:
        if each.id in gone and not everything:
            continue
        event = events.get(at.get(each.id, ""))
        before = last.get(event.id) if event is not None else None
        if event is not None and each.id not in gone:
            last[event.id] = each
        rows.append(_placed(each, event, before) | {"undone": undo_row(gone.get(each.id))})
    standing = {each.id for each in last.values()}
    told = [
        row | {"stands": row["id"] in standing, "left_behind": row["id"] in left} for row in rows
    ]
    return told + [_derived(event) for event in picture.events if _by_evidence(event)]


def ruling_row(each: Ruling) -> Row:
    """One ruling as plain data."""
    return {
        "id": each.id,
        "outcome": each.outcome,
        "kind": each.kind,
        "known": each.known,
        "by": each.by,
        "made": each.made.isoformat(),
        "because": each.because,
        "cites": list(each.cites),
        "words": each.event.quote.text,
    }


def rulings_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal."""
    if not rows:
        return words("nothing was ruled, and no evidence settles or confirms anything", "dim")
    return Group(*(ruling_view(row) for row in rows))


def ruling_view(row: Row) -> RenderableType:
    """One ruling, or what evidence decides, for the terminal."""
    made = table("", "")
    made.show_header = False
    about = f"{row['kind']} of {row['who']}" if row.get("who") else row["kind"]
    made.add_row(words(row["id"] or "derived", "dim"), words(f"{row['outcome']}: {about}", "bold"))
    if row.get("event"):
        made.add_row(words(""), words(f"{row['event']}, {row['status']}"))
    if row.get("left_behind"):
        made.add_row(words(""), words(LEFT_BEHIND, "yellow"))
    elif row.get("found") is False:
        gone = f"“{row['words']}” is found in no event any more, or in several; it waits"
        made.add_row(words(""), words(gone, "yellow"))
    if row.get("stands") is False and not row.get("undone") and row.get("found"):
        made.add_row(words(""), words("a later ruling stands", "yellow"))
    if row.get("replaces"):
        made.add_row(words(""), words(f"it replaces {row['replaces']}, which was made before it"))
    public = f"public {row['known']}" if row["known"] else "public on a day that nothing tells"
    who = f"{row['by']}, {row['made'][:10]}" if row["by"] else _BY_EVIDENCE
    made.add_row(words(""), words(f"{public}; {who}: {row['because']}"))
    if row["cites"]:
        made.add_row(words(""), words(f"shown by {', '.join(row['cites'])}"))
    if row.get("undone"):
        made.add_row(words(""), words(undo_words(row["undone"]), "yellow"))
    return made


def _placed(each: Ruling, event: Event | None, before: Ruling | None) -> Row:
    return ruling_row(each) | {
        "event": None if event is None else event.id,
        "who": None if event is None else event.who,
        "status": None if event is None or event.belief is None else event.belief.status,
        "found": event is not None,
        "replaces": None if before is None else before.id,
        "stands": True,
        "kept": True,
    }


def _by_evidence(event: Event) -> bool:
    return event.outcome is not None and event.outcome.ruling is None


def _derived(event: Event) -> Row:
    assert event.outcome is not None
    return {
        "id": None,
        "outcome": event.outcome.outcome,
        "kind": event.kind,
        "known": event.outcome.known,
        "by": None,
        "made": None,
        "because": event.outcome.because,
        "cites": list(event.outcome.claims),
        "words": None,
        "event": event.id,
        "who": event.who,
        "status": event.belief.status if event.belief else None,
        "found": True,
        "replaces": None,
        "kept": False,
        "left_behind": False,
        "undone": None,
        "stands": True,
    }
