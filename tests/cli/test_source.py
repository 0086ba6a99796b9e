"""`reportedly source`: who a source is, and how its word has turned out."""

import pytest

from tests.cli.running import refused, run


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path / "reportedly.db"


def test_a_source_is_told_with_its_cases(nowhere):
    told = run("source", "the Chosun Ilbo", "--json").json
    assert (told["name"], told["group"]) == ("Chosun Ilbo", "South Korean press")
    shot = next(case for case in told["cases"] if case["id"] == "hyon-song-wol-exec-2013")
    assert (shot["came"], shot["known"]) == ("shown false", "2014-05-16")
    assert all(page.startswith("http") for page in shot["pages"])


def test_before_an_outcome_was_known_the_case_was_open(nowhere):
    told = run("source", "Chosun Ilbo", "--json", "--as-of", "2013").json
    came = {case["id"]: case["came"] for case in told["cases"]}
    assert came["hyon-song-wol-exec-2013"] == "open"


def test_kinds_can_be_chosen(nowhere):
    told = run("source", "Yonhap", "--kind", "purge", "--json").json
    assert [row["what"] for row in told["rows"]] == ["purge"]


def test_an_unknown_name_is_refused_with_the_nearest(nowhere):
    refused(run("source", "Chosun Libo"), "Chosun Ilbo")


def test_a_source_is_shown_in_the_terminal(nowhere):
    told = run("source", "Yonhap")
    assert told.status == 0
    assert told.out.startswith("Yonhap\nnews agency, South Korea; pooled with South Korean press")


@pytest.mark.parametrize("by", ["option", "environment"])
def test_a_ledger_that_is_named_and_missing_is_refused(by, nowhere):
    words = ("source", "Yonhap")
    named = {"REPORTEDLY_LEDGER": "nope.db"} if by == "environment" else {}
    told = run(*words, **named) if named else run(*words, "--ledger", "nope.db")
    refused(told, "no ledger at nope.db")


def test_an_unknown_name_that_nothing_is_near_is_refused_with_a_way_on(nowhere):
    refused(run("source", "Nobody"), "`reportedly sources` lists")


def test_an_unnamed_source_is_referred_to_its_outlet(nowhere):
    refused(run("source", "unnamed source of Yonhap"), "record of Yonhap")
    refused(run("source", "an unnamed source of the Chosun Ilbo"), "record of Chosun Ilbo")
    refused(run("source", "unnamed source of Xqzzx"), "no source is called 'Xqzzx'")
