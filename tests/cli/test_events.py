"""`reportedly events`: what is said to have happened."""

import math

from tests.cli.running import run

KEYS = ["id", "kind", "who", "person", "when", "from", "to", "claims", "origins", "belief"]
KEYS += ["outcome"]
BELIEF = ["status", "probability", "low", "high", "word", "base", "terms", "base_words", "settled"]


def test_the_json_has_the_shape_that_was_promised(kept):
    events = run("events", "--json", "--ledger", kept).json
    assert len(events) == 9
    for event in events:
        assert list(event) == KEYS
        assert all(isinstance(c, str) for c in event["claims"])
        assert all(isinstance(o, str) for o in event["origins"])
        assert list(event["belief"]) == BELIEF
        assert all(list(t) == ["words", "log_odds"] for t in event["belief"]["terms"])


def test_base_and_terms_add_up_to_the_probability(kept):
    for event in run("events", "--json", "--ledger", kept).json:
        belief = event["belief"]
        told = belief["base"] + math.fsum(t["log_odds"] for t in belief["terms"])
        assert math.isclose(1 / (1 + math.exp(-told)), belief["probability"], abs_tol=1e-9)
        assert belief["low"] <= belief["probability"] <= belief["high"]


def test_the_newest_come_first(kept):
    days = [e["when"] for e in run("events", "--json", "--ledger", kept).json if e["when"]]
    assert days == sorted(days, reverse=True)


def test_before_the_first_report_there_are_no_events(kept):
    assert run("events", "--json", "--as-of", "2012", "--ledger", kept).json == []
    assert run("events", "--as-of", "2012", "--ledger", kept).status == 0


def test_the_table_loses_no_words_where_the_output_is_no_terminal(kept):
    shown = run("events", "--ledger", kept, COLUMNS="160").out
    for event in run("events", "--json", "--ledger", kept).json:
        for words in (event["who"].split()[0], event["belief"]["status"], event["id"]):
            assert words in shown


def test_no_number_stands_beside_a_name(kept):
    shown = run("events", "--ledger", kept).out
    assert "%" not in shown
    assert "0." not in shown
