import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.fit.beta import cumulative, interval, quantile

COUNT = st.floats(0.05, 3000.0)


@pytest.mark.parametrize(
    ("x", "a", "b", "share"),
    [(0.3, 1, 1, 0.3), (0.5, 7, 7, 0.5), (0.25, 2, 1, 0.0625), (0.0, 3, 2, 0.0), (1.0, 3, 2, 1.0)],
)
def test_known_shares(x, a, b, share):
    assert cumulative(x, a, b) == pytest.approx(share, abs=1e-14)


@given(st.floats(0.0, 1.0), COUNT, COUNT)
def test_shares_are_those_of_scipy(x, a, b):
    beta = pytest.importorskip("scipy.stats").beta
    assert cumulative(x, a, b) == pytest.approx(float(beta.cdf(x, a, b)), abs=1e-9)


@pytest.mark.parametrize(("a", "b"), [(6, 8), (0.5, 0.5), (40.2, 3.1), (900, 30)])
def test_quantiles_are_those_of_scipy(a, b):
    beta = pytest.importorskip("scipy.stats").beta
    for share in (0.05, 0.5, 0.95):
        assert quantile(share, a, b) == pytest.approx(float(beta.ppf(share, a, b)), abs=1e-10)


@given(st.floats(0.5, 500.0), st.floats(0.5, 500.0), st.floats(0.001, 0.999))
def test_a_quantile_goes_back_to_its_share(a, b, share):
    assert cumulative(quantile(share, a, b), a, b) == pytest.approx(share, abs=1e-6)


def test_four_of_ten_leave_the_share_between_a_fifth_and_two_thirds():
    assert interval(4, 6, 0.5, 4) == pytest.approx((0.224, 0.645), abs=1e-3)


@pytest.mark.parametrize(("a", "b"), [(0, 1), (1, -1)])
def test_what_is_no_distribution_is_refused(a, b):
    with pytest.raises(ValueError, match="positive"):
        cumulative(0.5, a, b)


def test_what_is_no_share_is_refused():
    with pytest.raises(ValueError, match="no share"):
        quantile(1.5, 1, 1)
