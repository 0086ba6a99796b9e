"""What became of pages is told of the day that is asked for, and only as the audience may know."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from reportedly.account import learned, with_turns
from reportedly.ledger.learned import Learned
from reportedly.model import Visit
from reportedly.packs import load
from reportedly.protect import HOLDER, PUBLIC, told_for
from tests.account.made import both, claim, reading, report
from tests.ledger.invented import wording

URL = "https://daily.example/2021/left"
OLD = "Pak Tok-su, an envoy, left in 2020, people who know him say."
NEW = "Pak Tok-su, an envoy, is at his post, people who know him say, and never left it."
PACK = load()


def got(of, year, url=URL):
    return msgspec.structs.replace(of, url=url, got=datetime(year, 3, 1, tzinfo=UTC))


FIRST, SECOND = got(report(OLD), 2022), got(report(NEW), 2023)
OTHER = got(report(outlet="Test Gazette"), 2022, "https://gazette.example/2021/a")
GONE = Visit(asked=URL, url=URL, at=datetime(2024, 3, 1, tzinfo=UTC), outcome="withdrawn",
             report=SECOND.id, text=SECOND.text_digest)  # fmt: skip


def kept(*reports, visits=()):
    read = {FIRST.id: reading(FIRST, claim(FIRST, "Pak Tok-su", "2020")), OTHER.id: both(OTHER)}
    readings = {(r.id, r.text_digest): read.get(r.id, reading(r)) for r in reports}
    return Learned(tuple((wording(r), r) for r in reports), readings, (), tuple(visits))


def told(rows, to=HOLDER, as_of=None):
    whole = learned(rows, PACK, as_of)
    return with_turns(rows, whole, PACK, to, told_for(whole, to, PACK), as_of)


def test_a_change_and_a_withdrawal_are_told_with_their_days_and_reports():
    turns = told(kept(FIRST, SECOND, visits=[GONE])).turns
    assert [(t.day, t.act) for t in turns] == [
        ("2023-03-01", "changed"),
        ("2024-03-01", "withdrawn"),
    ]
    assert (turns[0].before.id, turns[0].after.id) == (FIRST.id, SECOND.id)
    assert (turns[1].before.id, turns[1].after) == (SECOND.id, None)


def test_an_event_that_others_tell_of_stays_and_one_that_nobody_tells_of_is_gone():
    (alone,) = told(kept(FIRST, SECOND)).turns
    assert [(g.kind, g.who) for g in alone.gone] == [("defection", "Pak Tok-su")]
    assert not alone.events
    picture = told(kept(FIRST, SECOND, OTHER))
    assert not picture.turns[0].gone
    (event,) = [e for e in picture.events if e.id in picture.turns[0].events]
    assert (event.kind, event.who) == ("defection", "Pak Tok-su")


@pytest.mark.parametrize(
    ("day", "acts"),
    [("2022-12-31", []), ("2023-03-01", ["changed"]), ("2024-03-01", ["changed", "withdrawn"])],
)
def test_as_of_a_day_only_what_was_seen_by_then_is_told(day, acts):
    rows = kept(FIRST, SECOND, visits=[GONE])
    assert [t.act for t in told(rows, as_of=date.fromisoformat(day)).turns] == acts


def test_order_of_arrival_changes_nothing():
    rows = kept(FIRST, SECOND, OTHER, visits=[GONE])
    assert told(rows).turns == told(kept(OTHER, SECOND, FIRST, visits=[GONE])).turns


def test_nothing_is_told_where_no_page_was_otherwise():
    rows = kept(FIRST, OTHER)
    whole = learned(rows, PACK)
    assert with_turns(rows, whole, PACK, HOLDER, whole, None) is whole


def test_the_public_gets_no_text_and_telling_it_again_changes_nothing():
    picture = told(kept(FIRST, SECOND, OTHER), PUBLIC)
    (turn,) = picture.turns
    assert [(r.text, r.text_digest) for r in turn.reports] == [("", ""), ("", "")]
    assert told_for(picture, PUBLIC, PACK) == picture


def test_what_is_protected_does_not_come_back_through_a_page_that_went():
    words = "Pak Tok-su, an envoy, left in 2020 with his daughter Pak Test-na and hides in Busan."
    risky = msgspec.structs.replace(
        got(report(words), 2022), title="The daughter of Pak Tok-su, Pak Test-na, hides in Busan"
    )
    read = reading(risky, claim(risky, "Pak Tok-su", "2020"))
    rows = kept(risky, SECOND)._replace(readings={(risky.id, risky.text_digest): read})
    whole = learned(rows, PACK)
    everything = with_turns(rows, whole, PACK, HOLDER, whole, None)
    assert "Test-na" in msgspec.json.encode(everything).decode()
    for gated in (
        with_turns(rows, whole, PACK, PUBLIC, told_for(whole, PUBLIC, PACK), None),
        told_for(everything, PUBLIC, PACK),
    ):
        assert gated.turns[0].before.id == risky.id
        printed = msgspec.json.encode(gated).decode()
        assert "Test-na" not in printed
        assert "Busan" not in printed
