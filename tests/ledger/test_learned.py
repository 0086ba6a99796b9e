"""What the ledger had learned by a day, and what of it was public."""

from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest

from reportedly.ledger import Ledger

from .clock import Clock
from .invented import READER, reading, report

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def ledger(path, clock):
    with Ledger.open(path, clock=clock) as opened:
        yield opened


def test_a_report_is_learned_of_on_the_day_on_which_it_was_added(ledger, clock):
    kept = report(outlet="Daily Test", published="2016-02-10")
    clock.at(JUNE)
    ledger.add(kept, reading(kept))
    assert ledger.learned(JUNE - timedelta(1)).standing() == ((), ())
    assert ledger.learned(JUNE).standing() == ((kept,), (reading(kept),))
    assert ledger.learned().standing() == ledger.learned(date.max).standing()


def test_the_last_moment_of_a_day_is_of_that_day_and_days_are_those_of_utc(ledger, clock):
    early, late = report("Early."), report("Late.")
    clock.moment = datetime(2026, 6, 1, 23, 59, 59, 999999, tzinfo=UTC)
    ledger.add(early, reading(early))
    clock.moment = datetime(2026, 6, 2, 8, 59, tzinfo=timezone(timedelta(hours=9)))
    ledger.add(late, reading(late))
    assert len(ledger.learned(JUNE).captures) == 2
    clock.moment = datetime(2026, 6, 2, 0, 0, tzinfo=UTC)
    other = report("Other.")
    ledger.add(other, reading(other))
    assert len(ledger.learned(JUNE).captures) == 2


def test_the_reading_counts_that_was_the_last_on_the_day(ledger, clock):
    kept = report()
    clock.at(MAY)
    ledger.add(kept, reading(kept))
    clock.at(JULY)
    ledger.reread(lambda of: reading(of, msgspec.structs.replace(READER, version="2")))
    versions = [
        [r.reader.version for r in ledger.learned(day).standing()[1]] for day in (MAY, JUNE, JULY)
    ]
    assert versions == [["1"], ["1"], ["2"]]


def test_a_fuller_copy_that_came_later_is_not_there_before(ledger, clock):
    bare, full = report(), report(outlet="Daily Test", published="2021-01-25")
    clock.at(MAY)
    ledger.add(bare, reading(bare))
    clock.at(JULY)
    ledger.add(full, reading(full))
    assert ledger.learned(JUNE).standing()[0] == (bare,)
    assert ledger.learned(JULY).standing()[0] == (full,)


def test_both_clocks_together_keep_what_passes_both(ledger, clock):
    old = report("Old.", published="2016-02-10", outlet="A")
    new = report("New.", published="2026-04-01", outlet="A")
    late = report("Late.", published="2016-02-11", outlet="A")
    for day, kept in ((MAY, old), (MAY, new), (JULY, late)):
        clock.at(day)
        ledger.add(kept, reading(kept))
    told = {
        (recorded, as_of): [r.text for r in ledger.learned(recorded).standing(as_of)[0]]
        for recorded in (JUNE, None)
        for as_of in (date(2016, 12, 31), None)
    }
    assert told == {
        (JUNE, date(2016, 12, 31)): ["Old."],
        (JUNE, None): ["Old.", "New."],
        (None, date(2016, 12, 31)): ["Old.", "Late."],
        (None, None): ["Old.", "Late.", "New."],
    }
