"""How far somebody was told what is new."""

from datetime import UTC, date, datetime, timedelta

import pytest

from reportedly.ledger import Ledger
from reportedly.model import Look

from .clock import Clock
from .invented import reading, report

JUNE = date(2026, 6, 1)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def ledger(path, clock):
    with Ledger.open(path, clock=clock) as opened:
        yield opened


def test_nobody_has_looked_at_an_empty_ledger_and_nothing_is_there_to_be_told(ledger):
    assert ledger.latest() is None
    assert ledger.last_look("Ed") is None


def test_the_last_look_is_the_furthest_of_that_person(ledger, clock):
    first, second = clock.at(JUNE), clock.at(JUNE, 13)
    looked = clock.at(JUNE, 14)
    for at in (second, first):
        ledger.look(Look(by="Ed", at=at))
    later = clock.at(JUNE, 15)
    ledger.look(Look(by="Ann", at=first))
    assert ledger.last_look("Ed") == (Look(by="Ed", at=second), looked)
    assert ledger.last_look("Ann") == (Look(by="Ann", at=first), later)
    assert ledger.last_look("ed") is None


def test_a_look_is_nothing_new(ledger, clock):
    kept = report()
    added = clock.at(JUNE)
    ledger.add(kept, reading(kept))
    clock.at(JUNE, 13)
    ledger.look(Look(by="Ed", at=added))
    assert ledger.latest() == added


def test_what_was_learned_by_a_moment_ends_with_that_moment(ledger, clock):
    early, late = report("Early."), report("Late.")
    clock.moment = datetime(2026, 6, 1, 8, 30, tzinfo=UTC)
    ledger.add(early, reading(early))
    clock.moment += timedelta(microseconds=1)
    ledger.add(late, reading(late))
    assert ledger.learned(clock.moment - timedelta(microseconds=1)).standing()[0] == (early,)
    assert len(ledger.learned(clock.moment).captures) == 2
    assert ledger.learned(clock.moment - timedelta(seconds=1)).captures == ()
