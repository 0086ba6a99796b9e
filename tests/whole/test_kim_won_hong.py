"""Kim Won-hong's dismissal, and his return, as two samples tell of them."""

from datetime import date

import pytest

from reportedly.account import picture
from reportedly.account.history import pictures
from reportedly.acquire import reports
from reportedly.ledger import Ledger
from reportedly.model import to_json
from reportedly.protect import PUBLIC
from reportedly.tell.history import course
from tests.whole.newsroom import GOT, pack, read

pytestmark = pytest.mark.shared

FALL, RETURN = "businesslive-2017-02-03-kim-won-hong", "koreaherald-2017-04-19-kim-won-hong-parade"
TOLD, BEFORE, AFTER = date(2017, 2, 4), date(2017, 4, 18), date(2017, 4, 20)


@pytest.fixture(scope="module")
def told(shared):
    return {
        name: next(iter(reports(str(shared / "reports" / f"{name}.json"), now=GOT)))
        for name in (FALL, RETURN)
    }


@pytest.fixture(scope="module")
def ledger(told, tmp_path_factory):
    """Both samples, as the reader reads them."""
    with Ledger.create(tmp_path_factory.mktemp("kim-won-hong") / "l.db") as kept:
        for one in told.values():
            kept.add(one, read(one))
        yield kept


def dismissal(ledger, day=None):
    stands = picture(ledger, pack(), day)
    (found,) = [
        e
        for e in stands.events
        if e.kind == "dismissal" and e.person == "kim-won-hong" and e.to is None
    ]
    return found


def test_after_the_first_report_the_dismissal_stands_and_nobody_has_seen_him(ledger):
    for day in (TOLD, BEFORE):
        found = dismissal(ledger, day)
        assert found.when == "2017-01"
        assert (found.last_seen, found.sightings) == (None, ())
        assert found.belief.status == "unconfirmed"


def test_his_return_to_view_refutes_no_dismissal(ledger):
    found = dismissal(ledger, AFTER)
    assert found.last_seen == "2017-04-15"
    assert found.belief.status not in {"refuted", "confirmed"}


def test_history_tells_when_he_was_seen_again(ledger):
    wanted = dismissal(ledger).id
    steps = course(pictures(ledger.learned(), pack(), wanted, PUBLIC), wanted, pack()).steps
    assert [s.day for s in steps if s.day][:2] == ["2017-02-03", "2017-04-19"]
    assert steps[0].last_seen is None
    assert any("15 April 2017" in m.words for m in steps[1].moved)


def test_the_day_before_his_return_is_told_as_if_he_had_not_returned(ledger, told, tmp_path):
    with Ledger.create(tmp_path / "l.db") as early:
        early.add(told[FALL], read(told[FALL]))
        assert to_json(picture(early, pack(), BEFORE)) == to_json(picture(ledger, pack(), BEFORE))
