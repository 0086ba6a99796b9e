"""`reread`, `rebuild`, `verify`: looking after a ledger."""

import sqlite3
from contextlib import closing

import msgspec
import pytest

from reportedly.ledger import Ledger
from reportedly.model import Reader
from tests.cli.running import refused, run


def with_another_reader(path):
    """Give the ledger of one report a reading by a reader that is no more."""
    old = Reader(name="older", version="0", language="en", pack="p", model=None)
    with Ledger.open(path) as ledger:
        report, reading = ledger.reports()[0], ledger.readings()[0]
        ledger.add(report, msgspec.structs.replace(reading, reader=old, claims=()))
        return report.id


def test_rereading_with_the_same_reader_changes_nothing(ledger):
    assert run("reread", "--ledger", ledger, "--json").json == {"reread": [], "notices": []}
    assert "0 reports" in run("reread", "--ledger", ledger).out


def test_rereading_gives_a_report_todays_reading_again(ledger):
    before = run("events", "--json", "--ledger", ledger).json
    report = with_another_reader(ledger)
    assert run("events", "--json", "--ledger", ledger).json != before
    assert run("reread", "--ledger", ledger, "--json").json["reread"] == [report]
    assert run("events", "--json", "--ledger", ledger).json == before
    assert run("verify", "--ledger", ledger).status == 0


def test_rebuilding_makes_tables_that_other_tools_can_open(ledger):
    told = run("rebuild", "--ledger", ledger, "--json")
    with closing(sqlite3.connect(ledger)) as plain:
        found = plain.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        names = [row[0] for row in found]
        sizes = {n: plain.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0] for n in names}
    assert told.json["events"] == len(run("events", "--json", "--ledger", ledger).json) == 9
    assert told.json["reports"] == 11
    assert {told.json["events"], told.json["persons"]} <= set(sizes.values())
    assert run("verify", "--ledger", ledger).status == 0


def test_rebuilding_twice_changes_no_answer(ledger):
    before = run("brief", "--json", "--ledger", ledger).out
    first = run("rebuild", "--ledger", ledger).out
    assert run("rebuild", "--ledger", ledger).out == first
    assert run("brief", "--json", "--ledger", ledger).out == before


def test_a_sound_ledger_has_no_problem(kept):
    told = run("verify", "--ledger", kept, "--json")
    assert (told.status, told.json) == (0, {"reports": 11, "problems": [], "notices": []})
    assert "11 reports, 0 problems" in run("verify", "--ledger", kept).out


def test_an_altered_word_is_found_and_named(ledger):
    with closing(sqlite3.connect(ledger)) as plain:
        for trigger in plain.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            plain.execute(f"DROP TRIGGER {trigger[0]}")
        plain.execute("UPDATE texts SET text = replace(text, 'defected', 'detected')")
        plain.commit()
    told = run("verify", "--ledger", ledger)
    assert told.status == 1
    assert "problems" in told.out
    assert run("verify", "--ledger", ledger, "--json").json["problems"]


def test_a_ledger_that_others_may_open_is_a_notice_and_no_problem(ledger):
    ledger.chmod(0o644)
    told = run("verify", "--ledger", ledger)
    assert told.status == 0
    assert "chmod 600" in told.out


@pytest.mark.parametrize("verb", ["verify", "rebuild", "reread", "events", "brief"])
def test_what_is_no_ledger_is_refused_and_left_alone(verb, tmp_path):
    path = tmp_path / "l.db"
    path.write_bytes(b"not a ledger at all, but somebody's notes")
    refused(run(verb, "--ledger", path), "no ledger", "left as it is")
    assert path.read_bytes().startswith(b"not a ledger")
