"""Alerts are reached by an erasure: their words go, that they were stays."""

import sqlite3
from datetime import UTC, datetime

import pytest

from reportedly.ledger import Ledger
from reportedly.model import Delivery
from tests.account.alerting.desk import Desk
from tests.cli.running import ask, run


@pytest.fixture
def path(tmp_path):
    """A ledger whose watch was told of two things, one of each report."""
    desk = Desk(tmp_path)
    with desk.ledger:
        desk.add("first")
        desk.watch(person="Pak Tok-su")
        desk.add("second")
        desk.put("Harbour Dispatch", "2019-07-03", "Pak Tok-su, a North Korean general, was "
                 "promoted in June 2018, a source said.")  # fmt: skip
        desk.add("denial")
        assert desk.run()
        for alert in desk.ledger.alerts():
            sent = Delivery(alert=alert.id, channel="mail:x", at=datetime.now(UTC), outcome="sent")
            desk.ledger.deliver([sent])
    return desk.ledger.path


def alerts(path):
    with Ledger.open(path) as ledger:
        return ledger.alerts(), ledger.deliveries()


def test_what_is_erased_goes_from_every_alert_of_its_events(path):
    before, sent = alerts(path)
    with Ledger.open(path) as ledger:
        (gone,) = (r.id for r in ledger.reports() if r.outlet == "Northwatch")
    told = run("erase", gone, "--because", "asked", "--yes", "--ledger", path)
    assert told.status in {0, 1}, told.err
    after, still = alerts(path)
    assert [a.id for a in after] == [a.id for a in before]
    assert still == sent
    left = {a.trigger: a for a in after}
    assert left["denial"].erased
    assert left["denial"].text == ""
    assert left["second origin"].erased, "of the same event"
    assert b"Unification Ministry denied" not in path.read_bytes()
    assert run("verify", "--ledger", path).status == 0
    assert all(row["text"] == "" for row in ask(path, "alerts") if row["erased"])


def test_what_is_redacted_goes_from_alerts_and_the_watch_keeps_them(path):
    words = ("--words", "National Intelligence Service", "--everywhere")
    told = run("redact", *words, "--because", "asked", "--yes", "--ledger", path)
    assert told.status in {0, 1}, told.err
    after, _ = alerts(path)
    assert not any("Intelligence" in a.text for a in after)
    with Ledger.open(path) as ledger:
        known = {d.id for d in ledger.decisions()}
    assert {a.watch for a in after} <= known
    assert run("verify", "--ledger", path).status == 0


def test_a_damaged_alert_is_named_by_verify(path):
    with sqlite3.connect(path) as raw:
        for act in ("update", "delete", "replace"):
            raw.execute(f"DROP TRIGGER alerts_no_{act}")
        raw.execute('UPDATE alerts SET body = replace(body, \'"id":"a-\', \'"id":"b-\')')
    told = run("verify", "--ledger", path)
    assert told.status != 0
    assert "alert" in told.out + told.err
