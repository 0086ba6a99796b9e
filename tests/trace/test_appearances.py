import pytest

from reportedly.trace.appearances import settles
from tests.trace.newsroom import claimed, story, traced


def sighting(**slots):
    claim = story(
        "Wire", "2020", claimed("appearance", when="2019-05-01", mode="dated image") | slots
    )[1].claims[0]
    return settles(claim, claim.happened, named=True)


def test_a_dated_image_or_a_meeting_settles():
    assert sighting()
    assert sighting(mode="met in person")


@pytest.mark.parametrize(
    "slots",
    [
        {"mode": "name on a list"},
        {"mode": "undated or rerun footage"},
        {"mode": None},
        {"certainty": "probable"},
        {"stance": "doubts"},
        {"polarity": "denied"},
        {"when": None},
        {"when": "2019/.."},
        {"kind": "appointment"},
    ],
)
def test_nothing_weaker_settles(slots):
    assert not sighting(**slots)


def test_nobody_in_particular_settles_nothing():
    claim = story("Wire", "2020", claimed("appearance", when="2019-05-01", mode="dated image"))[
        1
    ].claims[0]
    assert not settles(claim, claim.happened, named=False)


def seen(outlet, **slots):
    return story(outlet, "2020-01-01", claimed("appearance", **slots))


def test_one_event_a_person_and_day():
    events = traced(
        seen("Wire", when="2019-05-01", from_="a parade"),
        seen("Herald", when="2019-05-01"),
        seen("Herald", when="2019-05-02"),
        seen("Herald", when="2019-05-01", who="Han Chol"),
    )
    assert sorted(len(e.claims) for e in events) == [1, 1, 2]


def test_without_a_day_the_venue_keeps_appearances_apart():
    events = traced(
        seen("Wire", when="2019-05", from_="a parade"),
        seen("Herald", when="2019-05", from_="A Parade"),
        seen("Herald", when="2019-05", from_="a concert"),
        seen("Herald", from_="a concert"),
    )
    assert sorted(len(e.claims) for e in events) == [1, 1, 2]
