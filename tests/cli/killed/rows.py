"""What a ledger holds, as rows that are the same each time the same is done to it.

Moments, and ids that are made by chance, are left out: each row stands as often as it is there.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, inspect, select

from reportedly.ledger import Ledger, derived_tables
from reportedly.ledger.kept import keys, looks, readings
from reportedly.model import Visit

_BY_CHANCE = frozenset({"id", "made", "told", "forms"})
"""What of a decision is another each time it is made."""

_EACH_TIME = frozenset({"generation", "made"})
"""What of a derived row is another each time it is written."""


class Row(NamedTuple):
    """One thing that a ledger holds.

    Attributes:
        kind: what it is: a report, a reading, a decision.
        of: the report or the other thing that it is of.
        told: what it says.
    """

    kind: str
    of: str
    told: str


Rows = Counter[Row]


def rows_of(ledger: Ledger) -> Rows:
    """Everything that a ledger holds, but for its log of files."""
    return Counter((*_kept(ledger), *_sent(ledger), *_tables(ledger)))


def _kept(ledger: Ledger) -> Iterator[Row]:
    learned = ledger.learned()
    for wording, report in learned.captures:
        yield Row("report", report.id, f"{wording} {report.name} {report.text_digest} {report.url}")
    for decision in learned.decisions:
        plain = {k: v for k, v in _plain(decision).items() if k not in _BY_CHANCE}
        yield Row("decision", type(decision).__name__, _json(plain))
    if learned.shared is not None:
        told = learned.shared.picture(None)
        counts = [len(part) for part in (told.reports, told.readings, told.persons, told.events)]
        yield Row("shared", "", f"{counts}")
    for stone in ledger.tombstones():
        yield Row("tombstone", stone.report, f"{stone.act} {stone.by} {stone.because}")
    for visit in learned.visits:
        yield Row("visit", visit.report or "", _visit(visit))
    for follow in ledger.follows():
        yield Row("follow", follow.address, follow.act)


def _visit(visit: Visit) -> str:
    return f"{visit.asked} {visit.outcome} {visit.digest} {visit.record is not None}"


def _sent(ledger: Ledger) -> Iterator[Row]:
    """Alerts, and what became of them; the channel without the folder that a file lies in."""
    known = {alert.id: alert for alert in ledger.alerts()}
    for alert in known.values():
        yield Row("alert", alert.trigger, f"{alert.heading} {alert.text}")
    for each in ledger.deliveries():
        kind = "due" if each.outcome == "due" else "sent"
        yield Row(kind, known[each.alert].trigger, f"{each.channel} {each.outcome}")


def _tables(ledger: Ledger) -> Iterator[Row]:
    with ledger.viewing() as connection:
        for row in connection.execute(select(readings)):
            told = f"{row.reader} {row.version} {row.pack} {_digest(row.body)}"
            yield Row("reading", row.report, told)
        for row in connection.execute(select(looks)):
            yield Row("look", row.by, row.at)
        for row in connection.execute(select(keys)):
            yield Row("key", row.purpose, row.value)
        yield from _derived(connection)


def _derived(connection: Connection) -> Iterator[Row]:
    """The derived tables; sheets that bear no mark are passed over by whoever asks, and here."""
    there = set(inspect(connection).get_table_names())
    marks = derived_tables.sheet_states
    whole = marks.name in there and connection.execute(select(marks)).first() is not None
    for table in derived_tables.derived.sorted_tables:
        is_sheet = table.name.startswith("sheet")
        if table.name in there and (whole or not is_sheet):
            for row in connection.execute(select(table)).mappings():
                told = {k: v for k, v in row.items() if k not in _EACH_TIME}
                yield Row("sheet" if is_sheet else "derived", table.name, _json(told))


def _plain(value: Any) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(value)
    return told


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
