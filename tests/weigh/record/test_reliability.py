import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.record import reliability
from reportedly.weigh.record.scores import brier_score

PAIRS = st.lists(st.tuples(st.floats(0, 1), st.sampled_from([0.0, 1.0])), min_size=1, max_size=40)


def test_what_is_in_order_is_left_as_it_is():
    found = reliability([(0.1, 0.0), (0.5, 0.0), (0.9, 1.0)])
    assert [(b.low, b.high, b.n, b.held) for b in found.blocks] == [
        (0.1, 0.5, 2, 0),
        (0.9, 0.9, 1, 1),
    ]


def test_neighbours_out_of_order_are_pooled():
    found = reliability([(0.2, 1.0), (0.4, 0.0), (0.6, 0.0), (0.8, 1.0)])
    assert [(b.n, b.held) for b in found.blocks] == [(3, 1), (1, 1)]


def test_a_perfect_order_of_wrong_probabilities_is_miscalibration_alone():
    found = reliability([(0.4, 0.0), (0.6, 1.0)])
    assert found.miscalibration == pytest.approx(0.16)
    assert found.discrimination == found.uncertainty == 0.25


def test_without_forecasts_there_is_none():
    assert reliability([]) is None


@given(PAIRS)
def test_shares_rise_counts_add_up_and_the_parts_make_the_brier_score(pairs):
    found = reliability(pairs)
    shares = [block.share for block in found.blocks]
    assert shares == sorted(shares)
    assert sum(block.n for block in found.blocks) == len(pairs)
    assert sum(block.held for block in found.blocks) == sum(y for _, y in pairs)
    whole = found.miscalibration - found.discrimination + found.uncertainty
    assert math.isclose(whole, brier_score(pairs), abs_tol=1e-12)
    assert found.miscalibration >= -1e-12
    assert found.discrimination >= -1e-12
