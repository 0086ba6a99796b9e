"""Somebody unnamed who gets a name: by a later text, or because a person judges it."""

import pytest

from tests.cli.invented import added
from tests.cli.running import ask, refused, run

WHO = ("--because", "the dates and the embassy are the same", "--by", "Ed")
UNNAMED = ("Weekly Ledger", "2019-06-01", "A counsellor at the North Korean embassy in Havana "
           "defected in May 2019, an official said.")  # fmt: skip
NAMED = ("Evening Example", "2019-09-04", "Pak Tok-su, a counsellor at the North Korean embassy in "
         "Havana, defected in May 2019, the National Intelligence Service said.")  # fmt: skip
LINKED = (*NAMED[:2], NAMED[2].replace("Havana,", "Havana whose name was withheld at the time,"))
OTHER = ("Daily Example", "2019-09-08", "Han Chol-ju, a North Korean envoy, defected in 2011, "
         "the National Intelligence Service said.")  # fmt: skip


@pytest.fixture
def ledger(tmp_path):
    return added(tmp_path, {"unnamed": UNNAMED, "named": NAMED, "other": OTHER})


def claim_of(ledger, who):
    (event,) = [e for e in ask(ledger, "events") if e["who"].startswith(who)]
    return event["claims"][0]


def people(ledger):
    return sorted((e["who"], len(e["claims"])) for e in ask(ledger, "events"))


APART = [("A counsellor at the North Korean embassy", 1), ("Han Chol-ju", 1), ("Pak Tok-su", 1)]
JOINED = [("Han Chol-ju", 1), ("Pak Tok-su", 2)]


def test_a_text_that_says_so_joins_them(tmp_path):
    ledger = added(tmp_path, {"unnamed": UNNAMED, "named": LINKED, "other": OTHER})
    assert people(ledger) == JOINED


def test_a_judgement_on_the_claim_joins_them_and_undo_parts_them(ledger):
    assert people(ledger) == APART
    before = run("events", "--json", "--ledger", ledger).out
    made = ask(ledger, "judge", "same", claim_of(ledger, "A counsellor"), "Pak Tok-su", *WHO)
    assert made["left"]["name"] == "A counsellor at the North Korean embassy"
    assert [c["name"] for c in made["changed"]] == ["Pak Tok-su"]
    assert people(ledger) == JOINED
    assert ask(ledger, "verify")["notices"] == []
    (row,) = ask(ledger, "judgements")
    assert row["left"]["found"]
    origins = next(e["origins"] for e in ask(ledger, "events") if e["who"] == "Pak Tok-su")
    assert "unnamed source of Weekly Ledger" in origins
    ask(ledger, "undo", made["id"], *WHO)
    assert run("events", "--json", "--ledger", ledger).out == before


def test_a_join_of_the_events_does_so_too(ledger):
    ids = {e["who"]: e["id"] for e in ask(ledger, "events")}
    one = next(id_ for who, id_ in ids.items() if who.startswith("A counsellor"))
    ask(ledger, "event", "join", one, ids["Pak Tok-su"], *WHO)
    assert people(ledger) == JOINED
    assert ask(ledger, "show", one)["who"] == "Pak Tok-su"


def test_the_same_judgement_twice_is_refused(ledger):
    claim = claim_of(ledger, "A counsellor")
    made = ask(ledger, "judge", "same", claim, "Pak Tok-su", *WHO)
    told = run("judge", "same", claim, "Pak Tok-su", *WHO, "--ledger", ledger)
    refused(told, made["id"])


def test_two_of_whom_neither_is_named_are_no_person(tmp_path):
    other = ("Evening Star", "2019-06-09", UNNAMED[2].replace("Havana", "Vienna"))
    ledger = added(tmp_path, {"unnamed": UNNAMED, "other": other})
    claims = [e["claims"][0] for e in ask(ledger, "events")]
    told = run("judge", "same", *claims, *WHO, "--ledger", ledger)
    refused(told, "reportedly event join")
