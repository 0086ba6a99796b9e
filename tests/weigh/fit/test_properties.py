"""What holds of every fit: copies, order, new words, hedges, names."""

import math
import random
from statistics import fmean

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.fit import fit
from tests.weigh.fit.made_up import NUMBERS, case, told
from tests.weigh.fit.strategies import KINDS, cases, told_by, word

KIND = st.sampled_from(KINDS)


def renamed(words):
    return [msgspec.structs.replace(w, origin=w.origin[::-1], group=w.group[::-1]) for w in words]


@given(cases(), told_by(), KIND, st.data())
def test_a_copy_of_a_word_changes_nothing(past, words, kind, data):
    if words:
        copy = data.draw(st.sampled_from(words))
        fitted = fit(past, NUMBERS)
        assert fitted.believe(kind, [*words, copy]) == fitted.believe(kind, words)


@given(cases(), told_by(), KIND, st.randoms(use_true_random=False))
def test_order_changes_no_bit(past, words, kind, shuffler):
    mixed, turned = list(past), list(words)
    shuffler.shuffle(mixed)
    shuffler.shuffle(turned)
    mixed = [msgspec.structs.replace(c, told=c.told[::-1]) for c in mixed]
    assert fit(mixed, NUMBERS).believe(kind, turned) == fit(past, NUMBERS).believe(kind, words)


@given(cases(), told_by(), KIND, word(("assert", "deny")))
def test_a_new_origin_that_asserts_never_lowers_and_one_that_denies_never_raises(
    past, words, kind, new
):
    new = msgspec.structs.replace(new, origin="newcomer")
    fitted = fit(past, NUMBERS)
    before, after = (fitted.believe(kind, w).log_odds for w in (words, [*words, new]))
    if new.says == "assert":
        assert after >= before - 1e-12
    else:
        assert after <= before + 1e-12


@given(cases(), told_by(), KIND, st.floats(0.01, 1.0))
def test_a_hedged_word_never_outweighs_a_flat_one(past, words, kind, share):
    fitted = fit(past, NUMBERS)
    for i, one in enumerate(words):
        flat = [*words[:i], msgspec.structs.replace(one, share=1.0), *words[i + 1 :]]
        hedged = [*words[:i], msgspec.structs.replace(one, share=share), *words[i + 1 :]]
        gain = fitted.believe(kind, flat).log_odds - fitted.believe(kind, hedged).log_odds
        assert gain * (-1 if one.says == "deny" else 1) >= -1e-12


@given(cases(), told_by(), KIND)
def test_to_observe_changes_nothing(past, words, kind):
    fitted = fit(past, NUMBERS)
    more = [*words, told("onlooker", "observe")]
    assert fitted.believe(kind, more) == fitted.believe(kind, words)


@given(cases(), told_by(), KIND)
def test_base_and_parts_add_up_and_the_interval_holds_the_probability(past, words, kind):
    found = fit(past, NUMBERS).believe(kind, words)
    total = math.fsum([found.base.log_odds, *(part.log_odds for part in found.parts)])
    assert total == pytest.approx(found.log_odds, abs=1e-9)
    assert 0 < found.low <= found.probability <= found.high < 1


@given(cases(), told_by(), KIND)
def test_names_do_not_matter(past, words, kind):
    other = [msgspec.structs.replace(c, id=f"x{c.id}", told=tuple(renamed(c.told))) for c in past]
    one = fit(past, NUMBERS).believe(kind, words)
    two = fit(other, NUMBERS).believe(kind, renamed(words))
    assert (one.log_odds, one.low, one.high) == (two.log_odds, two.low, two.high)


@given(cases(least=1), st.data())
def test_a_case_left_out_is_as_one_that_never_was(past, data):
    left = data.draw(st.sampled_from(past))
    rest = [c for c in past if c is not left]
    fitted, without = fit(past, NUMBERS), fit(rest, NUMBERS)
    if fitted.alone == without.alone:
        for word_ in left.told:
            at = (word_.origin, word_.group, left.kind, word_.says)
            assert fitted.weight(*at, without=left.id) == without.weight(*at)
    assert fitted.base(left.kind, without=left.id).settled == without.base(left.kind).settled


@given(
    cases(("held", "failed"), least=10, most=20),
    told_by(),
    KIND,
    st.sampled_from(("held", "failed")),
)
def test_one_label_changes_little(past, words, kind, outcome):
    new = case("new", outcome, told("a0"), told("b0"), kind="purge")
    before = fit(past, NUMBERS).believe(kind, words).probability
    after = fit([*past, new], NUMBERS).believe(kind, words).probability
    assert abs(after - before) < 0.2


def world(drawn, shuffle):
    true = [drawn.random() < 0.4 for _ in range(200)]
    past = []
    for i, held in enumerate(true):
        origins = drawn.sample([f"{g}{i}" for g in "abc" for i in range(5)], drawn.randint(1, 4))
        odds = (0.8, 0.35)[not held]
        words = [told(o, "assert" if drawn.random() < odds else "deny") for o in origins]
        past.append(case(str(i), "held" if held else "failed", *words))
    if shuffle:
        outcomes = [c.outcome for c in past]
        drawn.shuffle(outcomes)
        past = [msgspec.structs.replace(c, outcome=o) for c, o in zip(past, outcomes, strict=True)]
    return past


def skill(past):
    fitted = fit(past[:120], NUMBERS)
    asked = past[120:]
    share = fmean(c.truth for c in past[:120])
    ours = fmean((fitted.believe(c.kind, c.told).probability - c.truth) ** 2 for c in asked)
    return 1 - ours / fmean((share - c.truth) ** 2 for c in asked)


def test_shuffled_outcomes_give_no_skill_and_true_ones_do():
    shuffled = [skill(world(random.Random(seed), shuffle=True)) for seed in range(12)]
    true = [skill(world(random.Random(seed), shuffle=False)) for seed in range(5)]
    assert fmean(shuffled) < 0.01
    assert fmean(true) > 0.15
