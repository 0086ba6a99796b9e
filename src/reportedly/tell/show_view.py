"""Whatever an id names: a report, claim, event, person or other item, with all that is known."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec
from rich.console import Group, RenderableType

from reportedly.errors import NotFound
from reportedly.model import Event, Noun, Person, Picture, Report, Visit
from reportedly.packs import Pack
from reportedly.tell.dossier import person_rows, person_view
from reportedly.tell.event_rows import event_rows
from reportedly.tell.evidence import Evidence
from reportedly.tell.find import LISTS, find
from reportedly.tell.meant import parted_from
from reportedly.tell.outcomes import ruled
from reportedly.tell.terminal import STATUS_STYLES
from reportedly.tell.turned import fallen, turn_lines, turn_rows, turned
from reportedly.tell.view import Row, table, words
from reportedly.trace import values


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
        return _event_view(found, picture, pack)
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
        return _event_row(found, picture, pack)
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


def _event_row(event: Event, picture: Picture, pack: Pack) -> Row:
    row = event_rows(msgspec.structs.replace(picture, events=(event,)))[0]
    more = {"post": event.post, "last_seen": event.last_seen, "sightings": list(event.sightings)}
    more |= {"aliases": list(event.aliases)}
    told = values(event, picture, pack)
    more |= {"values": [msgspec.to_builtins(value) for value in told]}
    more |= {"split_from": [other.id for other in parted_from(event, picture)]}
    return row | more


def _event_view(event: Event, picture: Picture, pack: Pack) -> Group:
    told = table("outlet", "words", "id", title=f"{event.kind}: {event.who}")
    outlets = {r.id: r.outlet for r in picture.reports}
    wanted = {*event.claims, *event.sightings}
    for reading in picture.readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            if claim.id in wanted:
                told.add_row(
                    words(outlets.get(reading.report)),
                    words(f"“{claim.quote.text}”", "italic"),
                    words(claim.id, "dim"),
                )
    status = event.belief.status if event.belief else None
    return Group(
        told,
        *_rivals(event, picture, pack),
        *_became(event, picture, pack),
        words(""),
        words(status or "not weighed", STATUS_STYLES[status] if status else "dim"),
        words(f"`reportedly why {event.id}` tells why, term by term", "dim"),
    )


def _rivals(event: Event, picture: Picture, pack: Pack) -> list[RenderableType]:
    """The values told of the event, where more than one is told of any slot."""
    found = values(event, picture, pack)
    several = Counter(value.slot for value in found)
    made = table("", "told", "who says so", "who denies", "taken")
    for value in found:
        if several[value.slot] > 1:
            made.add_row(
                words(value.slot),
                words(value.value, "" if value.rival or value.taken else "dim"),
                words("; ".join(backer.name for backer in value.backed)),
                words("; ".join(backer.name for backer in value.denied)),
                words(value.because or ("rival" if value.rival else "agrees")),
            )
    return [words(""), made] if made.row_count else []


def _became(event: Event, picture: Picture, pack: Pack) -> list[RenderableType]:
    """What became of its pages, and what somebody decided of the event: a ruling, a split."""
    told = []
    if event.outcome is not None and event.outcome.ruling is not None:
        told.append(f"Ruled: {ruled(event.outcome)} ({event.outcome.ruling})")
    others = parted_from(event, picture)
    if others:
        ids = ", ".join(other.id for other in others)
        told.append(f"Split: what this id stood for is now also {ids}")
    told += [s.text for s in turned(event, Evidence(picture=picture, pack=pack))]
    return [words(""), *(words(line) for line in told)] if told else []


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
