"""Visits: kept with the report that came of them, found by address, feed and report."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from reportedly.ledger import Ledger
from reportedly.model import Visit

from .invented import reading, report

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
ADDRESS = "https://daily.example/a"


def visit(**known):
    given = {"asked": ADDRESS, "url": ADDRESS, "at": AT, "outcome": "new", "status": 200}
    return Visit(**{**given, **known})


def of(kept, **known):
    return visit(report=kept.id, text=kept.text_digest, **known)


@pytest.fixture
def ledger(path):
    with Ledger.open(path) as opened:
        yield opened


def test_a_visit_is_kept_with_its_report_and_comes_back_as_it_was(ledger):
    kept = report(url=ADDRESS)
    made = of(kept, etag='"1"', last_modified="Sun, 01 Mar 2026 09:00:00 GMT", digest="d",
              record="urn:uuid:1", feed="https://daily.example/feed", item="7")  # fmt: skip
    assert ledger.add(kept, reading(kept), made) == "new"
    assert ledger.visits() == (made,)


def test_whether_a_report_is_known_is_decided_where_it_is_kept(ledger):
    kept = report(url=ADDRESS)
    ledger.add(kept, reading(kept))
    assert ledger.add(kept, reading(kept), of(kept, outcome="new")) == "known"
    assert [v.outcome for v in ledger.visits()] == ["known"]


def test_a_visit_of_a_changed_page_stays_one(ledger):
    kept = report(url=ADDRESS)
    ledger.add(kept, reading(kept), of(kept, outcome="changed"))
    assert [v.outcome for v in ledger.visits()] == ["changed"]


def test_visits_are_found_by_what_was_asked_what_answered_feed_item_and_report(ledger):
    kept = report(url=ADDRESS)
    ledger.add(kept, reading(kept), of(kept))
    moved = visit(asked="https://daily.example/old", outcome="refused", because="b", feed="f",
                  item="1")  # fmt: skip
    ledger.visit(moved)
    assert len(ledger.visits(address=ADDRESS)) == 2
    assert ledger.visits(address="https://daily.example/old") == (moved,)
    assert ledger.visits(feed="f", item="1") == (moved,)
    assert ledger.visits(feed="f", item="2") == ()
    assert [v.report for v in ledger.visits(report=kept.id)] == [kept.id]


def test_visits_come_in_the_order_in_which_they_were_made(ledger):
    late, early = visit(outcome="refused"), visit(outcome="refused", at=AT - timedelta(days=1))
    ledger.visit(late)
    ledger.visit(early)
    assert ledger.visits() == (early, late)
    assert ledger.visits(since=AT) == (late,)
    assert ledger.visits(since=AT + timedelta(seconds=1)) == ()


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_reports_are_found_by_their_address_with_either_scheme(ledger, scheme):
    kept = report(url=f"{scheme}://daily.example/a")
    other = report("Other.", url="https://daily.example/b")
    for one in (kept, other):
        ledger.add(one, reading(one))
    assert ledger.got_from(ADDRESS) == (kept,)


def test_a_report_whose_visit_cannot_be_kept_is_not_kept_either(ledger):
    kept = report(url=ADDRESS)
    bad = msgspec.structs.replace(of(kept), text="no such text")
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        ledger.add(kept, reading(kept), bad)
    assert ledger.reports() == ()


def test_records_of_the_evidence_are_told_apart_by_whether_a_visit_points_at_them(ledger):
    ledger.visit(visit(outcome="refused", record="urn:uuid:1"))
    assert ledger.pointed_at(["urn:uuid:1", "urn:uuid:2"]) == {"urn:uuid:1"}
