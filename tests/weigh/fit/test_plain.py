import random

import msgspec
import pytest

from reportedly.weigh.fit import fit
from tests.weigh.fit.made_up import NUMBERS, case, told
from tests.weigh.fit.plain import Plain

ALWAYS_FITTED = msgspec.structs.replace(NUMBERS, scale_from=0.0)


def words(drawn):
    origins = drawn.sample(
        [f"{group}{i}" for group in "abc" for i in range(8)], drawn.randint(1, 5)
    )
    says = ("assert", "assert", "assert", "deny", "observe")
    return [told(o, drawn.choice(says), share=drawn.choice((1.0, 0.5))) for o in origins]


def events(drawn, count):
    return [
        case(
            str(i),
            drawn.choice(("held", "failed", "failed")),
            *words(drawn),
            kind=drawn.choice("pq"),
        )
        for i in range(count)
    ]


@pytest.mark.parametrize(("seed", "count"), [(1, 110), (2, 60), (3, 1), (4, 25)])
def test_a_second_implementation_says_the_same(seed, count):
    drawn = random.Random(seed)
    cases = events(drawn, count)
    fitted, plain = fit(cases, ALWAYS_FITTED), Plain(cases, ALWAYS_FITTED)
    scale, variance = fitted.scale()
    assert scale == pytest.approx(plain.a, abs=1e-12)
    assert variance == pytest.approx(plain.var_a, abs=1e-12)
    for _ in range(50):
        kind, asked = drawn.choice(("p", "q", "never seen")), words(drawn)
        found = fitted.believe(kind, asked)
        assert (found.log_odds, found.probability, found.low, found.high) == pytest.approx(
            plain.believe(kind, asked), abs=1e-12
        )


def test_from_so_many_cases_on_the_shipped_numbers_fit_the_scale_too():
    cases = events(random.Random(5), int(NUMBERS.scale_from))
    assert fit(cases, NUMBERS).scale() == fit(cases, ALWAYS_FITTED).scale()
    assert fit(cases[1:], NUMBERS).scale() == (1.0, 0.0)
