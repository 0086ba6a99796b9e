"""Every verb that takes an event takes each id that it ever had, whatever the reader since."""

import msgspec
import pytest

from reportedly.ledger import Ledger
from tests.cli.invented import SACKED, SHOT, added, event_of
from tests.cli.running import ask, refused, run

WHO = ("--because", "the paper was right", "--by", "Ed")


def reread(ledger, version, change):
    """Read every report again as another reader would, which tells each claim otherwise."""
    with Ledger.open(ledger) as kept:
        last = {r.report: r for r in kept.readings()}

        def read(report):
            before = last[report.id]
            return msgspec.structs.replace(
                before,
                reader=msgspec.structs.replace(before.reader, version=version),
                claims=tuple(now for c in before.claims if (now := change(c)) is not None),
            )

        kept.reread(read)


def cut(claim):
    """A claim whose words end before the full stop."""
    quote = claim.quote
    shorter = msgspec.structs.replace(quote, end=quote.end - 1, text=quote.text[:-1])
    return msgspec.structs.replace(claim, id=f"{claim.id}-cut", quote=shorter)


@pytest.fixture
def ledger(tmp_path):
    return added(tmp_path, SHOT | SACKED)


@pytest.fixture
def former(ledger):
    """The execution's id before the reports were read again."""
    id_ = event_of(ledger, "execution")["id"]
    reread(ledger, "cut", cut)
    assert event_of(ledger, "execution")["id"] != id_
    return id_


def test_every_verb_that_asks_takes_it(ledger, former):
    now = event_of(ledger, "execution")["id"]
    shown = ask(ledger, "show", former)
    assert (shown["id"], former in shown["aliases"]) == (now, True)
    assert ask(ledger, "why", former) == ask(ledger, "why", now)
    assert ask(ledger, "origins", former) == ask(ledger, "origins", now)
    assert ask(ledger, "history", former) == ask(ledger, "history", now)
    brief = ask(ledger, "brief", former)
    assert brief | {"what": now} == ask(ledger, "brief", now)


def test_every_verb_that_decides_takes_it(ledger, former):
    now = event_of(ledger, "execution")
    assert ask(ledger, "rule", former, "held", "--on", "2020", *WHO)["event"] == now["id"]
    split = ask(ledger, "event", "split", former, now["claims"][0], *WHO)
    assert now["id"] in {*split["left"], *split["right"]}


def test_a_join_takes_former_ids(ledger):
    pair = [event_of(ledger, "dismissal", when)["id"] for when in ("2019-02", "2019-06")]
    reread(ledger, "cut", cut)
    made = ask(ledger, "event", "join", *pair, *WHO)
    assert made["has_effect"] is True
    assert len(event_of(ledger, "dismissal")["claims"]) == 2


def test_the_id_of_an_event_that_was_split_names_both_in_every_verb(ledger):
    event = event_of(ledger, "execution")
    made = ask(ledger, "event", "split", event["id"], event["claims"][0], *WHO)
    reread(ledger, "cut", cut)
    now = [e["id"] for e in ask(ledger, "events") if e["kind"] == "execution"]
    assert len(now) == len({*made["left"], *made["right"]}) == 2
    for verb in ("show", "why", "origins", "history"):
        refused(run(verb, event["id"], "--ledger", ledger), *now)
    refused(run("rule", event["id"], "held", "--on", "2020", *WHO, "--ledger", ledger), *now)


def test_words_that_tell_of_nothing_now_are_shown_with_their_report(ledger, former):
    reread(ledger, "blind", lambda claim: claim if claim.kind == "dismissal" else None)
    told = run("show", former, "--ledger", ledger, COLUMNS="900")
    assert (told.status, told.err) == (0, "")
    plain = " ".join(told.out.split())
    assert f"{former} was the id of an event (execution: Pak Tok-su) told in r-" in plain
    assert "Pak Tok-su, a North Korean general, was executed in May 2019" in plain
    assert "as the report is read now, these words tell of no event" in plain
    row = ask(ledger, "show", former)
    assert (row["event"], row["kind"], row["struck"]) == (None, "execution", None)
    assert ask(ledger, "show", row["report"])["outlet"] == "Weekly Ledger"
    for verb in ("why", "origins", "history", "brief"):
        refused(run(verb, former, "--ledger", ledger), former, "tell of no event")
    words = ("rule", former, "held", "--on", "2020", *WHO, "--ledger", ledger)
    refused(run(*words), former, "tell of no event")


def test_a_claim_that_was_struck_is_told_with_its_correction(tmp_path):
    ledger = added(tmp_path, {"told": SHOT["told"]})
    event = event_of(ledger, "execution")
    ask(ledger, "correct", event["claims"][0], "strike", *WHO)
    (made,) = ask(ledger, "corrections")
    assert ask(ledger, "show", event["id"])["struck"] == made["id"]
    told = run("show", event["id"], "--ledger", ledger, COLUMNS="900").out
    assert f"{made['id']} struck the claim" in told
    ask(ledger, "undo", made["id"], *WHO)
    assert ask(ledger, "show", event["id"])["id"] == event["id"]


def test_a_former_id_is_taken_as_of_a_day_and_not_before_its_report(ledger, former):
    assert ask(ledger, "show", former, "--as-of", "2019-06-02")["kind"] == "execution"
    told = run("show", former, "--as-of", "2019-05-01", "--ledger", ledger)
    refused(told, "nothing on file has the id")
