"""Ruling what became of an event, listing rulings, and undoing them, as a user does it."""

from datetime import UTC, datetime, timedelta

import pytest

from reportedly.ledger import Ledger
from tests.cli.invented import SACKED, SEEN, SHOT, added, event_of
from tests.cli.running import ask, refused, run, unchanged

WHO = ("--because", "he was at the parade", "--by", "Ed")


@pytest.fixture
def ledger(tmp_path):
    return added(tmp_path, SHOT)


def ruled(ledger, verdict, day, *more, of=None):
    return ask(ledger, "rule", of or event_of(ledger, "execution")["id"], verdict, "--on", day,
               *WHO, *more)  # fmt: skip


def test_a_ruling_shows_in_every_place(ledger):
    before = event_of(ledger, "execution")
    made = ruled(ledger, "failed", "2019-09-01", of="execution of Pak Tok-su")
    (changed,) = made["changed"]
    assert (changed["id"], changed["status"]) == (before["id"], "refuted")
    assert changed["status_was"] == before["belief"]["status"]
    outcome = event_of(ledger, "execution")["outcome"]
    assert (outcome["outcome"], outcome["by"], outcome["known"], outcome["ruling"]) == (
        "failed", "Ed", "2019-09-01", made["id"],
    )  # fmt: skip
    assert "refuted (ruled)" in run("events", "--ledger", ledger).out
    shown = run("show", before["id"], "--ledger", ledger).out
    assert f"it did not happen, by Ed, public 1 September 2019: {WHO[1]} ({made['id']})" in shown
    told = " ".join(run("brief", before["id"], "--ledger", ledger).out.split())
    assert "Ruled by Ed, public since 1 September 2019: it did not happen" in told


def test_it_counts_from_the_day_on_which_it_was_public(ledger):
    before = ask(ledger, "events", "--as-of", "2019-08-31")
    ruled(ledger, "failed", "2019-09")
    assert ask(ledger, "events", "--as-of", "2019-09-29") == before
    assert ask(ledger, "events", "--as-of", "2019-09-30")[0]["belief"]["status"] == "refuted"


def test_undo_restores_every_byte(ledger):
    def everything():
        return [run(*v, "--json", "--ledger", ledger).out for v in (["events"], ["brief"])]

    before = everything()
    made = ruled(ledger, "failed", "2019-09-01")
    after = everything()
    undo = ask(ledger, "undo", made["id"], *WHO)
    assert [e["status_was"] for e in undo["events"]] == ["refuted"]
    assert everything() == before != after
    ask(ledger, "undo", undo["id"], *WHO)
    assert everything() == after


def test_a_later_ruling_replaces_an_earlier_one_and_says_so(ledger):
    first = ruled(ledger, "failed", "2019-09-01")
    second = ruled(ledger, "held", "2020-01")
    assert (first["replaces"], second["replaces"]) == (None, first["id"])
    rows = ask(ledger, "rulings")
    assert [(r["id"], r["stands"], r["status"]) for r in rows] == [
        (first["id"], False, "confirmed"),
        (second["id"], True, "confirmed"),
    ]
    assert event_of(ledger, "execution")["belief"]["status"] == "confirmed"
    told = ask(ledger, "events", "--as-of", "2019-10-01")
    assert told[0]["belief"]["status"] == "refuted"
    ruled(ledger, "open", "2020-02")
    assert event_of(ledger, "execution")["outcome"] is None


def test_the_same_ruling_twice_is_refused(ledger):
    made = ruled(ledger, "failed", "2019-09-01")
    id_ = event_of(ledger, "execution")["id"]
    with unchanged(ledger):
        told = run("rule", id_, "failed", "--on", "2019-10-01", *WHO, "--ledger", ledger)
    refused(told, made["id"], "ruled already", "undo")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("failed", "--on", "2019-05-31"), "first told on 2019-06-01"),
        (("failed", "--on", "2019-05"), "first told on 2019-06-01"),
        (("failed", "--on", "2019-13"), "is no date"),
        (("failed", "--on", "2019/.."), "give a day"),
        (("failed", "--on", "2199"), "lies ahead"),
        (("open", "--on", "2019-09"), "open already"),
        (("held", "--on", "2019-09", "--cite", "c-nowhere"), "no claim"),
    ],
)
def test_an_impossible_ruling_is_refused_and_nothing_kept(ledger, words, said):
    id_ = event_of(ledger, "execution")["id"]
    with unchanged(ledger):
        refused(run("rule", id_, *words, *WHO, "--ledger", ledger), said)
    assert ask(ledger, "rulings") == []


def test_a_period_that_is_not_over_is_refused(ledger):
    today = datetime.now(UTC).date()
    ahead = today.replace(day=28) + timedelta(days=7)
    id_ = event_of(ledger, "execution")["id"]
    told = run("rule", id_, "held", "--on", f"{ahead:%Y-%m}", *WHO, "--ledger", ledger)
    refused(told, "ahead")


def test_a_claim_that_came_later_shows_nothing_earlier(ledger):
    event = event_of(ledger, "execution")
    later = next(c for c in event["claims"] if _outlet(ledger, c) == "Daily Example")
    words = ("rule", event["id"], "held", "--on", "2019-06-02", "--cite", later, *WHO)
    refused(run(*words, "--ledger", ledger), "published on 2019-06-03")
    made = ruled(ledger, "held", "2019-06-03", "--cite", later[:8])
    assert made["cites"] == [later]
    assert event_of(ledger, "execution")["outcome"]["claims"] == [later]


def _outlet(ledger, claim):
    report = ask(ledger, "show", claim)["report"]
    return ask(ledger, "show", report)["outlet"]


def test_words_that_mean_several_events_are_refused_with_all_of_them(tmp_path):
    ledger = added(tmp_path, SACKED)
    ids = [e["id"] for e in ask(ledger, "events")]
    told = run("rule", "Pak Tok-su", "held", "--on", "2020", *WHO, "--ledger", ledger)
    refused(told, "means 2 events", *ids)
    told = run("rule", "e-000000000000", "held", "--on", "2020", *WHO, "--ledger", ledger)
    refused(told, "e-000000000000")


def test_what_evidence_settles_is_listed_and_not_kept(tmp_path):
    ledger = added(tmp_path, SHOT | SEEN)
    event = event_of(ledger, "execution")
    assert event["belief"]["status"] == "refuted"
    rows = [r for r in ask(ledger, "rulings") if r["event"] == event["id"]]
    assert [(r["outcome"], r["kept"], r["id"], r["by"]) for r in rows] == [
        ("failed", False, None, None)
    ]
    with Ledger.open(ledger) as kept:
        assert kept.decisions() == ()
    ruled(ledger, "failed", "2019-09-01")
    rows = [r for r in ask(ledger, "rulings") if r["event"] == event["id"]]
    assert [(r["kept"], r["by"]) for r in rows] == [(True, "Ed")]


def test_as_of_a_day_only_what_was_public_by_then_is_listed(tmp_path):
    ledger = added(tmp_path, SHOT)
    first = ruled(ledger, "failed", "2019-09-01")
    second = ruled(ledger, "held", "2020-01")

    def listed(day, *more):
        rows = ask(ledger, "rulings", "--as-of", day, *more)
        return [(r["id"], r["stands"], r["status"]) for r in rows]

    assert listed("2019-08-31") == []
    assert listed("2019-09-01") == listed("2020-01-30") == [(first["id"], True, "refuted")]
    assert listed("2020-01-31") == [
        (first["id"], False, "confirmed"),
        (second["id"], True, "confirmed"),
    ]
    assert listed("2020-01-31") == listed("2020") != listed("2019-12-31")
    ask(ledger, "undo", first["id"], *WHO)
    assert listed("2019-10") == []
    assert listed("2019-10", "--all") == [(first["id"], False, "unconfirmed")]
    assert listed("2019-08-31", "--all") == []


def test_what_evidence_settled_later_is_not_listed_as_of_a_day_before(tmp_path):
    ledger = added(tmp_path, SHOT | SEEN)
    shot = event_of(ledger, "execution")["id"]
    days = ("2019-08-04", "2019-08-05")
    before, then = (
        [r["outcome"] for r in ask(ledger, "rulings", "--as-of", d) if r["event"] == shot]
        for d in days
    )
    assert (before, then) == ([], ["failed"])


def test_both_clocks_together(ledger):
    ruled(ledger, "failed", "2019-09-01")
    words = ("rulings", "--as-of", "2019-09-01", "--recorded")
    assert ask(ledger, *words, "2019-12-31") == []
    assert len(ask(ledger, *words, "2999")) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rule", "e-1", "held", "--on", "", *WHO), "YYYY-MM-DD"),
        (("rule", "e-1", "held", "--on", "2019", "--cite", " ", *WHO), "claim's id"),
        (("undo", "", *WHO), "id of a decision"),
    ],
)
def test_empty_words_are_refused_with_what_belongs_there(words, said, ledger):
    told = run(*words, "--ledger", ledger)
    assert told.status == 2
    assert said in " ".join(told.err.split())
    assert "say it in words" not in told.err
