from benchmarks.speed.growing import rows


def test_a_row_a_size_the_later_ones_beside_the_first():
    small, large = rows(sizes=(20, 60), added=3)
    assert small.seconds > 0
    assert large.ratio is not None
    assert large.ratio > 0
    assert "60 claims" in large.what
