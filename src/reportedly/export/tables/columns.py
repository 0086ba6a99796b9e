"""The tables, and what their columns hold: `tables.yaml`."""

from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

import msgspec
import yaml

from reportedly.model import Noun

Type = Literal["text", "texts", "integer", "number", "boolean", "day", "edtf"]
Value = str | int | float | bool | tuple[str, ...] | None
Row = dict[str, Value]


class Column(Noun, frozen=True):
    """One column of a table."""

    name: str
    type: Type
    about: str


class Table(Noun, frozen=True):
    """One table: a noun a row."""

    name: str
    about: str
    columns: tuple[Column, ...]


@lru_cache(maxsize=1)
def tables() -> tuple[Table, ...]:
    """Every table, in the order in which they are documented."""
    text = files("reportedly.export.tables").joinpath("tables.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return tuple(
        Table(
            name=name,
            about=table["about"],
            columns=tuple(
                msgspec.convert({"name": column, **told}, type=Column)
                for column, told in table["columns"].items()
            ),
        )
        for name, table in loaded.items()
    )
