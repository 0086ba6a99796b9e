"""`reportedly why`: what a belief adds up from."""

import math

import pytest

from tests.cli.running import refused, run


@pytest.fixture(scope="session")
def events(kept):
    return run("events", "--json", "--ledger", kept).json


def test_status_comes_first_and_every_term_is_told_in_words_and_numbers(events, kept):
    for event in events:
        belief = event["belief"]
        told = run("why", event["id"], "--ledger", kept, COLUMNS="900").out
        assert told.split()[0] == belief["status"]
        shown = " ".join(told.split())
        assert " ".join(belief["base_words"].split()) in shown
        assert f"{belief['base']:+.2f}" in shown
        for term in belief["terms"]:
            assert " ".join(term["words"].split()) in shown
            assert f"{term['log_odds']:+.2f}" in shown


def test_base_and_terms_are_the_sum(events, kept):
    for event in events:
        row = run("why", event["id"], "--json", "--ledger", kept).json
        told = math.fsum([row["base"]["log_odds"], *(t["log_odds"] for t in row["terms"])])
        assert math.isclose(told, row["log_odds"], abs_tol=1e-9)
        assert row["told"]
        assert (row["probability"] is None) == (row["told"] == "too few cases to say")


@pytest.mark.parametrize("id_", ["e-", "", "x" * 5000])
def test_an_id_of_nothing_is_said_to_be_one(id_, kept):
    refused(run("why", id_, "--ledger", kept), "nothing on file has the id")


def test_what_is_no_event_has_no_why(events, kept):
    refused(run("why", events[0]["claims"][0], "--ledger", kept), "is no event")
