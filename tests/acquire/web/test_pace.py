from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.web import Busy, Limits, last_asked
from reportedly.acquire.web.pace import Pace
from reportedly.model import Visit
from tests.acquire.web.conftest import Time

HOST = "outlet.example.com"


def test_a_host_waits_for_its_pause_and_no_longer():
    time = Time()
    pace = Pace(Limits(delay=3), time.clock, {})
    assert pace.wait(HOST) == 0
    pace.visited(HOST)
    assert pace.wait(HOST) == 3
    assert pace.wait("other.example.com") == 0
    time.seconds += 2
    assert pace.wait(HOST) == 1
    time.seconds += 2
    assert pace.wait(HOST) == 0


def test_the_longest_pause_that_anybody_wants_stands():
    pace = Pace(Limits(delay=3, longest_delay=60), Time().clock, {})
    pace.visited(HOST)
    for seconds, wait in ((1, 3), (10, 10), (5, 10), (1e9, 60)):
        pace.slow(HOST, seconds)
        assert pace.wait(HOST) == wait


def test_a_closed_host_is_not_asked_until_its_moment():
    time = Time()
    pace = Pace(Limits(), time.clock, {})
    pace.close(HOST, 100, 503)
    with pytest.raises(Busy, match=r"12:01:40 UTC \(503\)"):
        pace.wait(HOST)
    time.seconds += 100
    assert pace.wait(HOST) == 0


def visit(url: str, minute: int, asked: str | None = None) -> Visit:
    at = datetime(2026, 1, 2, 12, minute, tzinfo=UTC)
    return Visit(asked=asked or url, url=url, at=at, outcome="refused")


def test_the_last_moment_of_each_host_is_taken_from_visits_in_any_order():
    visits = [
        visit("https://outlet.example.com/a", 2),
        visit("https://outlet.example.com/b", 1),
        visit("https://www.other.example.com/", 3, asked="https://other.example.com/"),
    ]
    moments = {host: at.minute for host, at in last_asked(visits).items()}
    assert moments == {HOST: 2, "www.other.example.com": 3, "other.example.com": 3}
    assert last_asked(reversed(visits)) == last_asked(visits)


@given(st.floats(-1e6, 1e6), st.floats(0, 1e9))
def test_no_wait_is_negative_or_longer_than_the_pause(passed: float, wanted: float):
    time = Time()
    pace = Pace(Limits(), time.clock, {})
    pace.visited(HOST)
    pace.slow(HOST, wanted)
    time.seconds += passed
    assert 0 <= pace.wait(HOST) <= Limits().longest_delay
