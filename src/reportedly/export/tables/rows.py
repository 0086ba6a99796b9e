"""The rows of every table, in an order that no arrival changes."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from reportedly.export.extract import Extract
from reportedly.export.tables.around import AROUND, around_rows, person_rows, report_rows
from reportedly.export.tables.claimed import chain_rows, claim_rows, word_rows
from reportedly.export.tables.columns import Row, Table, Value
from reportedly.export.tables.happened import copy_rows, event_rows, origin_rows

_ROWS: Final[dict[str, Callable[[Extract], Iterator[Row]]]] = {
    "reports": report_rows,
    "claims": claim_rows,
    "words": word_rows,
    "chains": chain_rows,
    "events": event_rows,
    "origins": origin_rows,
    "copies": copy_rows,
    "persons": person_rows,
    **{name: partial(around_rows, name) for name in AROUND},
}


def rows_of(table: Table, extract: Extract) -> list[Row]:
    """The rows of one table, each once, sorted by their columns from the left."""
    names = [column.name for column in table.columns]
    once = {tuple(row[name] for name in names) for row in _ROWS[table.name](extract)}
    return [dict(zip(names, cells, strict=True)) for cells in sorted(once, key=_key)]


def _key(cells: tuple[Value, ...]) -> list[tuple[bool, str | float | int]]:
    """A key over all cells: numbers as such, what is empty last."""
    return [(value is None, _plain(value)) for value in cells]


def _plain(value: Value) -> str | float | int:
    if isinstance(value, bool | int | float):
        return value
    return "" if value is None else "\x1f".join(value) if isinstance(value, tuple) else value
