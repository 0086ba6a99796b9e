import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.record.beta import below, interval, quantile

COUNTS = st.floats(0.1, 200)
SHARES = st.floats(0.001, 0.999)


@pytest.mark.parametrize(("x", "a", "b"), [(0.3, 3, 5), (0.7, 12, 4), (0.05, 1, 30), (0.5, 40, 40)])
def test_with_whole_counts_it_is_a_binomial_tail(x, a, b):
    n = a + b - 1
    tail = math.fsum(math.comb(n, k) * x**k * (1 - x) ** (n - k) for k in range(a, n + 1))
    assert math.isclose(below(x, a, b), tail, rel_tol=1e-12)


@given(SHARES, COUNTS)
def test_with_one_count_of_one_it_is_a_power(x, a):
    assert math.isclose(below(x, a, 1), x**a, rel_tol=1e-9, abs_tol=1e-12)
    assert math.isclose(below(x, 1, a), 1 - (1 - x) ** a, rel_tol=1e-9, abs_tol=1e-12)


@given(SHARES, COUNTS, COUNTS)
def test_the_quantile_undoes_it(share, a, b):
    x = quantile(share, a, b)
    if 1e-9 < x < 1 - 1e-9:
        assert math.isclose(below(x, a, b), share, abs_tol=1e-6)


@pytest.mark.parametrize(
    ("held", "of", "low", "high"),
    [(4, 10, 0.22, 0.65), (8, 20, 0.26, 0.58), (16, 40, 0.29, 0.53), (8, 10, 0.51, 0.89)],
)
def test_intervals_of_shares_drawn_towards_even_odds_by_four_cases(held, of, low, high):
    got = interval(held + 2, of - held + 2)
    assert got == pytest.approx((low, high), abs=0.02)


@given(COUNTS, COUNTS)
def test_an_interval_lies_between_nothing_and_all(a, b):
    low, high = interval(a, b)
    assert 0 <= low <= high <= 1


@pytest.mark.parametrize(("a", "b"), [(0, 1), (1, 0), (-1, 2)])
def test_counts_must_be_positive(a, b):
    with pytest.raises(ValueError, match="positive"):
        below(0.5, a, b)
