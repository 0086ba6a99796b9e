"""Open cases: by halves in the base, never in a record, and the bounds in the variance."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.fit import fit
from tests.weigh.fit.made_up import NUMBERS, case, told
from tests.weigh.fit.strategies import cases


def past(outcomes, kind="purge", start=0):
    return [case(f"{kind}{start + i}", o, told("alpha"), kind=kind) for i, o in enumerate(outcomes)]


def test_open_cases_draw_the_base_to_even_odds_and_widen_it():
    settled = past(["failed"] * 9 + ["held"])
    alone = fit(settled, NUMBERS).base("purge")
    among = fit([*settled, *past(["open"] * 20, start=10)], NUMBERS).base("purge")
    assert alone.log_odds < among.log_odds
    assert among.variance > alone.variance
    assert among.settled == alone.settled == 10


def test_what_was_never_seen_since_counts_as_open():
    settled = past(["failed"] * 5)
    one = fit([*settled, *past(["open"] * 5, start=5)], NUMBERS)
    other = fit([*settled, *past(["never seen since"] * 5, start=5)], NUMBERS)
    assert one.base("purge") == other.base("purge")


def test_the_variance_takes_in_both_bounds():
    settled, open_ = past(["failed"] * 6 + ["held"] * 4), past(["open"] * 8, start=10)
    found = fit([*settled, *open_], NUMBERS).base("purge")
    high = fit([*settled, *past(["held"] * 8, start=10)], NUMBERS).base("purge").log_odds
    low = fit([*settled, *past(["failed"] * 8, start=10)], NUMBERS).base("purge").log_odds
    # The words' records differ between these fits, which moves the bounds a little.
    assert found.variance > (high - low) ** 2 / 12 * 0.7


def test_open_cases_enter_nobodys_record_and_no_scale():
    settled = past(["failed"] * 60 + ["held"] * 60)
    one, other = fit(settled, NUMBERS), fit([*settled, *past(["open"] * 9, start=200)], NUMBERS)
    at = ("alpha", "group a", "purge", "assert")
    assert one.weight(*at) == other.weight(*at)
    assert one.scale() == other.scale()


def test_an_open_case_may_weigh_nothing_and_its_bounds_stay():
    numbers = msgspec.structs.replace(NUMBERS, open_weight=0.0)
    settled, open_ = past(["failed"] * 9 + ["held"]), past(["open"] * 20, start=10)
    alone, among = (
        fit(settled, numbers).base("purge"),
        fit([*settled, *open_], numbers).base("purge"),
    )
    assert among.log_odds == pytest.approx(alone.log_odds, abs=1e-9)
    assert among.variance > alone.variance


def test_a_kind_without_settled_cases_has_the_base_of_all_and_a_wide_variance():
    found = fit(past(["failed"] * 30), NUMBERS)
    unknown = found.base("launch")
    assert unknown.log_odds < 0
    assert unknown.variance == NUMBERS.sd_base**2
    assert unknown.settled == 0


@given(cases(("held", "failed"), least=1, most=20), st.data())
def test_a_base_without_a_case_is_that_of_the_fit_without_it(given_, data):
    left = data.draw(st.sampled_from(given_))
    # Words are taken away: they would make the other cases' sums differ between the two fits.
    bare = [msgspec.structs.replace(c, told=()) for c in given_]
    rest = [c for c in bare if c.id != left.id]
    found = fit(bare, NUMBERS).base(left.kind, without=left.id)
    again = fit(rest, NUMBERS).base(left.kind)
    assert found.settled == again.settled
    assert found.log_odds == pytest.approx(again.log_odds, abs=0.02)
    assert found.variance == pytest.approx(again.variance, rel=0.05)
