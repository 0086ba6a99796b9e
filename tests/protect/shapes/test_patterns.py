import pytest

from reportedly.protect.shapes.patterns import days


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("지난 5월 12일에 떠났다", "5월 12일"),
        ("12일 탈북했다", "12일"),
        ("五月, 5月12日", "5月12日"),
    ],
)
def test_a_native_day_is_found_whatever_particle_follows(words, found):
    assert days().search(words).group() == found


@pytest.mark.parametrize("words", ["지난 5월 망명했다고", "2019년 5월에", "5月"])
def test_a_native_month_is_no_day(words):
    assert days().search(words) is None
