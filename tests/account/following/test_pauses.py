"""Pauses grow, and end."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.account.following.pauses import PAUSES, is_due, is_given_up, next_try
from tests.account.following.faking import START

ages = st.timedeltas(timedelta(0), timedelta(days=60))


def test_each_pause_is_longer_than_the_one_before_and_there_is_a_last():
    assert list(PAUSES) == sorted(set(PAUSES))
    assert not is_given_up(len(PAUSES))
    assert is_given_up(len(PAUSES) + 1)
    assert next_try(1, START) == START + PAUSES[0]


@given(ages, ages)
def test_who_waited_longer_is_due_where_the_other_is(age, since):
    first = START - max(age, since)
    if is_due(first, START - since, START) and since * 2 <= START - first:
        assert is_due(first, START - 2 * since, START)


def test_a_page_is_asked_ever_more_seldom_and_then_no_more():
    asked, last = [], START
    for hour in range(24 * 40):
        now = START + timedelta(hours=hour)
        if is_due(START, last, now):
            asked.append(hour)
            last = now
    gaps = [b - a for a, b in pairwise(asked)]
    assert gaps == sorted(gaps)
    assert asked[-1] < 24 * 30
    assert len(asked) < 20
