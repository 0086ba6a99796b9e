"""Options that verbs share: the ledger, the day, JSON."""

import pytest

from tests.cli.running import refused, run

ASKING = [("events",), ("person", "Thae Yong-ho"), ("show", "thae-yong-ho"), ("brief",)]


@pytest.mark.parametrize("verb", ASKING, ids=lambda v: v[0])
@pytest.mark.parametrize("more", [(), ("--json",), ("--as-of", "2024-12")], ids=str)
def test_a_question_never_makes_a_ledger(verb, more, tmp_path):
    told = run(*verb, *more, "--ledger", tmp_path / "none.db")
    refused(told, "no ledger at", "reportedly add")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", [("reread",), ("rebuild",), ("verify",)], ids=lambda v: v[0])
def test_nor_does_looking_after_it(verb, tmp_path):
    refused(run(*verb, "--ledger", tmp_path / "none.db"), "no ledger at")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", ASKING, ids=lambda v: v[0])
def test_a_question_leaves_the_ledger_as_it_is(verb, ledger):
    before = ledger.read_bytes()
    for more in ((), ("--json",), ("--as-of", "2024-12-31")):
        assert run(*verb, *more, "--ledger", ledger).status == 0
    assert ledger.read_bytes() == before
    assert [p.name for p in ledger.parent.iterdir()] == ["ledger.db"]


@pytest.mark.parametrize("verb", ASKING, ids=lambda v: v[0])
def test_json_is_one_line(verb, kept):
    told = run(*verb, "--json", "--ledger", kept)
    assert told.status == 0
    assert told.out.count("\n") == 1
    assert told.json


@pytest.mark.parametrize(
    ("day", "reports"),
    [("2013-08-29", 1), ("2013-08", 4), ("2013", 5), ("2016-08-18", 7), ("9999-12-31", 11)],
)
def test_a_partial_day_counts_from_its_last(day, reports, kept):
    told = run("brief", "--json", "--as-of", day, "--ledger", kept)
    assert f"from {reports} report" in told.json["drafted"]


@pytest.mark.parametrize(
    "day",
    ["2021-02-30", "2021-13", "yesterday", "", "2021~", "201X", "2019/2020", "0000", "２０２１"],
)
@pytest.mark.parametrize("verb", ["events", "brief"])
def test_an_impossible_day_is_refused(verb, day, ledger):
    refused(run(verb, "--as-of", day, "--ledger", ledger), "is no date", "YYYY-MM-DD")
