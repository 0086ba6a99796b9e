"""Sheets: what is told of one event, person or report, made by `rebuild` so that it opens at once.

They stand in the derived tables and say of which state of the ledger they are. Whoever asks gets
them while the ledger stands just so; one row more, another pack or another version, and they are
passed over. Nothing here is told to anybody whom the gate was not opened for: each sheet has its
audience.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Select, func, select

from reportedly import __version__
from reportedly.ledger import derived_tables as tables
from reportedly.ledger.databases import database_of
from reportedly.ledger.kept import captures, decisions, readings, tombstones, visits
from reportedly.ledger.search import Query, Within, told
from reportedly.ledger.search.candidates import SHEETS, candidates
from reportedly.ledger.search.index import VERSION as INDEX
from reportedly.ledger.search.matching import sought

Level = Literal["public", "holder"]
"""For whom sheets are made."""

BOTH = "both"
"""The audience of a sheet that is the same for both."""

FORM = "2"
"""Changes with what a sheet is made of."""

_TOGETHER = 1_000


class State(NamedTuple):
    """How far a ledger has come: the number of the last row of each kind that decides anything."""

    capture: int | None
    reading: int | None
    decision: int | None
    visit: int | None
    tombstone: int | None


class Named(NamedTuple):
    """How a person is found by name.

    Attributes:
        sketch: what decides whether a name can mean the person, as JSON.
        beginnings: how the forms of the name begin.
        on_file: whether any report names the person; else only the pack does.
    """

    sketch: str
    beginnings: frozenset[str]
    on_file: bool


class Sheet(NamedTuple):
    """What is told of one event, person or report.

    Attributes:
        kind: what it is of.
        id: of that.
        body: what is told, as JSON.
        aliases: further ids of an event.
        named: how a person is found; None for others.
        heard: by what a report is found; None for others.
    """

    kind: Literal["event", "person", "report"]
    id: str
    body: str
    aliases: tuple[str, ...] = ()
    named: Named | None = None
    heard: told.Heard | None = None


class Found(NamedTuple):
    """Sheets of reports that answer a query.

    Attributes:
        bodies: what is told of each, as JSON, the newest first.
        after: where to go on from, None where there are no more.
    """

    bodies: tuple[str, ...]
    after: int | None


def state(connection: Connection) -> State:
    """How far a ledger has come."""
    kinds = (captures, readings, decisions, visits, tombstones)
    return State(*(connection.scalar(select(func.max(table.c.number))) for table in kinds))


def batches(sheets: Iterable[tuple[str, Sheet]]) -> Iterator[list[tuple[str, Sheet]]]:
    """Sheets with their audiences, some at a time."""
    rest = iter(sheets)
    while some := list(islice(rest, _TOGETHER)):
        yield some


def begin(connection: Connection, generation: int) -> None:
    """Make place for sheets, in derived tables that have none yet.

    Args:
        connection: in a writing transaction.
        generation: of the derived tables.
    """
    told.begin(connection, generation)


def put(connection: Connection, some: Iterable[tuple[str, Sheet]], generation: int) -> None:
    """Put sheets into the derived tables, which are there.

    Args:
        connection: in a writing transaction.
        some: for whom each is, and the sheet.
        generation: of the derived tables.
    """
    last = connection.scalar(select(func.max(tables.sheets.c.number))) or 0
    rows: dict[Any, list[dict[str, Any]]] = {
        tables.sheets: [],
        tables.sheet_aliases: [],
        tables.sheet_persons: [],
        tables.sheet_beginnings: [],
    }
    for number, (audience, sheet) in enumerate(some, last + 1):
        of = {"sheet": number}
        made = {"kind": sheet.kind, "id": sheet.id, "body": sheet.body}
        rows[tables.sheets].append({"number": number, "audience": audience, **made})
        rows[tables.sheet_aliases] += [{"alias": alias, **of} for alias in sheet.aliases]
        if sheet.named is not None:
            known = {"sketch": sheet.named.sketch, "on_file": sheet.named.on_file}
            rows[tables.sheet_persons].append({**of, **known})
            begins = sorted(sheet.named.beginnings)
            rows[tables.sheet_beginnings] += [{"beginning": b, **of} for b in begins]
        if sheet.heard is not None:
            told.put(connection, sheet.heard, number)
    for table, listed in rows.items():
        if listed:
            connection.execute(table.insert(), [{**r, "generation": generation} for r in listed])


def finish(connection: Connection, of: State, pack: str, generation: int) -> None:
    """Mark the sheets as whole.

    Args:
        connection: in a writing transaction.
        of: the state of the ledger that they are made of.
        pack: the digest of the pack that they are made with.
        generation: of the derived tables.
    """
    made = {"pack": pack, "version": _version(), "generation": generation}
    connection.execute(tables.sheet_states.insert().values(**of._asdict(), **made))
    told.finish(connection, generation)


class Sheets:
    """The sheets of a ledger for somebody, where they are of the ledger as it stands.

    Args:
        connection: in a transaction.
        level: who asks.
        generation: of the derived tables.
    """

    def __init__(self, connection: Connection, level: Level, generation: int) -> None:
        self._connection, self._level, self._generation = connection, level, generation

    @classmethod
    def current(cls, connection: Connection, level: Level, pack: str) -> "Sheets | None":
        """The sheets; None where there are none, or something has come since.

        Args:
            connection: in a transaction.
            level: who asks.
            pack: the digest of the pack in use.
        """
        if not database_of(connection).has_table(connection, tables.sheet_states.name):
            return None
        made = connection.execute(select(tables.sheet_states)).first()
        if made is None or (made.pack, made.version) != (pack, _version()):
            return None
        of = State(*(getattr(made, name) for name in State._fields))
        return cls(connection, level, made.generation) if of == state(connection) else None

    @property
    def can_be_searched(self) -> bool:
        """Whether the index of the reports that they tell of is there, and whole."""
        return told.is_whole(self._connection, self._generation)

    def event(self, id_: str) -> str | None:
        """The body of the event that has an id."""
        wanted = self._mine(tables.sheets.c.body).where(tables.sheets.c.id == id_)
        found: str | None = self._connection.scalar(wanted.where(tables.sheets.c.kind == "event"))
        return found

    def person(self, id_: str, *, on_file: bool) -> str | None:
        """The body of the person that has an id.

        Args:
            id_: the person's.
            on_file: whether only somebody is meant whom reports name.
        """
        persons = tables.sheet_persons
        wanted = self._mine(tables.sheets.c.body).join(
            persons, persons.c.sheet == tables.sheets.c.number
        )
        if on_file:
            wanted = wanted.where(persons.c.on_file)
        found: str | None = self._connection.scalar(wanted.where(tables.sheets.c.id == id_))
        return found

    def found(self, query: Query, within: Within, count: int, *, start: int = 0) -> Found:
        """The next reports whose told words and names answer a query, or nearly.

        Args:
            query: what is asked for.
            within: what narrows it.
            count: how many are wanted; the last page has fewer.
            start: where the page before ended.
        """
        asked = sought(self._connection, query, "search_told")
        rows = candidates(self._connection, asked, within, SHEETS, (start, count))
        numbers = [row[0] for row in rows]
        database = database_of(self._connection)
        listed = database.listed("numbers", "integer")
        wanted = f"SELECT number, body FROM sheets WHERE number IN ({listed})"
        told_of = {"numbers": json.dumps(numbers)}
        bodies = {row[0]: row[1] for row in database.run(self._connection, wanted, told_of)}
        after = start + count if len(numbers) == count else None
        return Found(tuple(bodies[number] for number in numbers), after)

    def former(self, alias: str) -> list[str]:
        """The bodies of the events that an id was formerly of."""
        wanted = self._mine(tables.sheets.c.body).join(
            tables.sheet_aliases, tables.sheet_aliases.c.sheet == tables.sheets.c.number
        )
        return list(self._connection.scalars(wanted.where(tables.sheet_aliases.c.alias == alias)))

    def sketches(
        self, beginnings: Iterable[str] | None = None, *, on_file: bool = True
    ) -> list[str]:
        """The sketches of persons, as JSON.

        Args:
            beginnings: only those a form of whose name begins so.
            on_file: those whom reports name, or those whom only the pack does.
        """
        persons, begins = tables.sheet_persons, tables.sheet_beginnings
        wanted = self._mine(persons.c.sketch).join(
            persons, persons.c.sheet == tables.sheets.c.number
        )
        wanted = wanted.where(persons.c.on_file == on_file)
        if beginnings is not None:
            so = select(begins.c.sheet).where(begins.c.beginning.in_(sorted(beginnings)))
            wanted = wanted.where(persons.c.sheet.in_(so))
        return list(self._connection.scalars(wanted))

    def _mine(self, *columns: Any) -> Select[Any]:
        return (
            select(*columns)
            .select_from(tables.sheets)
            .where(tables.sheets.c.audience.in_((self._level, BOTH)))
        )


def _version() -> str:
    return f"{__version__} {FORM} {INDEX}"
