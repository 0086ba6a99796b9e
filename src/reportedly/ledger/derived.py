"""Writing a picture into the derived tables, and dropping them."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, func, select

from reportedly.ledger import derived_tables as tables
from reportedly.ledger.databases import database_of
from reportedly.ledger.kept import decisions, readings
from reportedly.ledger.rows import now, stamp
from reportedly.model import Claim, Event, Person, Picture, Quote, Reading, claims_of
from reportedly.when import When

Row = dict[str, Any]

_TOGETHER = 10_000
"""Rows that are put at once: all claims of a large ledger as rows need more memory than it."""


class Mark(NamedTuple):
    """What tells derived tables from those that replace them.

    Attributes:
        generation: their number.
        made: the stamp of the moment at which they were made.
    """

    generation: int
    made: str


def write(connection: Connection, picture: Picture) -> Mark:
    """Replace the derived tables by those of a picture.

    Args:
        connection: to the ledger, in a writing transaction.
        picture: what was worked out from everything that is kept.

    Returns:
        What marks them.
    """
    before = mark(connection)
    generation = 1 if before is None else before.generation + 1
    database_of(connection).make_anew(connection, tables.derived)
    for table, rows in _rows(connection, picture):
        marked = ({**row, "generation": generation} for row in rows)
        while some := list(islice(marked, _TOGETHER)):
            connection.execute(table.insert(), some)
    return _marked(connection.execute(select(tables.generations)).one())


def drop(connection: Connection) -> None:
    """Remove the derived tables; those that are not there are passed over."""
    tables.derived.drop_all(connection)


def mark(connection: Connection) -> Mark | None:
    """The number of the tables that are there and when they were made; None without any."""
    if not database_of(connection).has_table(connection, tables.generations.name):
        return None
    row = connection.execute(select(tables.generations)).first()
    return None if row is None else _marked(row)


def _marked(row: Any) -> Mark:
    return Mark(row.generation, row.made)


def _rows(connection: Connection, picture: Picture) -> Iterator[tuple[Table, Iterable[Row]]]:
    """Every table's rows, those that others point at first."""
    persons = {person.id for person in picture.persons}
    claims = claims_of(picture.readings)
    reports = {claim.id: reading.report for reading in picture.readings for claim in _all(reading)}
    yield tables.generations, [_mark(connection, picture)]
    yield tables.persons, map(_person, picture.persons)
    yield tables.claims, (_claim(claim, reports[id_], persons) for id_, claim in claims.items())
    yield tables.figures, (row for reading in picture.readings for row in _figures(reading))
    yield (
        tables.remarks,
        (row for reading in picture.readings for row in _remarks(reading, persons)),
    )
    yield tables.events, (_event(event, persons) for event in picture.events)
    yield (
        tables.event_claims,
        ({"event": e.id, "claim": claim} for e in picture.events for claim in e.claims),
    )
    yield tables.beliefs, (row for event in picture.events for row in _belief(event))
    yield tables.terms, (row for event in picture.events for row in _terms(event))


def _mark(connection: Connection, picture: Picture) -> Row:
    return {
        "made": stamp(now()),
        "as_of": picture.as_of,
        "last_reading": connection.scalar(select(func.max(readings.c.number))),
        "last_decision": connection.scalar(select(func.max(decisions.c.number))),
    }


def _person(person: Person) -> Row:
    return {
        "id": person.id,
        "name": person.name,
        "native": person.native,
        "names": _list(person.names),
        "posts": _list(person.posts),
        "state": person.state,
        "candidates": _list(person.candidates),
        "public_office": person.public_office,
    }


def _claim(claim: Claim, report: str, persons: set[str]) -> Row:
    return {
        "id": claim.id,
        "report": report,
        "person": claim.person if claim.person in persons else None,
        "kind": claim.kind,
        "who": claim.who,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "stance": claim.stance,
        "post": claim.post,
        "from_place": claim.from_,
        "to_place": claim.to,
        **_when(claim.happened, claim.when),
        "said": claim.said.edtf if claim.said else None,
        "origins": _list(claim.origins),
        "chain": _list(claim.chain),
        **_quote(claim.quote),
        "core": claim.core,
    }


def _figures(reading: Reading) -> Iterator[Row]:
    for figure in reading.figures:
        yield {
            "id": figure.id,
            "report": reading.report,
            "measure": figure.measure,
            "comparator": figure.comparator,
            "value": figure.value,
            "period": figure.period,
            "origins": _list(figure.origins),
            "quote": figure.quote.text,
        }


def _remarks(reading: Reading, persons: set[str]) -> Iterator[Row]:
    for remark in reading.remarks:
        yield {
            "id": remark.id,
            "report": reading.report,
            "person": remark.person if remark.person in persons else None,
            "who": remark.who,
            "standing": remark.standing,
            "about": remark.about,
            "quote": remark.quote.text,
        }


def _event(event: Event, persons: set[str]) -> Row:
    return {
        "id": event.id,
        "person": event.person if event.person in persons else None,
        "kind": event.kind,
        "who": event.who,
        "post": event.post,
        "from_place": event.from_,
        "to_place": event.to,
        **_when(event.happened, event.when),
        "origins": _list(origin.name for origin in event.origins),
        "last_seen": event.last_seen,
        "aliases": _list(event.aliases),
    }


def _belief(event: Event) -> Iterator[Row]:
    if event.belief is not None:
        names = ("status", "word", "probability", "low", "high", "base")
        yield {"event": event.id, **{name: getattr(event.belief, name) for name in names}}


def _terms(event: Event) -> Iterator[Row]:
    for position, term in enumerate(event.belief.terms if event.belief else ()):
        yield {
            "event": event.id,
            "position": position,
            "words": term.words,
            "log_odds": term.log_odds,
        }


def _all(reading: Reading) -> tuple[Claim, ...]:
    return (*reading.claims, *reading.claims_beyond)


def _when(happened: When | None, edtf: str | None) -> Row:
    earliest, latest = (happened.earliest, happened.latest) if happened else (None, None)
    return {
        "happened": edtf,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }


def _quote(quote: Quote) -> Row:
    return {
        "quote": quote.text,
        "quote_field": quote.field,
        "quote_start": quote.start,
        "quote_end": quote.end,
    }


def _list(items: Iterable[str]) -> str:
    return json.dumps(list(items), ensure_ascii=False)
