"""The day of a feed's date is that of the paper's own clock."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.feeds.dates import date_of, day_in, moment_of
from tests.acquire.feeds.making import NOW


@pytest.mark.parametrize(
    ("date", "zone", "day"),
    [
        ("2024-04-30T16:00:00+00:00", "+09:00", "2024-05-01"),
        ("2024-04-30T16:00:00+00:00", None, "2024-04-30"),
        ("2024-05-01T01:00:00+09:00", None, "2024-05-01"),
        ("2024-05-01T01:00:00+09:00", "-05:00", "2024-04-30"),
        ("2024-05-01T01:00:00", "+09:00", "2024-05-01"),
        ("2024-04", "+09:00", "2024-04"),
        (None, "+09:00", None),
    ],
)
def test_the_day_is_that_of_the_site(date, zone, day):
    assert day_in(date, zone) == day


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Tue, 30 Apr 2024 10:00:00 GMT", "2024-04-30T10:00:00+00:00"),
        ("2024-04-30T10:00:00Z", "2024-04-30T10:00:00+00:00"),
        ("2024-04-30", "2024-04-30"),
        ("2024-04", "2024-04"),
        ("2024", "2024"),
        ("2024-05-02T10:00:00Z", "2024-05-02T10:00:00+00:00"),
        ("2024-05-03T10:00:00Z", None),
        ("1989-12-31", None),
        ("2024-13-01", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(words, date):
    assert date_of(words, NOW.replace(hour=23)) == date


@given(st.text(max_size=60))
def test_any_words_are_a_date_or_none(words):
    found = date_of(words, NOW)
    assert found is None or moment_of(found) is not None
    assert day_in(found, "+09:00") is None or found is not None
