"""Options that verbs share: the ledger, the day, JSON."""

import pytest

from tests.cli.running import refused, run

ASKING = [("events",), ("person", "Thae Yong-ho"), ("show", "thae-yong-ho"), ("brief",)]


@pytest.mark.parametrize("verb", ASKING, ids=lambda v: v[0])
@pytest.mark.parametrize(
    "more", [(), ("--json",), ("--as-of", "2024-12"), ("--recorded", "2024-12")], ids=str
)
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
    for more in ((), ("--json",), ("--as-of", "2024-12-31"), ("--recorded", "9999")):
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


@pytest.mark.parametrize("verb", [("events",), ("brief",), ("review",)], ids=lambda v: v[0])
def test_recorded_asks_what_this_ledger_had_learned(verb, kept):
    def told(*more):
        return run(*verb, "--json", *more, "--ledger", kept).json

    whole = told()
    assert bare(told("--recorded", "9999-12-31")) == bare(whole)
    assert bare(told("--recorded", "2024")) == bare(told("--as-of", "1900")) != bare(whole)


def bare(told):
    """What was told, but for the days that were asked for."""
    if isinstance(told, dict):
        return {k: v for k, v in told.items() if k not in {"as_of", "recorded"}}
    return told


@pytest.mark.parametrize("verb", ["judgements", "corrections"])
def test_what_was_decided_by_a_day_is_asked_the_same_way(verb, kept):
    assert run(verb, "--recorded", "2024-12", "--json", "--ledger", kept).json == []


def test_both_clocks_are_told_on_every_page(kept):
    told = run("brief", "--as-of", "2016", "--recorded", "9999", "--ledger", kept)
    assert "As of 2016-12-31. As this ledger had it on 9999-12-31." in told.out


def test_a_report_without_a_date_is_flagged_where_a_day_is_asked_for(ledger, tmp_path):
    (tmp_path / "undated.txt").write_text("Pak Tok-su, an envoy, has defected.", "utf-8")
    assert run("add", tmp_path / "undated.txt", "--ledger", ledger).status == 0
    flag = "1 report without a date counts from the day it was got."
    assert flag in run("events", "--json", "--as-of", "9999", "--ledger", ledger).err
    assert flag in " ".join(run("brief", "--as-of", "9999", "--ledger", ledger).out.split())
    for more in ((), ("--as-of", "2016")):
        told = run("brief", *more, "--ledger", ledger)
        assert flag not in told.out + told.err


@pytest.mark.parametrize(
    "day",
    ["2021-02-30", "2021-13", "yesterday", "", "2021~", "201X", "2019/2020", "0000", "２０２１"],
)
@pytest.mark.parametrize("verb", ["events", "brief"])
def test_an_impossible_day_is_refused(verb, day, ledger):
    refused(run(verb, "--as-of", day, "--ledger", ledger), "is no date", "YYYY-MM-DD")
