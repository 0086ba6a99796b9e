"""Counts beside the spots of the reliability curve."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.tell.pictures.reliability import SIZE, Spot, beside

LEFT, TOP = 70.0, 100.0
SHARES = st.floats(0, 1)


def spot(x, y, count):
    return Spot(LEFT + SIZE * x, TOP + SIZE * y, 5.0 + count % 12, str(count))


@given(st.lists(st.builds(spot, SHARES, SHARES, st.integers(1, 9999)), max_size=6))
def test_counts_lie_over_no_line_of_the_grid(spots):
    field = SIZE / 4
    for each, (x, y) in zip(spots, beside(spots, TOP), strict=True):
        assert x - each.half >= LEFT
        assert x + each.half <= LEFT + SIZE
        assert (x - each.half - LEFT) // field == (x + each.half - LEFT) // field
        assert TOP <= y - 7 < y + 7 <= TOP + SIZE
        assert (y - 7 - TOP) // field == (y + 7 - TOP) // field


def test_counts_of_spots_that_are_near_stand_apart():
    spots = [spot(0.5, 0.4, 12), spot(0.52, 0.4, 13)]
    (a, b), (c, d) = beside(spots, TOP)
    assert abs(a - c) >= 2 * spots[0].half or abs(b - d) >= 14
