"""`reportedly origins`: the tree of one event, from the examples."""

from xml.etree import ElementTree

import pytest

from tests.cli.running import ask, run


@pytest.fixture(scope="session")
def execution(kept):
    (event,) = [e for e in ask(kept, "events") if e["kind"] == "execution"]
    return event["id"]


def test_it_tells_who_cites_and_who_copies_whom(execution, kept):
    told = run("origins", execution, "--ledger", kept)
    assert (told.status, told.err) == (0, "")
    lines = [line.strip("│├└─ ") for line in told.out.splitlines()]
    assert any(line.startswith("unnamed source of Chosun Ilbo") for line in lines)
    assert any(line.startswith("Daily Lantern copies its text in full") for line in lines)
    assert any(line.startswith("The Meridian cites it") for line in lines)
    assert any(line.endswith("denies it") for line in lines)


def test_as_json_it_is_the_tree_whole(execution, kept):
    told = ask(kept, "origins", execution)
    assert told["event"] == execution
    assert {root["how"] for root in told["roots"]} == {"origin"}
    assert "log_odds" not in str(told)


def test_as_of_a_day_later_reports_are_not_there(execution, kept):
    told = run("origins", execution, "--as-of", "2013-08-29", "--ledger", kept)
    assert "Peninsula Wire" in told.out
    assert "Meridian" not in told.out
    assert "KCNA" not in told.out


def test_the_picture_is_one_file_that_needs_nothing_else(execution, kept, tmp_path):
    place = tmp_path / "tree.svg"
    told = run("origins", execution, "--svg", place, "--ledger", kept)
    assert told.out == f"{place}\n"
    drawn = place.read_text(encoding="utf-8")
    root = ElementTree.fromstring(drawn)
    words = {"".join(e.itertext()) for e in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Peninsula Wire", "Daily Lantern", "KCNA"} <= words
    assert "prefers-color-scheme: dark" in drawn
    assert 'class="source open"' in drawn
    assert "deny" in drawn
    assert "Daily Lantern copies its text in full" in drawn


def test_what_is_no_event_is_refused_with_what_to_do(kept, tmp_path):
    told = run("origins", "e-nothing", "--ledger", kept)
    assert told.status != 0
    assert "reportedly events" in told.err
    gone = run("origins", "e-nothing", "--svg", tmp_path / "x.svg", "--ledger", kept)
    assert gone.status != 0
    assert not (tmp_path / "x.svg").exists()
