"""CSV: a table a noun, every cell what it was, no cell a formula."""

import csv
import io
import json
import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.export.tables import csv_files, rows_of, tables
from reportedly.export.tables.csv_files import FORMULA, defused
from reportedly.plain import visible
from tests.export.generated import pictures, shuffled


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def plain(cell: str) -> str:
    """What a cell held, as the manual says: one apostrophe less."""
    return cell[1:] if cell.startswith("'") else cell


def test_there_is_a_table_a_noun_with_the_documented_columns(chief):
    files = csv_files(chief)
    assert set(files) == {f"{t.name}.csv" for t in tables()} | {"columns.csv", "NOTICE.txt"}
    for table in tables():
        header = files[f"{table.name}.csv"].split(b"\r\n")[0].decode()
        assert header == ",".join(column.name for column in table.columns)
    documented = [(row["table"], row["column"]) for row in read(files["columns.csv"])]
    assert documented == [(t.name, c.name) for t in tables() for c in t.columns]


def test_the_rows_tell_of_the_general(chief):
    files = csv_files(chief)
    (row,) = [r for r in read(files["events.csv"]) if r["kind"] == "execution"]
    assert (row["who"], row["when"], row["status"]) == ("Ri Yong-gil", "2016-02", "refuted")
    assert (row["earliest"], row["precision"]) == ("2016-02-01", "month")
    origins = [r for r in read(files["origins.csv"]) if r["event"] == row["event"]]
    assert "unnamed source of Yonhap" in {r["name"] for r in origins}
    claims = [r for r in read(files["claims.csv"]) if r["event"] == row["event"]]
    assert {r["origin"] for r in claims} == {r["origin"] for r in origins}
    relayed = [r for r in claims if (r["polarity"], r["stance"]) == ("affirmed", "relays")]
    told = {r["credibility"] for r in relayed}
    assert told == {"5"}
    chains = {(r["claim"], r["position"]): r["source"] for r in read(files["chains.csv"])}
    assert any(source == "Yonhap" for (_, place), source in chains.items() if place == "1")


def test_every_line_ends_as_rfc_4180_has_it(chief):
    for name, data in csv_files(chief).items():
        if name.endswith(".csv"):
            assert data.endswith(b"\r\n")
            assert not data.startswith(b"\xef\xbb\xbf")


@settings(max_examples=20)
@given(pictures())
def test_whatever_is_told_comes_back_cell_by_cell(take, picture):
    taken = take(picture)
    files = csv_files(taken)
    for table in tables():
        rows = read(files[f"{table.name}.csv"])
        for got, row in zip(rows, rows_of(table, taken), strict=True):
            for column in table.columns:
                value, cell = row[column.name], got[column.name]
                if isinstance(value, tuple):
                    assert json.loads(cell or "[]") == list(value)
                elif isinstance(value, bool):
                    assert cell == str(value).lower()
                elif isinstance(value, str):
                    assert plain(cell) == visible(value)
                else:
                    assert cell == ("" if value is None else str(value))


@settings(max_examples=20)
@given(pictures())
def test_no_cell_begins_as_a_formula_does(take, picture):
    numbers = {
        (t.name, c.name) for t in tables() for c in t.columns if c.type in {"number", "integer"}
    }
    for name, data in csv_files(take(picture)).items():
        for row in read(data) if name.endswith(".csv") else []:
            for column, cell in row.items():
                if (name.removesuffix(".csv"), column) not in numbers and len(cell.strip()) > 1:
                    assert cell[:1] not in FORMULA - {"'"}


@pytest.mark.parametrize("sign", ["=", "<", ">", "~", "-"])
def test_a_sign_alone_is_what_it_is(sign):
    assert defused(sign) == sign


@pytest.mark.parametrize("text", ["=1", " =1", "+1", "'tis", "'", "\t@A1"])
def test_what_a_spreadsheet_would_reckon_with_has_an_apostrophe_before_it(text):
    assert defused(text) == f"'{text}"


def test_a_folder_for_few_has_its_label(chief):
    red = msgspec.structs.replace(chief, label="TLP:RED", notice=None)
    assert csv_files(red)["NOTICE.txt"] == b"TLP:RED\n"


@given(st.text(max_size=5))
def test_an_apostrophe_that_was_added_can_be_told_from_one_that_was_there(text):
    assert plain(defused(text)) == text


@settings(max_examples=15)
@given(pictures(), st.integers())
def test_order_of_arrival_changes_no_byte(take, picture, seed):
    mixed = shuffled(picture, random.Random(seed))
    assert csv_files(take(mixed)) == csv_files(take(picture))


@pytest.mark.parametrize("odd", ["a\ud800b", "a\u202eb", "a\x1bb", "a\x00b", "a\u200bb"])
def test_what_steers_a_terminal_or_hides_is_made_visible(chief, take, odd):
    (report, *rest) = chief.evidence.picture.reports
    hostile = msgspec.structs.replace(report, title=odd, outlet="x" * 10_000)
    picture = msgspec.structs.replace(chief.evidence.picture, reports=(hostile, *rest))
    rows = read(csv_files(take(picture))["reports.csv"])
    assert f"a⟨U+{ord(odd[1]):04X}⟩b" in {row["title"] for row in rows}
    assert "x" * 10_000 in {row["outlet"] for row in rows}


def test_a_part_holds_only_what_belongs_to_it(told, take):
    files = csv_files(take(told, "Ri Myong-su"))
    assert {r["who"] for r in read(files["events.csv"])} == {"Ri Myong-su"}
    assert {r["person"] for r in read(files["persons.csv"])} == {"ri-myong-su"}
    events = {r["event"] for r in read(files["events.csv"])}
    assert {r["event"] for r in read(files["claims.csv"])} == events
