import msgspec
import pytest

from reportedly.when import Leaning, When
from tests.trace.newsroom import claimed, event_of, story, traced

AFTER = Leaning(relation="after", happening="Cho", months=2)


def leaning(outlet, *others, stated=None, lean=AFTER, kind="defection"):
    report, reading = story(outlet, "2021-01-25", claimed(kind, "Ryo Il Sam"), *others)
    when = msgspec.structs.replace(
        When.of(stated) if stated else When(), leaning=lean, basis="anchored"
    )
    claim = msgspec.structs.replace(reading.claims[0], happened=when)
    return report, msgspec.structs.replace(reading, claims=(claim, *reading.claims[1:]))


CHO = claimed("defection", "Cho Song Min")


def when_of(*stories):
    return event_of(traced(*stories), "defection", "Ryo Il Sam").when


def test_a_leaning_date_takes_the_other_persons_date_from_any_report():
    cho = story("Wire", "2020-01-01", claimed("defection", "Cho Song Min", when="2018-11-10"))
    assert when_of(leaning("Herald", CHO)) is None
    assert when_of(leaning("Herald", CHO), cho) == "2019-01"


def test_the_date_stated_beside_it_must_hold_it():
    for day, found in (("2018-11-10", "2019-01"), ("2019", "2019"), ("2016-01", "2019")):
        cho = story("Wire", "2020-01-01", claimed("defection", "Cho Song Min", when=day))
        assert when_of(leaning("Herald", CHO, stated="2019"), cho) == found


def test_it_stays_open_where_the_name_fits_two_or_nobody():
    cho = story("Wire", "2020-01-01", claimed("defection", "Cho Song Min", when="2018-11-10"))
    other = claimed("defection", "Cho Yong", when="2015")
    assert when_of(leaning("Herald", CHO, other), cho) is None
    nobody = Leaning(relation="after", happening="Kang", months=2)
    assert when_of(leaning("Herald", CHO, lean=nobody), cho) is None
    empty = Leaning(relation="after", happening="…", months=2)
    assert when_of(leaning("Herald", CHO, lean=empty), cho) is None


def test_it_stays_open_where_nobody_dates_the_other_in_earnest():
    died = story("Wire", "2020-01-01", claimed("death", "Cho Song Min", when="2018-11-10"))
    assert when_of(leaning("Herald", CHO), died) is None
    doubted = story(
        "Wire", "2020-01-01", claimed("defection", "Cho Song Min", when="2018", stance="doubts")
    )
    assert when_of(leaning("Herald", CHO), doubted) is None


@pytest.mark.parametrize("days", [("2018-11-10", "2014-11-10")])
def test_two_happenings_of_the_other_decide_nothing(days):
    stories = [
        story("Wire", "2020-01-01", claimed("dismissal", "Cho Song Min", when=d)) for d in days
    ]
    lean = leaning("Herald", claimed("dismissal", "Cho Song Min"), kind="dismissal")
    assert event_of(traced(lean, *stories), "dismissal", "Ryo Il Sam").when is None
