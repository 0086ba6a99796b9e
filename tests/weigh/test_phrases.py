import pytest

from reportedly.weigh.phrases import more_outlets, ordinal, ranked, times


@pytest.mark.parametrize(
    ("rank", "word"),
    [
        (1, "first"),
        (10, "tenth"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (22, "22nd"),
        (103, "103rd"),
        (111, "111th"),
    ],
)
def test_a_rank_has_its_ordinal(rank, word):
    assert ordinal(rank) == word


def test_factors_are_short():
    assert [times(x) for x in (0.5, 2**-0.5, 1.0, 0.0)] == ["x0.5", "x0.71", "x1", "x0"]


def test_the_first_of_a_side_has_no_rank():
    assert ranked("Wire says so", 1, 1.0, deny=False) == "Wire says so"
    assert ranked("Wire denies it", 2, 0.7071, deny=True).endswith(
        "second of those who deny it, x0.71"
    )


def test_one_outlet_carries_and_two_carry():
    assert "1 more outlet carries" in more_outlets(1, "Wire")
    assert "2 more outlets carry" in more_outlets(2, "Wire")
