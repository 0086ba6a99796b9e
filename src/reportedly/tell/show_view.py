"""Whatever an id names: a report, claim, event, person or other item, with all that is known."""

from collections.abc import Sequence
from typing import Any

import msgspec
from rich.console import RenderableType

from reportedly.errors import NotFound
from reportedly.model import Event, Noun, Person, Picture, Report, Visit
from reportedly.packs import Pack
from reportedly.tell.dossier import person_rows, person_view
from reportedly.tell.event_sheet import event_row, event_sheet, event_view
from reportedly.tell.find import LISTS, find
from reportedly.tell.turned import fallen, turn_lines, turn_rows
from reportedly.tell.view import Row, table, words


def show_view(
    picture: Picture, id_: str, pack: Pack, visits: Sequence[Visit] = ()
) -> RenderableType:
    """What an id names, for the terminal.

    An event is shown with the words that it rests on and its status; `why` has the numbers.

    Raises:
        NotFound: the picture has nothing of that id.
    """
    found = _found(picture, id_)
    if isinstance(found, Event):
        return event_view(event_sheet(picture, found, pack))
    if isinstance(found, Person):
        return person_view(picture, found, pack)
    made = table("", "", title=id_)
    made.show_header = False
    row = show_rows(picture, id_, pack, visits)
    for name, value in row.items():
        if value not in (None, "", [], {}) and name not in {"turns", "stands"}:
            made.add_row(words(name, "dim"), words(_plain(value)))
    for line in turn_lines(picture, row):
        made.add_row(words("since", "dim"), words(line, "yellow"))
    return made


def show_rows(picture: Picture, id_: str, pack: Pack, visits: Sequence[Visit] = ()) -> Row:
    """What an id names, as plain data.

    Args:
        picture: what came out of the gate.
        id_: of anything in it.
        pack: what is known beforehand.
        visits: when servers were asked for it, where it is a report.

    Returns:
        What it is. Of what stood once and stands no more, what became of it; `stands` is False.

    Raises:
        NotFound: the picture has nothing of that id.
    """
    found = _found(picture, id_)
    if isinstance(found, Event):
        return event_row(picture, found, pack)
    if isinstance(found, Person):
        return person_rows(picture, found, pack)
    seen = {"visits": [_seen(visit) for visit in visits]} if visits else {}
    if found is None:
        return _addressed(fallen(picture, id_) or {}, pack) | seen
    plain: Row = msgspec.to_builtins(found)
    if isinstance(found, Report):
        turns = turn_rows(picture, found.id)
        told = _addressed(plain, pack) | seen | ({"turns": turns} if turns else {})
        return told | _items_of(picture, found.id)
    return plain | {"report": _report_of(picture, id_)}


def _found(picture: Picture, id_: str) -> Noun | None:
    """What stands and has an id; None where it has what stood once.

    Raises:
        NotFound: nothing has, or had, that id.
    """
    try:
        return find(picture, id_)
    except NotFound:
        if fallen(picture, id_) is None:
            raise
        return None


def _addressed(row: Row, pack: Pack) -> Row:
    """A report's row, with the form of its address by which one page is known, where it differs."""
    from reportedly.acquire.address import canonical

    known = canonical(row["url"], pack.sites) if row.get("url") else None
    if known == row.get("url"):
        return row
    found: Row = {}
    for name, value in row.items():
        found |= {name: value} | ({"canonical": known} if name == "url" else {})
    return found


def _seen(visit: Visit) -> str:
    """When a server was asked, and what came of it; not the address, which may hold a name."""
    status = f" ({visit.status})" if visit.status else ""
    return f"{visit.at.isoformat(sep=' ', timespec='seconds')} {visit.outcome}{status}"


def _report_of(picture: Picture, item: str) -> str | None:
    """The id of the report in which an item stands."""
    return next(
        (r.report for r in picture.readings for n in LISTS for x in getattr(r, n) if x.id == item),
        None,
    )


def _plain(value: object) -> str:
    """A slot's value on one line: quotes by their words, lists by their members."""
    if isinstance(value, dict):
        quoted = value.get("text") if {"field", "start", "end"} <= value.keys() else None
        return f"“{quoted}”" if quoted else "; ".join(f"{k}: {_plain(v)}" for k, v in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(_plain(v) for v in value)
    return str(value)


def _items_of(picture: Picture, report: str) -> dict[str, Any]:
    """The ids of a report's items, by list."""
    readings = [r for r in picture.readings if r.report == report]
    return {name: [item.id for r in readings for item in getattr(r, name)] for name in LISTS}
