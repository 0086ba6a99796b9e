"""Joining and splitting events, listing what was decided, and undoing it, as a user does it."""

import pytest

from tests.cli.invented import SACKED, SHOT, added, event_of
from tests.cli.running import ask, refused, run, unchanged

WHO = ("--because", "one of the dates was misprinted", "--by", "Ed")


@pytest.fixture
def ledger(tmp_path):
    return added(tmp_path, SACKED | SHOT)


@pytest.fixture
def pair(ledger):
    return [event_of(ledger, "dismissal", when)["id"] for when in ("2019-02", "2019-06")]


def everything(ledger):
    return [run(v, "--json", "--ledger", ledger).out for v in ("events", "brief")]


def test_a_join_makes_one_event_under_both_ids(ledger, pair):
    made = ask(ledger, "event", "join", *pair, *WHO)
    one = event_of(ledger, "dismissal")
    assert made["has_effect"] is True
    assert [c["was"] for c in made["changed"]] == [sorted(pair)]
    for id_ in pair:
        assert ask(ledger, "show", id_)["id"] == one["id"]
    made = ask(ledger, "rule", pair[0], "held", "--on", "2020", *WHO)
    assert made["event"] == one["id"]


def test_a_split_makes_two_events(ledger):
    event = event_of(ledger, "execution")
    made = ask(ledger, "event", "split", event["id"], event["claims"][0], *WHO)
    events = [e for e in ask(ledger, "events") if e["kind"] == "execution"]
    assert {e["id"] for e in events} == {*made["left"], *made["right"]}
    assert sorted(c for e in events for c in e["claims"]) == sorted(event["claims"])
    told = run("show", event["id"], "--ledger", ledger).out
    other = next(e["id"] for e in events if e["id"] != event["id"])
    assert f"Split: what this id stood for is now also {other}" in told


def test_undo_restores_every_byte(ledger, pair):
    before = everything(ledger)
    joined = ask(ledger, "event", "join", *pair, *WHO)
    one = everything(ledger)
    event = event_of(ledger, "execution")
    split = ask(ledger, "event", "split", event["id"], event["claims"][0], *WHO)
    ask(ledger, "undo", split["id"], *WHO)
    assert everything(ledger) == one != before
    ask(ledger, "undo", joined["id"], *WHO)
    assert everything(ledger) == before


def test_decisions_are_listed_with_what_they_do(ledger, pair):
    assert "no event was joined" in run("event", "list", "--ledger", ledger).out
    made = ask(ledger, "event", "join", *pair, *WHO)
    (row,) = ask(ledger, "event", "list")
    assert (row["id"], row["act"], row["has_effect"], row["lost"]) == (made["id"], "join", True, [])
    claim = event_of(ledger, "dismissal")["claims"][0]
    ask(ledger, "correct", claim, "strike", *WHO)
    (row,) = ask(ledger, "event", "list")
    assert (row["has_effect"], len(row["lost"])) == (None, 1)
    ask(ledger, "undo", made["id"], "--because", "two after all", "--by", "Di")
    assert ask(ledger, "event", "list") == []
    (row,) = ask(ledger, "event", "list", "--all")
    assert (row["in_force"], row["undone"]["by"]) == (False, "Di")


def test_what_cannot_be_one_event_is_refused(ledger, pair):
    shot = event_of(ledger, "execution")["id"]
    with unchanged(ledger):
        for words, said in (
            ((pair[0], shot), "only events of one kind"),
            ((pair[0], pair[0]), "name two events"),
            ((pair[0], "e-nowhere"), "e-nowhere"),
        ):
            refused(run("event", "join", *words, *WHO, "--ledger", ledger), said)


def test_two_persons_are_judged_first(tmp_path):
    other = {"han": ("Evening Star", "2019-07-20", "North Korean general Han Chol-ju was dismissed "
                     "in June 2019, a source said.")}  # fmt: skip
    ledger = added(tmp_path, {"june": SACKED["june"]} | other)
    ids = [e["id"] for e in ask(ledger, "events")]
    told = run("event", "join", *ids, *WHO, "--ledger", ledger)
    refused(told, "Pak Tok-su", "Han Chol-ju", "reportedly judge same")


def test_a_split_names_some_claims_of_the_event_and_not_all(ledger, pair):
    event, other = event_of(ledger, "execution"), event_of(ledger, "dismissal", "2019-02")
    with unchanged(ledger):
        for claims, said in (
            (event["claims"], "all of the event's claims"),
            (other["claims"], "no claim of"),
            (["c-nowhere"], "no claim"),
        ):
            words = ("event", "split", event["id"], *claims, *WHO)
            refused(run(*words, "--ledger", ledger), said)


def test_a_decision_that_takes_another_ones_effect_away_is_refused(ledger, pair):
    made = ask(ledger, "event", "join", *pair, *WHO)
    event = event_of(ledger, "dismissal")
    words = ("event", "split", event["id"], event["claims"][0], *WHO, "--ledger", ledger)
    refused(run(*words), made["id"], "undo")
    ask(ledger, "undo", made["id"], *WHO)
    event = event_of(ledger, "execution")
    split = ask(ledger, "event", "split", event["id"], event["claims"][0], *WHO)
    told = run("event", "join", *split["left"], *split["right"], *WHO, "--ledger", ledger)
    refused(told, split["id"])


def test_as_of_a_day_a_join_has_the_sides_that_were_public(ledger, pair):
    made = ask(ledger, "event", "join", *pair, *WHO)
    assert ask(ledger, "event", "list", "--as-of", "2019-07-02") == []
    (row,) = ask(ledger, "event", "list", "--as-of", "2019-07-03")
    sides = (row["left"], row["right"])
    assert (row["id"], row["has_effect"], row["lost"]) == (made["id"], None, [])
    assert sorted(map(len, sides)) == sorted(map(len, row["who"])) == [0, 1]
    shown = run("event", "list", "--as-of", "2019-07-03", "--ledger", ledger).out
    assert "only one of its sides was public by that day" in shown
    assert "found no longer" not in shown
    assert ask(ledger, "event", "list", "--as-of", "2019-07-13") == ask(ledger, "event", "list")


def test_as_of_a_day_an_undone_join_is_listed_with_all_only(ledger, pair):
    made = ask(ledger, "event", "join", *pair, *WHO)
    ask(ledger, "undo", made["id"], *WHO)
    words = ("event", "list", "--as-of", "2019-07-03")
    assert ask(ledger, *words) == []
    assert [row["id"] for row in ask(ledger, *words, "--all")] == [made["id"]]
    assert ask(ledger, "event", "list", "--as-of", "2019-07-02", "--all") == []


def test_as_of_a_day_a_claim_struck_is_still_told_as_lost(ledger, pair):
    ask(ledger, "event", "join", *pair, *WHO)
    claim = next(c for c in event_of(ledger, "dismissal")["claims"] if c in _first(ledger))
    ask(ledger, "correct", claim, "strike", *WHO)
    (row,) = ask(ledger, "event", "list", "--as-of", "2019-07-03")
    assert (row["has_effect"], len(row["lost"])) == (None, 1)


def _first(ledger):
    """The claims that were public first of a dismissal."""
    told = ask(ledger, "events", "--as-of", "2019-07-03")
    return [c for e in told if e["kind"] == "dismissal" for c in e["claims"]]
