"""`watch run` and `alerts`: found once, sent once, and seen where it fails."""

import json
from xml.etree import ElementTree

import pytest

from tests.account.alerting.desk import Desk
from tests.cli.running import ask, refused, run
from tests.send.servers import hook

SECRET = "https://hooks.test/services/s3cr3t"


@pytest.fixture
def ledger(tmp_path):
    """A ledger with a watch that has one alert to come."""
    desk = Desk(tmp_path)
    with desk.ledger:
        desk.add("first")
        desk.watch(person="Pak Tok-su")
        desk.add("second")
    return desk.ledger.path


def looked(ledger, *to, **env):
    more = [word for each in to for word in ("--to", each)]
    return run("watch", "run", *more, "--ledger", ledger, **env)


def channels(ledger):
    return [d for row in ask(ledger, "alerts") for d in row["channels"]]


def test_an_alert_is_found_once_and_stands_in_the_feed(ledger, tmp_path):
    feed = tmp_path / "alerts.xml"
    told = looked(ledger, f"atom={feed}")
    assert told.status == 0, told.err
    assert "second origin" in told.out
    first = feed.read_bytes()
    assert looked(ledger, f"atom={feed}").out.strip() == "no alerts"
    assert feed.read_bytes() == first
    titles = [e.text for e in ElementTree.fromstring(first).iter() if e.tag.endswith("}title")]
    assert titles == ["Reportedly: alerts", "Second origin: Execution of Pak Tok-su, May 2019"]
    assert [row["verb"] for row in ask(ledger, "outputs")] == ["watch run"]
    (row,) = ask(ledger, "alerts")
    assert ask(ledger, "alerts", row["id"][:6]) == [row]
    assert [d["outcome"] for d in row["channels"]] == ["sent"]
    assert ask(ledger, "alerts", "--waiting") == []


def test_through_a_third_party_go_an_id_and_a_word(ledger):
    with hook() as (address, kept):
        told = looked(ledger, f"webhook={SECRET}", REPORTEDLY_TEST_SERVER=address)
        again = looked(ledger, f"webhook={SECRET}", REPORTEDLY_TEST_SERVER=address)
    assert told.status == 0, told.err
    ((_, _, body),) = kept.got
    (row,) = ask(ledger, "alerts")
    assert json.loads(body) == {"id": row["id"], "trigger": "second origin"}
    assert "learns" in told.err
    assert again.err == ""
    (sent,) = channels(ledger)
    assert sent["channel"].startswith("webhook:hooks.test/")
    kept_words = ledger.read_bytes() + json.dumps(ask(ledger, "outputs")).encode()
    assert b"s3cr3t" not in kept_words + told.out.encode() + told.err.encode()


def test_of_each_channel_is_said_what_it_learns_and_once_that_this_is_said_once(ledger):
    with hook() as (address, _):
        both = ("--to", f"webhook={SECRET}", "--to", f"webhook={SECRET}2")
        told = run("watch", "run", *both, "--ledger", ledger, REPORTEDLY_TEST_SERVER=address)
    assert told.status == 0, told.err
    assert told.err.count("never a name") == 2
    assert told.err.count("once for each channel") == 1


def test_what_fails_is_seen_rests_and_is_tried_again(ledger):
    with hook() as (address, kept):
        kept.status = 503
        told = looked(ledger, f"webhook={SECRET}", REPORTEDLY_TEST_SERVER=address)
        assert told.status == 2
        (sent,) = channels(ledger)
        assert (sent["outcome"], sent["failures"]) == ("failed", 1)
        assert "503" in sent["because"]
        assert len(ask(ledger, "alerts", "--waiting")) == 1
        kept.status = 204
        told = looked(ledger, f"webhook={SECRET}", REPORTEDLY_TEST_SERVER=address)
        assert len(kept.got) == 1, "it rests"
        assert (told.status, told.err.count("1 still to be sent")) == (2, 1)
        more = ("--to", f"webhook={SECRET}", "--at-once", "--ledger", ledger)
        told = run("watch", "run", *more, REPORTEDLY_TEST_SERVER=address)
        assert told.status == 0, told.err
    assert len(kept.got) == 2
    assert channels(ledger)[0]["outcome"] == "sent"


def test_a_new_channel_gets_nothing_of_the_past(ledger, tmp_path):
    assert looked(ledger).out.endswith("1 alert found\n")
    with hook() as (address, kept):
        told = looked(ledger, f"webhook={SECRET}", REPORTEDLY_TEST_SERVER=address)
    assert (told.status, told.out.strip(), kept.got) == (0, "no alerts", [])


def test_a_feed_that_cannot_be_written_is_due_again(ledger, tmp_path):
    told = looked(ledger, f"atom={tmp_path}")
    assert told.status == 2
    assert channels(ledger)[0]["outcome"] == "failed"
    assert looked(ledger, f"atom={tmp_path / 'a.xml'}").status == 0


@pytest.mark.parametrize(
    ("to", "env", "words"),
    [
        ("pigeon=me", {}, ["no channel"]),
        ("webhook", {}, ["REPORTEDLY_WEBHOOK"]),
        ("mail=desk@paper.example", {}, ["REPORTEDLY_SMTP"]),
        ("webhook=https://hooks.test/x", {"REPORTEDLY_OFFLINE": "1"}, ["OFFLINE"]),
        ("webhook=nonsense", {}, ["webhook"]),
        ("atom=", {}, ["atom"]),
        ("apprise=nonsense", {}, ["apprise"]),
    ],
)
def test_what_cannot_be_sent_to_is_refused_before_anything_is_found(ledger, to, env, words):
    refused(looked(ledger, to, **env), *words)
    assert ask(ledger, "alerts") == []


def test_a_third_party_is_told_only_what_the_public_may_know(ledger):
    more = ("--to", f"webhook={SECRET}", "--audience", "holder", "--ledger", ledger)
    refused(run("watch", "run", *more), "third party", "public")


def test_no_alert_has_an_id_that_nobody_gave(ledger):
    looked(ledger)
    refused(run("alerts", "a-zzz", "--ledger", ledger), "0 alerts")
    refused(run("alerts", "", "--ledger", ledger), "0 alerts")
