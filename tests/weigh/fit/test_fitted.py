import pytest

from reportedly.weigh.fit import fit
from tests.weigh.fit.made_up import NUMBERS, case, told


def test_without_cases_the_priors_stand():
    believed = fit((), NUMBERS).believe("purge", [told("alpha")])
    assert believed.probability == pytest.approx(2 / 3)
    assert believed.low < 0.05
    assert believed.high > 0.95


def test_the_order_of_cases_changes_no_bit():
    cases = [case(str(i), "held" if i % 3 else "failed", told("ab"[i % 2])) for i in range(9)]
    one, other = fit(cases, NUMBERS), fit(cases[::-1], NUMBERS)
    assert one is other


def test_a_case_counted_twice_is_refused():
    with pytest.raises(ValueError, match="one id"):
        fit([case("a", "held"), case("a", "failed")], NUMBERS)


def test_who_decided_a_case_has_no_record_from_it():
    words = (told("alpha"), told("beta"))
    fitted = fit([case("a", "held", *words, decided_by=("alpha",))], NUMBERS)
    assert fitted.weight("alpha", "group a", "purge", "assert").held == 0
    assert fitted.weight("beta", "group b", "purge", "assert").held == 1


def test_what_a_state_does_itself_is_part_of_no_count():
    assert fit([case("a", "held", told("alpha"), own_act=True)], NUMBERS).labels == 0
