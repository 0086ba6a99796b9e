"""`reportedly mark`: what is marked goes to nobody whom its label does not let see it."""

import pytest

from tests.cli.invented import SACKED, SEEN, SHOT, added
from tests.cli.running import ask, refused, run

WHO = "Pak Tok-su"
WHY = ("--because", "a source asked", "--by", "Mun Ok-sil")


@pytest.fixture
def ledger(tmp_path):
    return added(tmp_path, SHOT | SEEN | SACKED)


def mark(ledger, *words):
    return run("mark", *words, *WHY, "--ledger", ledger)


def events(ledger, *more):
    return run("events", "--json", *more, "--ledger", ledger).json


def about(ledger, *more):
    return [e for e in events(ledger, *more) if e["who"] == WHO]


def test_an_event_that_is_marked_is_told_to_nobody_until_that_is_undone(ledger):
    event = about(ledger)[0]
    told = mark(ledger, event["id"], "--as", "AMBER")
    assert told.status == 0, told.err
    assert event["id"] not in {e["id"] for e in events(ledger)}
    (row,) = ask(ledger, "marks")
    assert (row["what"], row["of"], row["label"]) == ("event", event["id"], "AMBER")
    assert (row["by"], row["because"]) == ("Mun Ok-sil", "a source asked")
    assert run("undo", row["id"], "--because", "cleared", "--ledger", ledger).status == 0
    assert event in events(ledger)
    assert ask(ledger, "marks") == []
    assert [r["in_force"] for r in ask(ledger, "marks", "--all")] == [False]


def test_a_marked_person_is_named_by_no_verb(ledger):
    assert mark(ledger, WHO, "--as", "RED").status == 0
    for verb in (("events",), ("new", "--since", "9999"), ("brief", "--json")):
        out = run(*verb, "--ledger", ledger).out
        assert "Pak" not in out
        assert "Tok-su" not in out
    found = run("search", WHO, "--audience", "public", "--ledger", ledger)
    assert "Tok-su" not in found.out


def test_a_marked_claim_is_gone_and_so_are_its_words(ledger):
    id_ = about(ledger)[0]["claims"][0]
    assert mark(ledger, id_, "--as", "GREEN").status == 0
    assert id_ not in run("brief", "--json", "--ledger", ledger).out


def test_a_marking_holds_for_days_before_it_was_made(ledger):
    event = about(ledger)[0]
    mark(ledger, event["id"], "--as", "AMBER")
    before = events(ledger, "--recorded", "2999-01-01")
    assert event["id"] not in {e["id"] for e in before}


@pytest.mark.parametrize("what", ["report", "words"])
def test_reports_and_words_of_reports_can_be_marked(ledger, what):
    more = () if what == "report" else ("--words", WHO)
    told = mark(ledger, "told", "--as", "AMBER+STRICT", *more)
    assert told.status == 0, told.err
    (row,) = ask(ledger, "marks")
    assert (row["what"], row["found"]) == (what, True)


def test_it_survives_a_re_reading_and_goes_with_its_report(ledger):
    mark(ledger, "told", "--as", "AMBER")
    assert run("reread", "--ledger", ledger).status == 0
    assert run("verify", "--ledger", ledger).status == 0
    assert [row["found"] for row in ask(ledger, "marks")] == [True]
    assert run("erase", "told", *WHY, "--yes", "--ledger", ledger).status == 0
    assert ask(ledger, "marks", "--all") == []


def test_a_redacted_report_stays_marked(ledger):
    mark(ledger, "told", "--as", "AMBER")
    told = run("redact", "told", "--words", "official", *WHY, "--yes", "--ledger", ledger)
    assert told.status == 0, told.err
    assert [row["found"] for row in ask(ledger, "marks")] == [True]


def test_what_cannot_be_marked_is_refused(ledger):
    mark(ledger, "told", "--as", "AMBER")
    refused(mark(ledger, "told", "--as", "AMBER"), "marked so already", "nothing is added")
    refused(mark(ledger, WHO, "--as", "CLEAR"), "--lower GROUND")
    refused(mark(ledger, WHO, "--as", "CLEAR", "--lower", "because I can"), "no such ground")
    refused(mark(ledger, "told", "--as", "CLEAR", "--lower", "consent"), "a person only")
    refused(mark(ledger, "told", "--as", "AMBER", "--words", "no such words"), "does not stand")
    refused(mark(ledger, "Nobody At-all", "--as", "RED"), "Nobody At-all")
    assert len(ask(ledger, "marks")) == 1


def test_the_rules_yield_for_a_person_on_a_ground(ledger):
    told = mark(ledger, WHO, "--as", "CLEAR", "--lower", "consent")
    assert told.status == 0, told.err
    (row,) = ask(ledger, "marks")
    assert (row["what"], row["lowers"], row["label"]) == ("person", "consent", "CLEAR")


def test_a_label_that_is_none_is_refused(ledger):
    told = mark(ledger, WHO, "--as", "WHITE")
    assert told.status == 2
    assert "AMBER+STRICT" in told.err


def test_a_marked_report_is_listed_with_its_title(ledger):
    assert mark(ledger, "told", "--as", "AMBER").status == 0
    (row,) = ask(ledger, "marks")
    assert row["of"] == ask(ledger, "show", "told", "--audience", "holder")["id"]
    assert row["titles"] == ["told"]
    assert f"report {row['of']} “told”" in run("marks", "--ledger", ledger).out
