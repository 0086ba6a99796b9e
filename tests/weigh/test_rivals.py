from tests.trace.newsroom import claimed, story
from tests.weigh.newsdesk import belief_of, executed


def died(outlet="Herald", **slots):
    return story(outlet, "2020-01-05", claimed("death", **slots))


def test_another_end_told_at_the_same_time_disputes_and_weighs_nothing():
    alone, both = belief_of(executed("Wire")), belief_of(executed("Wire"), died())
    assert both.status == "disputed"
    assert both.probability == alone.probability
    assert any(t.words == "rival account: death (Herald), +0" for t in both.terms)
    assert belief_of(executed("Wire"), died(), kind="death").status == "disputed"


def test_no_rival_is_made_of_rumours_other_times_or_what_may_both_be_true():
    assert belief_of(executed("Wire"), died(origins=("a source",))).status == "unconfirmed"
    assert belief_of(executed("Wire", when="2016-02"), died(when="2019")).status == "unconfirmed"
    assert belief_of(executed("Wire"), died(stance="doubts")).status == "unconfirmed"
    held = story("Herald", "2020-01-05", claimed("detention"))
    assert belief_of(executed("Wire"), held).status == "unconfirmed"
    assert belief_of(executed("Wire"), died(who="Han Chol")).status == "unconfirmed"
