"""Parquet: the same tables, typed."""

import io

import pytest
from hypothesis import given, settings

from reportedly.errors import MissingExtra
from reportedly.export.tables import parquet_files, rows_of, tables
from tests.export.generated import pictures

parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")


def test_columns_are_typed_and_say_what_they_hold(chief):
    schema = parquet.read_schema(io.BytesIO(parquet_files(chief)["claims.parquet"]))
    assert str(schema.field("earliest").type) == "date32[day]"
    assert str(schema.field("origins").type) == "list<element: string>"
    assert str(schema.field("credibility").type) == "int64"
    assert schema.field("cue").metadata == {b"about": b"the words that hedge or deny it"}
    assert schema.metadata[b"tlp"] == b"TLP:CLEAR"
    assert b"withheld" in schema.metadata[b"notice"]


@settings(max_examples=25)
@given(pictures())
def test_whatever_is_told_comes_back_row_by_row(take, picture):
    taken = take(picture)
    files = parquet_files(taken)
    assert files == parquet_files(taken)
    for table in tables():
        days = {c.name for c in table.columns if c.type == "day"}
        rows = parquet.read_table(io.BytesIO(files[f"{table.name}.parquet"])).to_pylist()
        for got, row in zip(rows, rows_of(table, taken), strict=True):
            for name, value in row.items():
                told = list(value) if isinstance(value, tuple) else value
                assert (str(got[name]) if name in days and got[name] else got[name]) == told


def test_without_pyarrow_the_extra_is_named(chief, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"reportedly\[parquet\]"):
        parquet_files(chief)
