"""Whatever an id names: a report, claim, event, person or other item, with all that is known."""

import math
from typing import Any, cast

import msgspec
from rich.console import Group, RenderableType

from reportedly.errors import NotFound
from reportedly.model import Event, Noun, Person, Picture, Report
from reportedly.packs import Pack
from reportedly.tell.dossier import person_rows, person_view
from reportedly.tell.event_rows import event_rows
from reportedly.tell.view import Row, table, words

_LISTS = ("claims", "claims_beyond", "figures", "remarks", "context", "assertions", "silences")

TOO_FEW = "too few cases to say"


def show_view(picture: Picture, id_: str, pack: Pack) -> RenderableType:
    """What an id names, for the terminal.

    An event is shown with the terms that its belief adds up from: this is where the numbers are.

    Raises:
        NotFound: the picture has nothing of that id.
    """
    found = find(picture, id_)
    if isinstance(found, Event):
        return _event_view(found, picture, pack)
    if isinstance(found, Person):
        return person_view(picture, found, pack)
    made = table("", "", title=id_)
    made.show_header = False
    for name, value in show_rows(picture, id_, pack).items():
        if value not in (None, "", [], {}):
            made.add_row(words(name, "dim"), words(_plain(value)))
    return made


def show_rows(picture: Picture, id_: str, pack: Pack) -> Row:
    """What an id names, as plain data.

    Raises:
        NotFound: the picture has nothing of that id.
    """
    found = find(picture, id_)
    if isinstance(found, Event):
        return _event_row(found, picture)
    if isinstance(found, Person):
        return person_rows(picture, found, pack)
    plain: Row = msgspec.to_builtins(found)
    if isinstance(found, Report):
        return plain | _items_of(picture, found.id)
    return plain | {"report": _report_of(picture, id_)}


def find(picture: Picture, id_: str) -> Noun:
    """The event, person, report, claim or other item that has an id, a former id or a name.

    Raises:
        NotFound: the picture has nothing of that id.
    """
    for event in picture.events:
        if id_ in {event.id, *event.aliases}:
            return event
    for person in picture.persons:
        if person.id == id_:
            return person
    for report in picture.reports:
        if id_ in {report.id, report.name}:
            return report
    for reading in picture.readings:
        for name in _LISTS:
            for item in getattr(reading, name):
                if item.id == id_:
                    return cast(Noun, item)
    raise NotFound(f"nothing on file has the id '{id_}'; `reportedly events` lists the events' ids")


def why(event: Event, picture: Picture, pack: Pack) -> RenderableType:
    """An event's belief: base and terms in log-odds, their sum, and the probability it makes."""
    belief = event.belief
    if belief is None:
        return words("not weighed", "dim")
    made = table("log-odds", "because", title=f"Why: {belief.status}")
    made.add_row(words(f"{belief.base:+.2f}"), words("before any report"))
    for term in belief.terms:
        made.add_row(words(f"{term.log_odds:+.2f}"), words(term.words))
    total = belief.base + math.fsum(t.log_odds for t in belief.terms)
    made.add_row(words(f"{total:+.2f}", "bold"), words("together"))
    number = f"{belief.word}, {belief.probability:.0%} ({belief.low:.0%} to {belief.high:.0%})"
    return Group(made, words(number if _bears_a_number(event, picture, pack) else TOO_FEW))


def _bears_a_number(event: Event, picture: Picture, pack: Pack) -> bool:
    """Whether cases of the kind enough are settled, and the interval is narrow enough."""
    assert event.belief is not None
    beliefs = [e.belief for e in picture.events if e.kind == event.kind and e.id != event.id]
    settled = sum(1 for b in beliefs if b is not None and b.status in {"confirmed", "refuted"})
    spread = event.belief.high - event.belief.low
    return settled >= pack.weights["few_cases"] and spread <= pack.weights["wide_interval"]


def _event_row(event: Event, picture: Picture) -> Row:
    row = event_rows(msgspec.structs.replace(picture, events=(event,)))[0]
    more = {"post": event.post, "last_seen": event.last_seen, "sightings": list(event.sightings)}
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
    return Group(told, words(""), why(event, picture, pack))


def _report_of(picture: Picture, item: str) -> str | None:
    """The id of the report in which an item stands."""
    return next(
        (r.report for r in picture.readings for n in _LISTS for x in getattr(r, n) if x.id == item),
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
    return {name: [item.id for r in readings for item in getattr(r, name)] for name in _LISTS}
