import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.fit.scores import log_score, reliability, scores

# Scikit-learn takes probabilities that differ by next to nothing for one.
SHARE = st.integers(0, 1000).map(lambda n: n / 1000)
FORECASTS = st.lists(st.tuples(SHARE, st.booleans()), min_size=1, max_size=30)


def test_mean_scores():
    found = scores([(0.8, True), (0.4, False)])
    assert found.brier == pytest.approx((0.04 + 0.16) / 2)
    assert found.log_loss == pytest.approx(-(math.log(0.8) + math.log(0.6)) / 2)
    assert found.skill == pytest.approx(1 - 0.1 / 0.25)


def test_certainty_that_errs_is_clamped():
    assert log_score(1.0, held=False) == pytest.approx(-math.log(0.01))
    assert log_score(1.0, held=False, clamp=1e-6) == pytest.approx(-math.log(1e-6))


def test_nothing_has_no_score():
    assert scores([]) is None
    assert reliability([]) is None


def test_where_all_turned_out_alike_there_is_no_skill():
    assert scores([(0.9, True)]).skill is None


def test_falling_frequencies_are_pooled():
    steps = reliability([(0.2, False), (0.3, True), (0.4, False), (0.7, True)]).steps
    assert [(s.low, s.high, s.held, s.count) for s in steps] == [
        (0.2, 0.2, 0.0, 1),
        (0.3, 0.4, 0.5, 2),
        (0.7, 0.7, 1.0, 1),
    ]


@given(FORECASTS)
def test_the_parts_make_the_brier_score_and_the_curve_rises(told):
    found = reliability(told)
    whole = found.miscalibration - found.discrimination + found.uncertainty
    assert whole == pytest.approx(scores(told).brier, abs=1e-12)
    assert found.miscalibration >= -1e-12
    assert found.discrimination >= -1e-12
    held = [step.held for step in found.steps]
    assert held == sorted(set(held))


@given(FORECASTS)
def test_the_curve_is_that_of_isotonic_regression(told):
    isotonic = pytest.importorskip("sklearn.isotonic").IsotonicRegression()
    fitted = isotonic.fit_transform([p for p, _ in told], [float(y) for _, y in told])
    steps = reliability(told).steps
    for (p, _), expected in zip(told, fitted, strict=True):
        step = next(s for s in steps if s.low <= p <= s.high)
        assert step.held == pytest.approx(float(expected), abs=1e-6)
