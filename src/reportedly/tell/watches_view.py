"""What is watched, by whom and why, and of what each watch is told."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from rich.console import Group, RenderableType

from reportedly.model import Anchor, Person, Watch
from reportedly.packs import Pack
from reportedly.tell.view import Row, table, words


class Kept(Protocol):
    """A watch in force with what it means today, as `account.Watched` has it."""

    @property
    def watch(self) -> Watch:
        """The decision."""
        ...

    @property
    def persons(self) -> tuple[Person, ...]:
        """Whom it means."""
        ...

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of its event."""
        ...


def watch_rows(watched: Iterable[Kept], pack: Pack) -> list[Row]:
    """Watches in force as plain data, by the moment they were made.

    Args:
        watched: each watch with what it means today.
        pack: the holders, those too whom no report names yet.
    """
    return [_row(each, pack) for each in watched]


def watches_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal."""
    if not rows:
        return words("nothing is watched; `reportedly watch add --person NAME` begins", "dim")
    return Group(*(_view(row) for row in rows))


def _row(kept: Kept, pack: Pack) -> Row:
    watch = kept.watch
    told: list[Row] = [{"id": p.id, "name": p.name} for p in kept.persons]
    holder = pack.holder(watch.who) if isinstance(watch.who, str) else None
    if not told and holder is not None:
        told = [{"id": holder.id, "name": holder.names[0]}]
    return {
        "id": watch.id,
        "persons": told,
        "words": watch.who.quote.text if isinstance(watch.who, Anchor) else None,
        "kind": watch.kind,
        "place": watch.place,
        "source": watch.source,
        "event": [f"{p.kind} of {p.who}" for p in watch.event[:1]] or None,
        "when": list(watch.triggers),
        "by": watch.by,
        "made": watch.made.isoformat(),
        "because": watch.because,
    }


def _view(row: Row) -> RenderableType:
    made = table("", "")
    made.show_header = False
    made.add_row(words(row["id"], "dim"), words("; ".join(_conditions(row))))
    made.add_row(words(""), words(f"when: {', '.join(row['when'])}"))
    because = f": {row['because']}" if row["because"] else ""
    made.add_row(words(""), words(f"{row['by']}, {row['made'][:10]}{because}"))
    return made


def _conditions(row: Row) -> list[str]:
    names = " and ".join(f"{p['name']} ({p['id']})" for p in row["persons"])
    lost = f"no longer found: {row['words']}" if row["words"] and not names else ""
    event = row["event"][0] if row["event"] else None
    more = (("kind", row["kind"]), ("place", row["place"]), ("source", row["source"]))
    told = [f"{name} {value}" for name, value in (*more, ("event", event)) if value]
    return [*filter(None, (names or lost,)), *told]
