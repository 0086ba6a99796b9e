from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.record import compared, record
from tests.weigh.record.made import PAPER, several

ENOUGH = 20


def rows(purges, defections):
    """The rows of a paper, each given as (held, failed, open)."""
    made = [
        case
        for kind, numbers in (("execution", purges), ("defection", defections))
        for outcome, number in zip(("held", "failed", "open"), numbers, strict=True)
        for case in several(outcome, number, kind=kind)
    ]
    return [record(made, PAPER, kind, (kind,), pool=4) for kind in ("execution", "defection")]


def test_a_clear_difference_is_told():
    told = compared(*rows((4, 26, 2), (28, 2, 1)), ENOUGH)
    assert told.better is not None
    assert told.better.what == "defection"
    assert not told.few


def test_too_few_settled_cases_tell_nothing_however_clear():
    told = compared(*rows((0, 19, 0), (40, 0, 0)), ENOUGH)
    assert told.better is None
    assert [r.what for r in told.few] == ["execution"]
    assert not told.intervals_overlap
    assert not told.bounds_overlap


def test_open_cases_that_could_turn_it_round_tell_nothing():
    told = compared(*rows((2, 20, 600), (30, 2, 0)), ENOUGH)
    assert told.better is None
    assert told.bounds_overlap
    assert not told.intervals_overlap


def test_intervals_that_overlap_tell_nothing():
    told = compared(*rows((12, 12, 0), (14, 10, 0)), ENOUGH)
    assert told.better is None
    assert told.intervals_overlap


def test_where_nothing_was_reported_nothing_can_be_told():
    told = compared(*rows((0, 0, 0), (30, 0, 0)), ENOUGH)
    assert told.better is None
    assert told.bounds_overlap


NUMBERS = st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 10))


@given(NUMBERS, NUMBERS)
def test_the_verdict_does_not_hang_on_which_is_named_first(one, other):
    first, second = rows(one, other)
    told, turned = compared(first, second, ENOUGH), compared(second, first, ENOUGH)
    assert told.better == turned.better
    assert {r.what for r in told.few} == {r.what for r in turned.few}
