import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.record import Counts, Whose, flipped, record
from tests.weigh.record.made import PAPER, THE_PRESS, case, cases, several, told

PURGE = ("execution", "dismissal")
POOLS = st.floats(0.5, 20)


def row(made, whose=PAPER, within=(THE_PRESS,), pool=4):
    return record(made, whose, "purge", PURGE, within=within, pool=pool)


def test_counts_by_hand():
    made = [
        *several("held", 2, kind="dismissal"),
        *several("failed", 3),
        *several("open", 4),
        case("gone", "never seen since"),
        case("denied", "failed", told(says="deny")),
        case("own", "held", own_act=True),
        case("elsewhere", "held", kind="defection"),
    ]
    found = row(made)
    assert found.counts == Counts(held=2, failed=3, unseen=1, open=4, right=1, own_acts=1)
    assert found.mean == pytest.approx((2 + 4 * 0.5) / (5 + 4))
    assert (found.floor, found.ceiling) == (0.2, 0.7)


def test_a_source_is_drawn_towards_its_group_and_the_group_towards_everybody():
    others = [case(f"g{i}", "held", told("gazette")) for i in range(8)]
    agency = [case(f"a{i}", "failed", told("agency", group="agencies")) for i in range(12)]
    found = row([*others, *agency, *several("failed", 1)])
    everybody = (0 + 4 * 0.5) / (12 + 4)
    group = (8 + 4 * everybody) / (8 + 4)
    assert found.start == pytest.approx(group)
    assert found.mean == pytest.approx((0 + 4 * group) / (1 + 4))
    assert row([*others, *agency], THE_PRESS, within=()).start == pytest.approx(everybody)


def test_its_own_cases_do_not_count_twice():
    shared = case("both", "held", told("paper"), told("gazette"))
    assert row([shared]).start == 0.5


def test_without_a_case_there_are_no_bounds():
    found = row([])
    assert (found.floor, found.ceiling, found.mean) == (None, None, 0.5)


def test_flipping_moves_what_is_missing_and_nothing_else():
    made = [*several("held", 1), *several("open", 2), case("gone", "never seen since")]
    found = row([*made, case("own", "held", own_act=True)])
    assert flipped(found, held=True).counts == Counts(held=4, own_acts=1)
    assert flipped(found, held=False).counts == Counts(held=1, failed=3, own_acts=1)


@given(cases(), POOLS)
def test_shares_lie_where_they_can(made, pool):
    found = row(made, pool=pool)
    assert 0 <= found.low <= found.mean <= found.high <= 1
    if found.floor is not None:
        assert 0 <= found.floor <= found.ceiling <= 1
        if found.counts.settled:
            share = found.counts.held / found.counts.settled
            assert found.floor - 1e-12 <= share <= found.ceiling + 1e-12


@given(cases(), POOLS)
def test_flips_reach_the_bounds_and_stand_on_either_side(made, pool):
    found = row(made, pool=pool)
    all_held, all_failed = flipped(found, held=True), flipped(found, held=False)
    assert all_failed.mean <= found.mean + 1e-12
    assert found.mean <= all_held.mean + 1e-12
    assert all_held.ceiling == found.ceiling
    assert all_failed.floor == found.floor
    assert all_held.counts.missing == all_failed.counts.missing == 0


@given(cases(), POOLS)
def test_a_case_shown_true_never_lowers_the_share_and_one_shown_false_never_raises_it(made, pool):
    before = row(made, pool=pool).mean
    assert row([*made, case("new", "held")], pool=pool).mean >= before - 1e-12
    assert row([*made, case("new", "failed")], pool=pool).mean <= before + 1e-12


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_cases_changes_nothing(made, random):
    turned = list(made)
    random.shuffle(turned)
    assert row(turned) == row(made)


def test_the_press_is_never_drawn_towards_a_source_that_is_not_there():
    nobody = Whose(name="nobody", origins=frozenset({"nobody"}))
    assert row(several("held", 3), nobody).start > 0.5
