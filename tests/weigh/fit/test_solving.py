import pytest

from reportedly.weigh.fit.solving import SCALES, Normal, line, points, top

BASE, SCALE = Normal(mean=0.0, sd=1.5), Normal(mean=1.0, sd=0.25)


def test_alike_events_are_taken_together_and_weightless_ones_left_out():
    told = points([(0.5, 1.0, 1.0), (0.5, 1.0, 1.0), (0.1, 0.5, 0.0)])
    assert [(p.sum, p.weight) for p in told] == [(0.5, 2.0)]


def test_without_events_the_priors_stand():
    found = line((), BASE, SCALE)
    assert (found.base, found.scale) == (0.0, 1.0)
    assert found.scale_variance == pytest.approx(0.25**2)


def test_outcomes_parted_by_their_sum_do_not_run_away():
    loose = Normal(mean=1.0, sd=100.0)
    parted = points([(5.0, 1.0, 1.0)] * 60 + [(-5.0, 0.0, 1.0)] * 60)
    turned = points([(5.0, 0.0, 1.0)] * 60 + [(-5.0, 1.0, 1.0)] * 60)
    assert (
        SCALES[0] <= line(turned, BASE, loose).scale <= line(parted, BASE, loose).scale <= SCALES[1]
    )


def test_it_is_the_logistic_regression_of_scipy():
    optimise = pytest.importorskip("scipy.optimize")
    np = pytest.importorskip("numpy")
    rows = [(0.3 * (i % 7) - 1, float(i % 3 == 0), 1.0) for i in range(50)]

    def loss(x):
        z = [x[0] + x[1] * s for s, _, _ in rows]
        fitted = sum(y * v - np.logaddexp(0, v) for v, (_, y, _) in zip(z, rows, strict=True))
        return -fitted + x[0] ** 2 / (2 * 1.5**2) + (x[1] - 1) ** 2 / (2 * 0.25**2)

    found = line(points(rows), BASE, SCALE)
    best = optimise.minimize(loss, [0.0, 1.0], tol=1e-12).x
    assert (found.base, found.scale) == pytest.approx(tuple(best), abs=1e-5)


def test_halves_make_even_odds():
    assert top(points([(0.0, 0.5, 1.0)] * 9), 1.0, Normal(mean=1.0, sd=0.5)).at < 1.0
    assert top(points([(0.0, 0.5, 1.0)] * 9), 1.0, BASE).at == pytest.approx(0.0)
