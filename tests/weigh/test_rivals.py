import math

from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.rivals import taken, weights
from tests.trace.newsroom import claimed, story
from tests.weigh.newsdesk import belief_of, executed


def died(outlet="Herald", **slots):
    return story(outlet, "2020-01-05", claimed("death", **slots))


def test_another_end_told_at_the_same_time_disputes_and_takes_what_it_has_for_itself():
    alone, both = belief_of(executed("Wire")), belief_of(executed("Wire"), died())
    assert both.status == "disputed"
    (term,) = (t for t in both.terms if t.log_odds < 0)
    assert term.words == "rival account: death (Herald)"
    assert math.isclose(term.log_odds, -math.log(1 + 2))
    assert math.isclose(alone.probability, 2 / 3)
    assert math.isclose(both.probability, 2 / 5)
    assert belief_of(executed("Wire"), died(), kind="death").status == "disputed"


def test_candidates_for_one_fate_never_make_more_than_one():
    told = (executed("Wire"), executed("Gazette"), died(), died("Journal"))
    both = [belief_of(*told, kind=kind).probability for kind in ("execution", "death")]
    assert sum(both) < 1


def test_what_is_shown_false_takes_nothing():
    shown = story(
        "Northern Voice",
        "2020-02-01",
        claimed("appearance", when="2020-01-20", mode="dated image"),
    )
    dead = story("Herald", "2020-02-05", claimed("death", when="2020-01-30"))
    (term,) = (
        t
        for t in belief_of(executed("Wire"), shown, dead, kind="death").terms
        if t.words.startswith("rival")
    )
    assert -0.1 < term.log_odds < 0


@given(st.lists(st.floats(-800, 800), min_size=1, max_size=6))
def test_what_is_taken_is_the_softmax_over_all_candidates(log_odds):
    assert taken(log_odds) <= 0
    assert taken(log_odds) <= -max(log_odds) + 1e-9
    assert taken([*log_odds, 0.0]) <= taken(log_odds)
    assert 0 <= math.fsum(weights(log_odds)) <= 1 + 1e-9


def test_no_rival_is_made_of_rumours_other_times_or_what_may_both_be_true():
    assert belief_of(executed("Wire"), died(origins=("a source",))).status == "unconfirmed"
    assert belief_of(executed("Wire", when="2016-02"), died(when="2019")).status == "unconfirmed"
    assert belief_of(executed("Wire"), died(stance="doubts")).status == "unconfirmed"
    held = story("Herald", "2020-01-05", claimed("detention"))
    assert belief_of(executed("Wire"), held).status == "unconfirmed"
    assert belief_of(executed("Wire"), died(who="Han Chol")).status == "unconfirmed"
