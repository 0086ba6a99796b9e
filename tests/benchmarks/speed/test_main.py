import json

import pytest
from benchmarks.blocks import block
from benchmarks.speed.__main__ import BLOCK, main

from benchmarks.speed import keeping, naming, picture, reading, startup


@pytest.fixture(autouse=True)
def few_names(monkeypatch):
    """An index of a few hundred names: how fast one of many is, no test asks."""
    monkeypatch.setattr(naming, "NAMES", 300)


def timed(rows):
    rows = list(rows)
    assert all(row.seconds > 0 for row in rows)
    return {row.what: row for row in rows}


def test_an_unknown_part_ends_with_a_message_and_status_2(capsys):
    assert main(["nothing"]) == 2
    assert "there is no part 'nothing'" in capsys.readouterr().err


def test_parts_are_printed_as_json(capsys):
    assert main(["names", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["parts"]["names"]
    assert all(row["seconds"] > 0 and row["ratio"] > 0 for row in rows)


def test_parts_are_printed_as_lines(capsys):
    assert main(["names"]) == 0
    assert "x Jaro-Winkler of a pair" in capsys.readouterr().out


def test_the_figures_can_be_put_into_a_page(tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text(block(BLOCK, "old"))
    main(["names", "--write", str(page)])
    assert capsys.readouterr().out in page.read_text()
    assert "old" not in page.read_text()


def test_start_is_set_beside_a_python_that_does_nothing():
    rows = timed(startup.rows(rounds=1))
    assert rows["reportedly --help"].ratio > 1


def test_close_reading_is_set_beside_its_parser():
    rows = timed(reading.rows(rounds=1))
    assert len([row for row in rows.values() if row.beside == "reading by keywords"]) == 2


def test_a_stream_in_which_little_matters_is_read_many_times_as_fast():
    rows = [r for r in reading.rows(rounds=1) if r.beside == "close reading of all"]
    assert [row.ratio < 1 / 10 for row in rows] == [True]


def test_keeping_is_set_beside_a_bare_row():
    rows = timed(keeping.rows(count=3, rounds=1))
    assert {row.beside for row in rows.values()} == {"one row and commit in SQLite"}


def test_growth_is_set_beside_the_smaller_size():
    rows = timed(picture.rows(sizes=(30, 60)))
    assert rows["weigh, 30 claims"].ratio is None
    assert rows["weigh, 60 claims"].beside == "30 claims"


def test_names_are_set_beside_a_likeness_of_strings():
    assert all(row.ratio for row in timed(naming.rows(rounds=1)).values())
