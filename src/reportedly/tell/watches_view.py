"""Who is watched, by whom and why."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType

from reportedly.model import Person, Watch
from reportedly.packs import Pack
from reportedly.tell.view import Row, table, words


def watch_rows(watched: Iterable[tuple[Watch, Sequence[Person]]], pack: Pack) -> list[Row]:
    """Watches in force as plain data, by the moment they were made.

    Args:
        watched: each watch with whom it means today.
        pack: the holders, those too whom no report names yet.
    """
    return [_row(watch, persons, pack) for watch, persons in watched]


def watches_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal."""
    if not rows:
        return words("nobody is watched; `reportedly watch PERSON` begins", "dim")
    return Group(*(_view(row) for row in rows))


def _row(watch: Watch, persons: Sequence[Person], pack: Pack) -> Row:
    told: list[Row] = [{"id": p.id, "name": p.name} for p in persons]
    holder = pack.holder(watch.who) if isinstance(watch.who, str) else None
    if not told and holder is not None:
        told = [{"id": holder.id, "name": holder.names[0]}]
    anchor = None if isinstance(watch.who, str) else watch.who.quote.text
    return {
        "id": watch.id,
        "persons": told,
        "words": anchor,
        "by": watch.by,
        "made": watch.made.isoformat(),
        "because": watch.because,
    }


def _view(row: Row) -> RenderableType:
    made = table("", "")
    made.show_header = False
    names = " and ".join(f"{p['name']} ({p['id']})" for p in row["persons"])
    made.add_row(words(row["id"], "dim"), words(names or f"no longer found: {row['words']}"))
    because = f": {row['because']}" if row["because"] else ""
    made.add_row(words(""), words(f"{row['by']}, {row['made'][:10]}{because}"))
    return made
