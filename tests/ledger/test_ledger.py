from datetime import UTC, date, datetime

import msgspec
import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.model import Quote, Reading

from .clock import Clock
from .invented import READER, reading, report


def test_a_report_and_its_reading_come_back_as_they_were(path):
    kept = report(
        "This was written by a bot. 태영호\n\t“x”",
        title="T\u00e9 ",
        outlet="NK Wire",
        published="2021-01",
        url="https://example.org/a",
        language="en",
        machine_written=Quote(field="text", start=9, end=25, text="written by a bot"),
    )
    with Ledger.open(path) as ledger:
        assert ledger.add(kept, reading(kept)) == "new"
    with Ledger.open(path) as ledger:
        assert ledger.reports() == (kept,)
        assert ledger.readings() == (reading(kept),)


def test_a_claim_comes_back_as_it_was(path):
    kept = report()
    with Ledger.open(path) as ledger:
        ledger.add(kept, reading(kept))
        (found,) = ledger.readings()
    assert found.claims[0].words["who"].text == "Pak Test-il"
    assert found == reading(kept)


def test_the_same_report_twice_is_known_and_changes_nothing(path):
    kept = report(outlet="NK Wire", published="2021-01-25")
    later = msgspec.structs.replace(kept, got=datetime(2027, 1, 1, tzinfo=UTC))
    with Ledger.open(path) as ledger:
        ledger.add(kept, reading(kept))
        before = (ledger.reports(), ledger.readings())
        assert ledger.add(kept, reading(kept)) == "known"
        assert ledger.add(later, reading(later)) == "known"
        assert (ledger.reports(), ledger.readings()) == before


def test_the_same_text_of_another_outlet_is_another_report(path):
    with Ledger.open(path) as ledger:
        for outlet in ("NK Wire", "Daily Test"):
            kept = report(outlet=outlet)
            assert ledger.add(kept, reading(kept)) == "new"
        assert {r.outlet for r in ledger.reports()} == {"NK Wire", "Daily Test"}


def test_a_bare_duplicate_joins_the_fuller_report_in_either_order(fresh):
    bare, full = report(), report(outlet="NK Wire", published="2021-01-25", title="T")
    for first, second in ((bare, full), (full, bare)):
        with Ledger.open(fresh()) as ledger:
            assert ledger.add(first, reading(first)) == "new"
            assert ledger.add(second, reading(second)) == "known"
            assert ledger.reports() == (full,)
            assert ledger.readings() == (reading(full),)
            assert ledger.current(bare.id) == full.id
            assert ledger.current(full.id) == full.id
            assert ledger.current("r-none") is None
            assert ledger.verify() == []


def test_reports_are_those_public_by_a_day(path):
    day = report("Day.", published="2021-01-25")
    month = report("Month.", published="2021-01")
    year = report("Year.", published="2021")
    undated = report("Undated.", got=datetime(2021, 3, 1, 9, tzinfo=UTC))
    with Ledger.open(path) as ledger:
        for kept in (undated, year, month, day):
            ledger.add(kept, reading(kept))
        seen = {
            when: [r.text for r in ledger.reports(date.fromisoformat(when))]
            for when in ("2021-01-24", "2021-01-25", "2021-01-31", "2021-03-01", "2021-12-31")
        }
        assert [r.report for r in ledger.readings(date(2021, 1, 25))] == [day.id]
    assert seen == {
        "2021-01-24": [],
        "2021-01-25": ["Day."],
        "2021-01-31": ["Month.", "Day."],
        "2021-03-01": ["Month.", "Day.", "Undated."],
        "2021-12-31": ["Year.", "Month.", "Day.", "Undated."],
    }


def test_the_last_recorded_reading_counts(path):
    kept = report()
    second = msgspec.structs.replace(READER, version="2")
    with Ledger.open(path) as ledger:
        ledger.add(kept, reading(kept))
        ledger.add(kept, reading(kept, second))
        assert [r.reader.version for r in ledger.readings()] == ["2"]


def test_rereading_keeps_only_readings_of_another_reader(path):
    second = msgspec.structs.replace(READER, version="2")
    texts = ("One.", "Two.")
    calls = []

    def read(kept) -> Reading:
        calls.append(kept.id)
        return reading(kept, second)

    with Ledger.open(path) as ledger:
        for text in texts:
            ledger.add(report(text), reading(report(text)))
        assert set(ledger.reread(read)) == {report(text).id for text in texts}
        assert ledger.reread(read) == ()
        assert len(calls) == 4
        assert ledger.reread(read, current=second) == ()
        assert len(calls) == 4
        assert {r.reader for r in ledger.readings()} == {second}
        assert ledger.verify() == []


def test_a_reading_of_another_report_is_refused(path):
    with Ledger.open(path) as ledger, pytest.raises(ValueError, match="is not one of"):
        ledger.add(report("One."), reading(report("Two.")))


def test_what_fails_half_way_leaves_nothing(path, monkeypatch):
    def fails(*_: object) -> None:
        raise LedgerError("the reading cannot be kept")

    with Ledger.open(path) as ledger:
        monkeypatch.setattr("reportedly.ledger.ledger.put_reading", fails)
        with pytest.raises(LedgerError):
            ledger.add(report(), reading(report()))
        assert ledger.reports() == ()
        assert ledger.verify() == []


def test_two_ledgers_open_at_once_see_each_others_reports(path):
    one, two = report("One."), report("Two.")
    with Ledger.open(path) as first, Ledger.open(path) as second:
        first.add(one, reading(one))
        second.add(two, reading(two))
        assert first.reports() == second.reports()
        assert len(first.reports()) == 2


def test_superseded_are_the_readings_before_the_last_as_known_by_a_day(path):
    kept, clock = report(), Clock()
    read = {
        n: msgspec.structs.replace(reading(kept), reader=msgspec.structs.replace(READER, version=n))
        for n in ("1", "2", "3")
    }
    with Ledger.open(path, clock=clock) as ledger:
        for day, found in enumerate(read.values(), start=1):
            clock.at(date(2026, 1, day))
            ledger.add(kept, found)
        assert ledger.superseded() == (read["1"], read["2"])
        assert ledger.superseded(date(2026, 1, 2)) == (read["1"],)
        assert ledger.superseded(date(2026, 1, 1)) == ()
