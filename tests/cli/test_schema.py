"""`reportedly schema`: what is printed follows what is published."""

import json

import pytest
from jsonschema import Draft202012Validator

from reportedly.ledger import Ledger
from reportedly.model import to_json
from tests.cli.running import EXAMPLES, run


@pytest.fixture(scope="session")
def schema():
    """The published schema."""
    told = run("schema")
    assert (told.status, told.err) == (0, "")
    Draft202012Validator.check_schema(told.json)
    return told.json


@pytest.fixture
def valid(schema):
    """Assert that a value is one of the published nouns."""

    def check(value, noun):
        top = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#/$defs/{noun}"}
        errors = sorted(Draft202012Validator(top).iter_errors(value), key=str)
        assert not errors, errors[0]

    return check


def test_every_noun_that_is_printed_is_in_it(schema):
    nouns = {"ReadLine", "EventLine", "Brief", "Report", "Reading", "Claim", "Figure", "Remark"}
    nouns |= {"Context", "Assertion", "Kin", "Silence", "Mention", "Cited", "When", "Person"}
    nouns |= {"Event", "Belief", "Judgement", "Correction", "Ruling", "Picture", "Quote"}
    assert nouns <= set(schema["$defs"])


def test_the_words_of_the_codebook_are_in_it(schema):
    assert set(schema["$defs"]["Belief"]["properties"]["status"]["enum"]) == {
        "unconfirmed",
        "corroborated",
        "disputed",
        "confirmed",
        "refuted",
    }
    assert set(schema["$defs"]["Claim"]["properties"]["stance"]["enum"]) == {
        "own",
        "relays",
        "doubts",
        "refutes",
    }


@pytest.mark.parametrize("audience", ["holder", "public"])
def test_what_read_prints_follows_it(audience, valid):
    lines = run("read", EXAMPLES, "--json", "--audience", audience).lines
    assert len(lines) == 11
    for line in lines:
        valid(line, "ReadLine")
        assert set(line) == {*line, "mentions", "cited", "claims_beyond"}


def test_what_events_prints_follows_it(valid, kept):
    for event in run("events", "--json", "--ledger", kept).json:
        valid(event, "EventLine")


def test_what_brief_prints_follows_it(valid, kept):
    valid(run("brief", "--json", "--ledger", kept).json, "Brief")


def test_readings_follow_it(valid, kept):
    with Ledger.open(kept) as ledger:
        for reading in ledger.readings():
            valid(json.loads(to_json(reading)), "Reading")


def test_it_refuses_what_is_no_line(schema, valid):
    line = run("read", EXAMPLES / "later.jsonl", "--json").lines[0]
    for wrong in ({**line, "id": 3}, {k: v for k, v in line.items() if k != "claims"}, []):
        with pytest.raises(AssertionError):
            valid(wrong, "ReadLine")
