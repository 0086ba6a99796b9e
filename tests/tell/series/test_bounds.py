"""What a number with its comparator allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tell.series.bounds import allowed, apart

NUMBERS = st.integers(0, 10**9)
COMPARATORS = st.sampled_from("=<>~")


@pytest.mark.parametrize(
    ("value", "comparator", "low", "high"),
    [
        (196, "=", 196, 196),
        (800, ">", 800, None),
        (60, "<", 0, 60),
        (830, "~", 789, 871),
        (1000, "~", 900, 1100),
        (23000, "=", 22500, 23500),
        (23100, "=", 23050, 23150),
        (1000, "=", 900, 1100),
        (0, "=", 0, 0),
    ],
)
def test_a_comparator_opens_a_number(value, comparator, low, high):
    assert allowed(value, comparator) == (low, high)


def test_more_than_800_and_some_830_go_together_and_two_exact_numbers_do_not():
    assert not apart(allowed(800, ">"), allowed(830, "~"))
    assert not apart(allowed(33752, "="), allowed(34000, "="))
    assert apart(allowed(2914, "="), allowed(2927, "="))
    assert apart(allowed(900, ">"), allowed(830, "~"))


@given(NUMBERS, COMPARATORS)
def test_a_number_allows_itself(value, comparator):
    low, high = allowed(value, comparator)
    assert low <= value
    assert high is None or value <= high


@given(NUMBERS, COMPARATORS, NUMBERS, COMPARATORS)
def test_apart_is_mutual_and_means_that_nothing_is_allowed_by_both(a, one, b, other):
    first, second = allowed(a, one), allowed(b, other)
    least = max(first[0], second[0])
    both = all(high is None or least <= high for _, high in (first, second))
    assert apart(first, second) == apart(second, first) == (not both)
