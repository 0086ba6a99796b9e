"""`reportedly sources`: how the word of sources has turned out."""

import xml.etree.ElementTree as ET

import pytest

from tests.cli.running import refused, run, unchanged

PRESS = "South Korean press"


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path / "reportedly.db"


def test_a_press_is_compared_from_the_history_alone_and_no_ledger_is_made(nowhere):
    told = run("sources", "--type", PRESS, "--json")
    assert told.status == 0, told.err
    assert [row["what"] for row in told.json["rows"]] == ["purge", "defection"]
    assert told.json["ledger"] is None
    assert told.json["verdict"]["better"] is None
    assert not nowhere.exists()


def test_the_verdict_comes_first_and_its_reasons_after(nowhere):
    told = run("sources", "--type", PRESS)
    first, second, *_ = told.out.splitlines()
    assert first == f"{PRESS}, purges against defections: cannot be told."
    assert second.strip().startswith("· too few settled cases")


def test_an_empty_ledger_changes_nothing(nowhere, tmp_path, kept):
    alone = run("sources", "--json").json
    beside = run("sources", "--json", "--as-of", "2012", "--ledger", kept).json
    before = run("sources", "--json", "--as-of", "2012").json
    assert beside["rows"] == before["rows"]
    assert sum(row["shown_true"] for row in before["rows"]) < sum(
        row["shown_true"] for row in alone["rows"]
    )


def test_the_events_of_a_ledger_count_too(nowhere, kept):
    alone = run("sources", "--json").json
    with unchanged(kept):
        beside = run("sources", "--json", "--ledger", kept).json
    assert beside["ledger"] == "the reports on file"
    assert beside["cases"] > alone["cases"]


def test_where_the_ledger_lies_is_told_to_its_holder_alone(nowhere, kept):
    for words in ((), ("--json",)):
        told = run("sources", *words, "--ledger", kept)
        assert str(kept) not in told.out + told.err
        assert "the reports on file" in told.out
        mine = run("sources", *words, "--audience", "holder", "--ledger", kept)
        assert kept.name in mine.out


def test_a_picture_is_written_whole(nowhere, tmp_path):
    place = tmp_path / "record.svg"
    told = run("sources", "--type", PRESS, "--svg", place)
    assert told.status == 0, told.err
    assert told.out == f"{place}\n"
    assert ET.parse(place).getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_a_picture_that_cannot_be_written_is_refused(nowhere, tmp_path):
    told = run("sources", "--svg", tmp_path / "no" / "r.svg")
    refused(told, "cannot be written")


def test_unknown_groups_and_kinds_are_refused(nowhere):
    refused(run("sources", "--type", "the moon"), "South Korean press")
    refused(run("sources", "--kind", "murmur"), "execution", "purge")


def test_a_file_that_is_no_ledger_is_refused(tmp_path):
    other = tmp_path / "other.db"
    other.write_text("no ledger")
    refused(run("sources", "--ledger", other), "other.db")


@pytest.mark.parametrize("by", ["option", "environment"])
def test_a_ledger_that_is_named_and_missing_is_refused(by, nowhere):
    words = ("sources",)
    named = {"REPORTEDLY_LEDGER": "nope.db"} if by == "environment" else {}
    told = run(*words, **named) if named else run(*words, "--ledger", "nope.db")
    refused(told, "no ledger at nope.db")


def test_a_kind_named_twice_is_refused(nowhere):
    refused(run("sources", "--kind", "purge", "--kind", "purges"), "purge is named twice")


def test_of_a_group_two_kinds_are_compared_not_three(nowhere):
    kinds = [word for kind in ("purge", "defection", "death") for word in ("--kind", kind)]
    refused(run("sources", "--type", PRESS, *kinds), "two kinds are compared")
    assert run("sources", *kinds).status == 0
