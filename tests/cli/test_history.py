"""`reportedly history`, on the reports of Ri Yong-gil."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.cli.running import refused, run

REPORTS = Path(__file__).parents[2] / "examples" / "ri-yong-gil"


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    path = tmp_path_factory.mktemp("history") / "ledger.db"
    assert run("add", REPORTS, "--ledger", path).status == 0
    return path


@pytest.fixture(scope="module")
def execution(kept):
    rows = run("events", "--json", "--ledger", kept).json
    return next(r["id"] for r in rows if r["kind"] == "execution")


def test_a_row_a_day_with_status_first_and_number_behind(kept, execution):
    told = run("history", execution, "--ledger", kept)
    assert told.status == 0
    days = [line.split()[:2] for line in told.out.splitlines() if line[:3] == "201"]
    assert days[0] == ["2016-02-10", "unconfirmed"]
    assert ["2016-05-11", "refuted"] in days
    assert "too few cases to say" in " ".join(told.out.split()) or "%" in told.out


def test_json_has_the_same_rows(kept, execution):
    told = run("history", execution, "--json", "--ledger", kept).json
    assert [s["day"] for s in told["steps"] if s["day"]][:2] == ["2016-02-10", "2016-02-11"]
    early = run("history", execution, "--json", "--as-of", "2016-04", "--ledger", kept).json
    assert early["steps"][:3] == told["steps"][:3]
    assert all(s["day"] <= "2016-04-30" for s in early["steps"])


def test_a_former_id_is_taken(kept, execution):
    early = run("events", "--json", "--as-of", "2016-02-10", "--ledger", kept).json
    first = next(r["id"] for r in early if r["kind"] == "execution")
    told = run("history", first, "--json", "--ledger", kept).json
    assert told["event"] == execution


def test_the_picture_is_one_file_written_whole(kept, execution, tmp_path):
    made = tmp_path / "h.svg"
    told = run("history", execution, "--svg", made, "--ledger", kept)
    assert told.out.strip() == str(made)
    ET.fromstring(made.read_text("utf-8"))
    refused(run("history", execution, "--svg", tmp_path, "--ledger", kept), "is a folder")


def test_what_the_ledger_had_not_learned_has_no_history(kept, execution):
    told = run("history", execution, "--recorded", "2016-05", "--ledger", kept)
    refused(told, execution, "reportedly events")


@pytest.mark.parametrize("wanted", ["e-none", "", "Ri Yong-gil"])
def test_what_is_no_event_is_refused(kept, wanted):
    refused(run("history", wanted, "--ledger", kept), "no event on file has the id")


def test_asking_makes_no_ledger(tmp_path):
    refused(run("history", "e-1", "--ledger", tmp_path / "none.db"), "no ledger at")
