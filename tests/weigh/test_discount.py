import math

from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.discount import shares
from reportedly.weigh.fit import Weight
from reportedly.weigh.stances import Stance
from reportedly.weigh.worth import Worth
from tests.trace.newsroom import small_pack
from tests.weigh.newsdesk import belief_of, denied, executed


def worth(number, log_odds, *, deny=False):
    stance = Stance(
        key=str(number),
        name="x",
        named=True,
        type="press",
        deny=deny,
        share=1.0,
        record=str(number),
        group="press",
        said=None,
        manner="",
        claims=(),
    )
    return Worth(
        stance=stance,
        kind="execution",
        because="",
        log_odds=log_odds,
        variance=1.0,
        flat=Weight(log_odds=log_odds, variance=1.0, held=0.0, failed=0.0),
        case="e",
    )


def test_each_further_origin_of_a_side_counts_less():
    terms = [
        t
        for t in belief_of(executed("Wire"), executed("Herald"), denied("The Journal")).terms
        if t.log_odds
    ]
    assert [round(t.log_odds, 6) for t in terms] == [
        round(math.log(2), 6),
        round(math.log(2) / math.sqrt(2), 6),
        round(math.log(0.25), 6),
    ]
    assert "second of those who say so, x0.71" in terms[1].words


@given(st.lists(st.floats(0, 3), max_size=12), st.floats(0, 3), st.floats(0, 2))
def test_one_more_on_a_side_never_takes_from_its_sum(held, new, discount):
    def total(values):
        counted = [worth(n, v) for n, v in enumerate(values)]
        return math.fsum(s.log_odds for s in shares(counted, discount))

    assert total([*held, new]) >= total(held) - 1e-12


def test_without_discount_origins_add_up():
    belief = belief_of(executed("Wire"), executed("Herald"), pack=small_pack(discount=0.0))
    assert math.isclose(belief.probability, 0.8)


def test_more_origins_make_the_interval_no_narrower_in_log_odds():
    def width(belief):
        return math.log(belief.high / (1 - belief.high)) - math.log(belief.low / (1 - belief.low))

    one, two = belief_of(executed("Wire")), belief_of(executed("Wire"), executed("Herald"))
    assert width(two) > width(one) > 2 * 1.645 * 1.6 * 1.5
