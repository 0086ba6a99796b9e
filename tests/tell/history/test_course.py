"""The steps of a belief, and one event followed through its days."""

from datetime import date

import msgspec
import pytest

from reportedly.errors import NotFound
from reportedly.packs import load
from reportedly.tell.history import course, course_rows, event_of, followed
from reportedly.tell.history.view import behind

from .events import belief, claim, event, origin, picture

SAYS, AGAIN, DENIES = claim("c-1"), claim("c-2"), claim("c-3", polarity="denied")
FIRST = picture(event(origin("Yonhap", "c-1")), SAYS)
COPIED = picture(event(origin("Yonhap", "c-1", outlets=("Lantern", "Yonhap"))), SAYS)
DENIED = picture(
    event(
        origin("KCNA", "c-3"),
        origin("Yonhap", "c-1"),
        belief=belief(-0.5, "disputed"),
        id="e-2",
        aliases=("e-1",),
    ),
    SAYS,
    DENIES,
)
DAYS = [date(2017, 4, 3), date(2017, 4, 4), date(2017, 4, 5), date(2017, 4, 6)]
PACK = load()


def told(*pictures, last=None):
    days = [*DAYS[: len(pictures) - 1], last]
    return course(list(zip(days, pictures, strict=True)), "e-1", PACK)


def test_a_step_for_each_day_on_which_something_came():
    steps = told(picture(None), FIRST, COPIED, COPIED, DENIED).steps
    assert [(s.day, s.status, s.change) for s in steps] == [
        ("2017-04-04", "unconfirmed", "first told"),
        ("2017-04-05", "unconfirmed", "as likely as before"),
        (None, "disputed", "less likely; was unconfirmed"),
    ]


def test_what_stands_now_is_no_step_where_nothing_moved():
    assert [s.day for s in told(FIRST, DENIED, DENIED).steps] == ["2017-04-03", "2017-04-04"]


def test_a_move_without_news_tells_that_other_cases_moved_it():
    later = picture(event(origin("Yonhap", "c-1"), belief=belief(1.4)), SAYS)
    steps = told(FIRST, later).steps
    assert [(s.day, s.change, s.moved[0].what) for s in steps][1] == (None, "more likely", "else")
    barely = picture(event(origin("Yonhap", "c-1"), belief=belief(0.74)), SAYS)
    assert len(told(FIRST, barely).steps) == 1


def test_a_former_id_finds_the_event():
    assert told(FIRST, DENIED).event == "e-2"
    with pytest.raises(NotFound, match="e-none"):
        event_of(DENIED, "e-none")


def test_the_event_of_an_earlier_day_is_the_one_with_most_claims_in_common():
    large = event(origin("A", "c-1"), origin("B", "c-2"), id="e-7")
    small = event(origin("C", "c-3"), id="e-9")
    both = msgspec.structs.replace(FIRST, events=(small, large))
    assert followed(event(origin("A", "c-1", "c-2"), origin("C", "c-3"), id="e-9"), both) == large
    assert followed(event(origin("D", "c-8"), id="e-9"), both) == small
    assert followed(event(origin("D", "c-8"), id="e-8"), both) is None
    assert followed(event(origin("A", "c-1"), kind="death"), both) is None


def test_too_few_cases_are_said_instead_of_a_number_that_says_nothing():
    (step,) = told(FIRST).steps
    assert step.too_few
    assert behind(step) == "+0.70: too few cases to say"
    borne = belief(0.9, low=0.5, high=0.7, settled=40)
    (step,) = told(picture(event(origin("Yonhap", "c-1"), belief=borne), SAYS)).steps
    assert not step.too_few
    assert behind(step).startswith("+0.90: likely, ")


def test_rows_are_plain_and_hold_every_step():
    rows = course_rows(told(FIRST, DENIED))
    assert rows["event"] == "e-2"
    assert [r["moved"][0]["what"] for r in rows["steps"]] == ["origin", "denial"]
    assert rows["steps"][1]["moved"][0]["claims"] == ("c-3",)
