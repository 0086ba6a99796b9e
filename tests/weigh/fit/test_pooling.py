"""What a word is worth: by its source's record, its group's, and that of all."""

import math

import msgspec
import pytest

from reportedly.weigh.fit import fit
from tests.weigh.fit.made_up import NUMBERS, case, told

RATIO = math.log(NUMBERS.r_assert)


def worth(fitted, origin, group="group a", says="assert", kind="purge"):
    return fitted.weight(origin, group, kind, says)


def pairs(outcomes, *origins, says="assert"):
    """Cases on which several speak, so that what a second one adds is seen."""
    return [
        case(str(i), outcome, *(told(o, says, group="group a") for o in origins))
        for i, outcome in enumerate(outcomes)
    ]


def test_without_a_record_a_word_has_the_prior_ratio():
    assert worth(fit((), NUMBERS), "alpha").log_odds == pytest.approx(RATIO)
    deny = worth(fit((), NUMBERS), "alpha", says="deny").log_odds
    assert deny == pytest.approx(math.log(NUMBERS.r_deny))


def test_held_and_failed_are_the_sources_own_words_each_at_its_share():
    fitted = fit(pairs(["held", "held", "failed"], "alpha", "beta"), NUMBERS)
    share = (1 + 2**-NUMBERS.discount) / 2
    found = worth(fitted, "alpha")
    assert (found.held, found.failed) == pytest.approx((2 * share, share))


def test_of_a_denial_held_means_that_it_was_right():
    found = worth(
        fit(pairs(["failed"], "alpha", "beta", says="deny"), NUMBERS), "alpha", says="deny"
    )
    assert found.held > 0
    assert found.failed == 0


def test_a_source_that_was_often_right_is_worth_more_than_one_that_was_often_wrong():
    good = [case(f"g{i}", "held", told("a1"), told("b1")) for i in range(15)]
    bad = [case(f"b{i}", "failed", told("a2"), told("b2")) for i in range(15)]
    fitted = fit([*good, *bad], NUMBERS)
    assert worth(fitted, "a1").log_odds > worth(fitted, "newcomer").log_odds
    assert worth(fitted, "newcomer").log_odds > worth(fitted, "a2").log_odds


def test_a_source_that_is_always_wrong_is_ignored_and_not_turned_round():
    good = [case(f"g{i}", "held", told("b1"), told("b2")) for i in range(60)]
    bad = [case(f"b{i}", "failed", told("a1"), told("a2")) for i in range(60)]
    assert worth(fit([*good, *bad], NUMBERS), "a1").log_odds == 0


def test_a_longer_record_leaves_less_variance():
    few = worth(fit(pairs(["held", "failed"] * 2, "alpha", "beta"), NUMBERS), "alpha")
    many = worth(fit(pairs(["held", "failed"] * 20, "alpha", "beta"), NUMBERS), "alpha")
    assert many.variance < few.variance


def lone(right, wrong, origin, start=0):
    outcomes = ["held"] * right + ["failed"] * wrong
    return [case(f"{origin}{start + i}", o, told(origin)) for i, o in enumerate(outcomes)]


def test_where_each_event_has_one_origin_the_average_word_keeps_its_prior_ratio():
    fitted = fit(lone(20, 40, "alpha"), NUMBERS)
    assert fitted.alone
    assert worth(fitted, "alpha").log_odds == pytest.approx(RATIO, abs=0.1)
    shown = fitted.believe("purge", [told("alpha")]).probability
    assert shown == pytest.approx(1 / 3, abs=0.06)


def test_there_a_record_is_still_above_or_below_the_average():
    fitted = fit([*lone(18, 2, "alpha"), *lone(2, 18, "beta")], NUMBERS)
    good, bad = worth(fitted, "alpha"), worth(fitted, "beta", "group b")
    assert good.log_odds > RATIO > bad.log_odds


def test_the_data_decide_whether_the_average_can_be_told_apart():
    several = [case(f"s{i}", "held", told("a1"), told("b1")) for i in range(10)]
    assert not fit([*lone(10, 20, "alpha"), *several], NUMBERS).alone
    assert fit([*lone(20, 40, "alpha"), *several], NUMBERS).alone
    never = msgspec.structs.replace(NUMBERS, two_origins=0.0)
    assert not fit(lone(20, 40, "alpha"), never).alone


def test_to_observe_is_worth_nothing():
    found = worth(fit(pairs(["held"] * 9, "alpha", "beta"), NUMBERS), "alpha", says="observe")
    assert (found.log_odds, found.variance) == (0, 0)
