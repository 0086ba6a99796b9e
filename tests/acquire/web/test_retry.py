from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.web.retry import backoff, retry_after

NOW = datetime(2026, 1, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7),
        (" 120 ", 120),
        ("0", 0),
        (format_datetime(NOW + timedelta(minutes=3), usegmt=True), 180),
        ((NOW.astimezone(timezone(timedelta(hours=9)))).strftime("%a, %d %b %Y %H:%M:%S +0900"), 0),
        (format_datetime(NOW - timedelta(days=3), usegmt=True), 0),
        ("9" * 400, 366 * 86_400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 366 * 86_400),
        (None, 0),
        ("", 0),
        ("-5", 0),
        ("1.5", 0),
        ("٣", 0),
        ("soon", 0),
    ],
)
def test_seconds_and_dates_are_read_and_all_else_asks_for_nothing(value: str, seconds: float):
    assert retry_after(value, NOW) == seconds


@given(st.text(max_size=40))
def test_any_text_is_between_nothing_and_a_year(value: str):
    assert 0 <= retry_after(value, NOW) <= 366 * 86_400


def test_pauses_double_and_differ_by_chance():
    assert [backoff(attempt, 1, 0) for attempt in range(4)] == [1, 2, 4, 8]
    assert backoff(1, 1, 1) == 3
