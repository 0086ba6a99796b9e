"""Tables as Parquet, typed, each column with its meaning beside it."""

import io
from datetime import date
from typing import Any

from reportedly.errors import MissingExtra
from reportedly.export.extract import Extract
from reportedly.export.tables.columns import Column, Table, Value, tables
from reportedly.export.tables.rows import rows_of


def parquet_files(extract: Extract) -> dict[str, bytes]:
    """A file a table; what a column holds stands in its metadata, the notice in the file's.

    Returns:
        What each file of the folder holds, by its name.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingExtra("--to parquet", "parquet") from None
    return {
        f"{table.name}.parquet": _file(pyarrow, table, extract)
        for table in sorted(tables(), key=lambda t: t.name)
    }


def _file(pyarrow: Any, table: Table, extract: Extract) -> bytes:
    types = _types(pyarrow)
    about = {"about": table.about, "tlp": extract.label, "notice": extract.notice or ""}
    schema = pyarrow.schema(
        [pyarrow.field(c.name, types[c.type], metadata={"about": c.about}) for c in table.columns],
        metadata=about,
    )
    rows = rows_of(table, extract)
    columns = [
        pyarrow.array([_typed(row[c.name], c) for row in rows], type=types[c.type])
        for c in table.columns
    ]
    out = io.BytesIO()
    made = pyarrow.Table.from_arrays(columns, schema=schema)
    pyarrow.parquet.write_table(made, out, version="2.6", compression="zstd")
    return out.getvalue()


def _types(pyarrow: Any) -> dict[str, Any]:
    text = pyarrow.string()
    return {
        "text": text,
        "edtf": text,
        "texts": pyarrow.list_(text),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "day": pyarrow.date32(),
    }


def _typed(value: Value, column: Column) -> Any:
    """A value as pyarrow takes it; unpaired surrogates are no UTF-8 and are replaced."""
    if isinstance(value, tuple):
        return [_sound(member) for member in value]
    if isinstance(value, str):
        return date.fromisoformat(value) if column.type == "day" else _sound(value)
    return value


def _sound(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
