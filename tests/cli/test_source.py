"""`reportedly source`: who a source is, and how its word has turned out."""

import pytest

from tests.cli.running import refused, run


@pytest.fixture
def nowhere(tmp_path):
    return tmp_path / "none.db"


def test_a_source_is_told_with_its_cases(nowhere):
    told = run("source", "the Chosun Ilbo", "--json", "--ledger", nowhere).json
    assert (told["name"], told["group"]) == ("Chosun Ilbo", "South Korean press")
    shot = next(case for case in told["cases"] if case["id"] == "hyon-song-wol-exec-2013")
    assert (shot["came"], shot["known"]) == ("shown false", "2014-05-16")
    assert all(page.startswith("http") for page in shot["pages"])


def test_before_an_outcome_was_known_the_case_was_open(nowhere):
    told = run("source", "Chosun Ilbo", "--json", "--as-of", "2013", "--ledger", nowhere).json
    came = {case["id"]: case["came"] for case in told["cases"]}
    assert came["hyon-song-wol-exec-2013"] == "open"


def test_kinds_can_be_chosen(nowhere):
    told = run("source", "Yonhap", "--kind", "purge", "--json", "--ledger", nowhere).json
    assert [row["what"] for row in told["rows"]] == ["purge"]


def test_an_unknown_name_is_refused_with_the_nearest(nowhere):
    refused(run("source", "Chosun Libo", "--ledger", nowhere), "Chosun Ilbo")


def test_a_source_is_shown_in_the_terminal(nowhere):
    told = run("source", "Yonhap", "--ledger", nowhere)
    assert told.status == 0
    assert told.out.startswith("Yonhap\nnews agency, South Korea; pooled with South Korean press")
