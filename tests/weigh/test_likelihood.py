import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh import icd203
from reportedly.weigh.likelihood import LIMIT, probability, trigamma


@pytest.mark.parametrize(
    ("p", "term"),
    [
        (0.0, "almost no chance"),
        (0.0499, "almost no chance"),
        (0.05, "very unlikely"),
        (0.20, "unlikely"),
        (0.45, "roughly even chance"),
        (0.5, "roughly even chance"),
        (0.55, "likely"),
        (0.80, "very likely"),
        (0.95, "almost certain"),
        (1.0, "almost certain"),
    ],
)
def test_a_band_holds_its_lower_edge_and_not_its_upper(p, term):
    assert icd203(p) == term


@pytest.mark.parametrize("p", [-0.01, 1.01, math.nan, math.inf])
def test_what_is_no_probability_has_no_word(p):
    with pytest.raises(ValueError, match="probability"):
        icd203(p)


@given(st.floats(-LIMIT, LIMIT))
def test_log_odds_come_back_from_their_probability(log_odds):
    p = probability(log_odds)
    assert abs(math.log(p / (1 - p)) - log_odds) < 1e-9


def test_far_log_odds_do_not_overflow():
    assert probability(-800) == 0.0
    assert probability(800) == 1.0


def test_trigamma_has_its_known_values():
    assert math.isclose(trigamma(1), math.pi**2 / 6, rel_tol=1e-12)
    assert math.isclose(trigamma(0.5), math.pi**2 / 2, rel_tol=1e-12)


@given(st.floats(0.01, 1000))
def test_trigamma_follows_its_recurrence(x):
    assert math.isclose(trigamma(x), trigamma(x + 1) + 1 / x**2, rel_tol=1e-10)


@pytest.mark.parametrize("x", [0, -1, math.nan])
def test_trigamma_is_for_positive_numbers(x):
    with pytest.raises(ValueError, match="positive"):
        trigamma(x)
