"""`reportedly audience`: the holder sees what each level would be told, and what not and why."""

import json

import pytest

from tests.cli.running import ask, refused, run
from tests.cli.test_share import PLANTED, SECRETS


@pytest.fixture
def full(tmp_path):
    """A ledger of one report with what may not be told."""
    file, ledger = tmp_path / "planted.json", tmp_path / "ledger.db"
    plain = {"id": "planted", "outlet": "Daily Example", "published": "2021-05-20"}
    file.write_text(json.dumps(plain | {"text": PLANTED}), "utf-8")
    assert run("add", file, "--ledger", ledger).status == 0
    return ledger


def test_it_tells_each_level_from_those_who_see_least(full):
    rows = ask(full, "audience")
    assert [row["audience"] for row in rows] == [
        "public",
        "community",
        "clients",
        "organisation",
        "red",
        "holder",
    ]
    assert [row["label"] for row in rows][:2] == ["TLP:CLEAR", "TLP:GREEN"]
    told = [sum(row["told"].values()) for row in rows]
    assert told == sorted(told)


def test_it_tells_what_is_withheld_and_by_which_rule_and_nothing_of_the_recipient(full):
    public, *_, red, holder = ask(full, "audience")
    assert {"day", "whereabouts"} <= {each["rule"] for each in public["withheld"]}
    assert red["withheld"] == holder["withheld"] == []
    assert ask(full, "outputs") == []


def test_of_one_report_it_tells_which_things(full):
    public = ask(full, "audience", "planted")[0]
    assert {"from", "when"} <= {each["slot"] for each in public["items"]}
    refused(run("audience", "Somebody Else", "--ledger", full), "nothing on file answers")


def test_it_prints_counts_and_reasons_and_not_the_words_themselves(full):
    shown = run("audience", "--ledger", full).out
    assert "whereabouts" in shown
    assert not [words for words in SECRETS if words in shown]


def test_what_is_printed_for_a_named_recipient_is_logged_before(full):
    whom = ("--audience", "red", "--for-whom", "Mun Ok-sil", "--because", "her own case")
    assert run("events", *whom, "--ledger", full).status == 0
    (row,) = ask(full, "outputs")
    assert (row["path"], row["verb"], row["state"]) == ("-", "events", "printed")
    assert (row["audience"], row["for_whom"], row["because"]) == (
        "red",
        "Mun Ok-sil",
        "her own case",
    )


@pytest.mark.parametrize("missing", [("--for-whom", "Mun Ok-sil"), ("--because", "her case"), ()])
def test_nobody_in_particular_is_told_what_is_red(full, missing):
    refused(run("events", "--audience", "red", *missing, "--ledger", full), "for whom and why")
    assert ask(full, "outputs") == []


def test_a_recipient_is_named_for_what_is_red_alone(full):
    told = run("events", "--for-whom", "Mun Ok-sil", "--ledger", full)
    assert told.status == 2
    assert "nobody in particular" in told.err
