"""Records of Parquet files: columns named as JSON names them."""

from datetime import date

import pyarrow
import pytest
from pyarrow.parquet import write_table

from reportedly.errors import UnreadableReport
from reportedly.packs import Sites
from reportedly.scan.record import Broken
from reportedly.scan.table import table_records


def table(path, **columns):
    write_table(pyarrow.table(columns), path)
    return path


def test_each_row_is_a_report(tmp_path):
    path = table(
        tmp_path / "a.parquet",
        text=["One.", "Two."],
        title=["A", None],
        published=[date(2024, 3, 12), None],
        other=[1, 2],
    )
    first, second = table_records(path)
    report = first.take(Sites())
    assert (report.text, report.title, report.published) == ("One.", "A", "2024-03-12")
    assert (first.data, second.data) == (b"A\nOne.\n", b"\nTwo.\n")
    assert second.take(Sites()).name == "a-2"


def test_a_row_without_a_text_says_so_when_it_is_taken(tmp_path):
    (record,) = table_records(table(tmp_path / "a.parquet", text=[None], title=["A"]))
    with pytest.raises(UnreadableReport):
        record.take(Sites())


def test_a_table_without_the_column_says_which_it_has(tmp_path):
    (broken,) = table_records(table(tmp_path / "a.parquet", body=["One."]))
    assert isinstance(broken, Broken)
    assert "no column 'text' among body" in broken.why


def test_a_file_that_is_no_table_is_broken(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1 but no table")
    (broken,) = table_records(tmp_path / "a.parquet")
    assert isinstance(broken, Broken)
