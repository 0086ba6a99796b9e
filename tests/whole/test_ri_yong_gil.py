"""Ri Yong-gil, February to May 2016: half a report was true, and no day is told otherwise later."""

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import msgspec
import pytest

from reportedly.account import picture
from reportedly.account.history import pictures
from reportedly.acquire import reports
from reportedly.identify import find
from reportedly.ledger import Ledger
from reportedly.model import to_json
from reportedly.protect import PUBLIC
from reportedly.tell.history import course
from reportedly.tell.history.course import log_odds
from reportedly.tell.pictures.history import history_svg
from tests.whole.newsroom import GOT, pack, read, whole

PLACE = Path(__file__).parents[2] / "examples" / "ri-yong-gil"
FIRST, NEXT_DAY = date(2016, 2, 10), date(2016, 2, 11)
SUCCESSOR, BEFORE = date(2016, 2, 22), date(2016, 5, 9)
LISTED, SHOWN = date(2016, 5, 10), date(2016, 5, 11)
COPIES = ("daily-lantern", "eastern-courier", "meridian")


@pytest.fixture(scope="module")
def told():
    return tuple(reports(str(PLACE), now=GOT))


@pytest.fixture(scope="module")
def ledger(told, tmp_path_factory):
    with Ledger.create(tmp_path_factory.mktemp("ri-yong-gil") / "l.db") as kept:
        for one in told:
            kept.add(one, read(one))
        yield kept


def event(kind, stands):
    (person,) = find(stands.persons, "Ri Yong-gil")
    (found,) = [e for e in stands.events if e.kind == kind and e.person == person.id]
    return found


def belief(kind, ledger, day):
    return event(kind, picture(ledger, pack(), day)).belief


def history(ledger, kind, **more):
    kept = ledger.learned()
    wanted = event(kind, picture(ledger, pack())).id
    return course(pictures(kept, pack(), wanted, PUBLIC, **more), wanted, pack())


def test_eight_reports_are_read_as_they_were_meant(told):
    assert len(told) == 8
    assert all(read(one).claims for one in told)


def test_the_day_after_the_first_report_both_rest_on_one_unnamed_source(ledger):
    for kind in ("execution", "dismissal"):
        found = event(kind, picture(ledger, pack(), NEXT_DAY))
        assert found.belief.status == "unconfirmed"
        assert [o.named for o in found.origins] == [False]


def test_copies_move_nothing(told):
    alone = [r for r in told if not r.name.startswith(COPIES)]
    for kind in ("execution", "dismissal"):
        without, copied = (
            event(kind, whole([r for r in of if r.published < "2016-02-20"], as_of=SUCCESSOR))
            for of in (alone, told)
        )
        assert copied.belief.status == without.belief.status
        assert log_odds(copied.belief) == pytest.approx(log_odds(without.belief), abs=1e-9)


def test_before_the_reappearance_the_dismissal_is_confirmed_and_the_execution_open(ledger):
    assert belief("dismissal", ledger, BEFORE).status == "confirmed"
    assert belief("execution", ledger, BEFORE).status == "unconfirmed"
    early, late = (log_odds(belief("dismissal", ledger, day)) for day in (NEXT_DAY, BEFORE))
    assert late > early


def test_a_name_on_a_list_disputes_and_the_dated_image_refutes(ledger):
    days = (BEFORE, LISTED, SHOWN)
    told = [belief("execution", ledger, day) for day in days]
    assert [b.status for b in told] == ["unconfirmed", "disputed", "refuted"]
    assert log_odds(told[0]) > log_odds(told[1]) > log_odds(told[2])


def test_the_dismissal_holds_while_the_execution_is_refuted(ledger):
    now = picture(ledger, pack())
    assert event("execution", now).belief.status == "refuted"
    assert event("dismissal", now).belief.status == "confirmed"
    assert event("execution", now).last_seen == "2016-05-10"


def test_an_old_day_asked_again_after_newer_reports_is_the_same_bit_for_bit(told, tmp_path):
    days = (FIRST, NEXT_DAY, SUCCESSOR, BEFORE, LISTED, SHOWN, date(2016, 5, 16))
    first_asked = {}
    with Ledger.create(tmp_path / "l.db") as kept:
        for one in sorted(told, key=lambda r: r.published):
            kept.add(one, read(one))
            for day in days:
                if not any(r.published <= day.isoformat() for r in told_after(told, kept)):
                    bits = to_json(picture(kept, pack(), day))
                    assert first_asked.setdefault(day, bits) == bits
    assert set(first_asked) == set(days)


def told_after(told, kept):
    """The reports that are not in the ledger yet."""
    here = {r.id for r in kept.reports()}
    return [r for r in told if r.id not in here]


def test_history_has_a_row_for_each_day_that_bears_on_it_and_says_what_moved(ledger):
    steps = {s.day: s for s in history(ledger, "execution").steps if s.day}
    assert sorted(steps) == [
        "2016-02-10", "2016-02-11", "2016-02-12", "2016-05-10", "2016-05-11", "2016-05-16",
    ]  # fmt: skip
    what = {day: [m.what for m in step.moved] for day, step in steps.items()}
    assert what["2016-02-10"] == ["origin"]
    assert what["2016-02-11"] == what["2016-02-12"] == ["copy"]
    assert "sighting" in what["2016-05-10"]
    assert "sighting" in what["2016-05-11"]
    assert {"retelling", "denial"} <= set(what["2016-05-16"])
    assert [s.change for s in steps.values()][1:3] == ["as likely as before"] * 2
    assert steps["2016-05-11"].change.startswith("less likely")


def test_history_ends_where_a_day_is_asked_for_and_the_days_before_stay_as_they_are(ledger):
    full, early = history(ledger, "execution"), history(ledger, "execution", as_of=BEFORE)
    assert without_rest(early) == without_rest(full)[:3]


def without_rest(course):
    """The steps but for what other cases did to the sources' weight by the day that was asked."""
    return [s for s in course.steps if [m.what for m in s.moved] != ["else"]]


def test_the_picture_shows_it(ledger):
    drawn = history_svg(history(ledger, "execution"))
    parsed = ET.fromstring(drawn)
    words = [node.text for node in parsed.iter("{http://www.w3.org/2000/svg}text")]
    assert words.index("unconfirmed") < words.index("refuted")
    assert "last seen 10 May 2016" in words
    assert any("dated image, 9 May 2016, Korean Central Television" in w for w in words)
    assert "dated image" in parsed.find("{http://www.w3.org/2000/svg}desc").text


def test_what_is_recorded_later_changes_no_history_as_recorded_before(ledger):
    by = date(9999, 12, 31)
    kept = ledger.learned(by)
    wanted = event("execution", picture(ledger, pack())).id
    days = pictures(kept, pack(), wanted, PUBLIC, recorded=by)
    told = course(days, wanted, pack())
    assert msgspec.structs.replace(told, recorded=None) == history(ledger, "execution")
