import math

import pytest

from tests.weigh.newsdesk import belief_of, denied, executed

LN2 = math.log(2)


def weights(*stories, **more):
    return [round(t.log_odds, 9) for t in belief_of(*stories, **more).terms if t.log_odds]


def test_a_flat_word_weighs_its_ratio():
    assert weights(executed("Wire")) == [round(LN2, 9)]
    assert weights(denied("Herald")) == [round(math.log(0.25), 9)]


@pytest.mark.parametrize(
    ("slots", "factor"),
    [
        ({"certainty": "probable"}, 0.5),
        ({"certainty": "possible"}, 0.25),
        ({"origins": ("a source",)}, 0.5),
        ({"basis": "hearsay"}, 0.25),
        ({"origins": ("Southern media",)}, 0.5),
        ({"basis": "background"}, 0.5),
        ({"origins": ("a source",), "certainty": "probable"}, 0.25),
    ],
)
def test_what_is_weak_weighs_less_and_says_why(slots, factor):
    (term,) = (t for t in belief_of(executed("Wire", **slots)).terms if t.log_odds)
    assert math.isclose(term.log_odds, factor * LN2)
    assert "(x" in term.words


def test_an_unknown_outlet_weighs_as_unnamed():
    assert weights(executed(None)) == [round(LN2 / 2, 9)]


def test_a_state_denying_of_its_own_person_is_weak():
    own, other = weights(denied("Northern Voice")), weights(denied("National Service"))
    assert own == [round(math.log(0.25) / 2, 9)]
    assert other == [round(math.log(0.25), 9)]
    assert weights(denied("Northern Voice", country="CU")) == other
    assert weights(denied("Northern Voice", country="North Korea")) == own
    assert weights(denied("Northern Voice", country="KP", person="kp-ryo")) == own


def test_the_latest_word_of_an_origin_replaces_what_it_said():
    flat, hedged = (
        executed("Wire", "2020-01-01"),
        executed("Wire", "2020-02-01", certainty="probable"),
    )
    back = denied("Wire", "2020-03-01")
    assert weights(flat, hedged) == [round(LN2 / 2, 9)]
    assert weights(flat, hedged, back) == [round(math.log(0.25), 9)]


def test_on_one_day_the_stronger_word_stands():
    assert weights(executed("Wire"), executed("Wire", certainty="possible")) == [round(LN2, 9)]
    assert weights(executed("Wire"), denied("Wire", "2020-01-01")) == [round(math.log(0.25), 9)]


def test_an_undated_report_supersedes_nothing():
    assert weights(executed("Wire"), executed("Wire", None, certainty="possible")) == [
        round(LN2, 9)
    ]


def test_a_retelling_does_not_hedge_for_the_origin():
    own = executed("Wire", "2020-01-01")
    retold = executed("Herald", "2020-02-01", origins=("Wire",), certainty="possible")
    assert weights(own, retold) == [round(LN2, 9)]
    service = executed("Wire", "2020-01-01", origins=("National Service",))
    assert weights(service, retold) == [round(LN2, 9)]


def test_a_machine_weighs_nothing_and_is_shown():
    belief = belief_of(executed("Bot", machine=True))
    assert belief.probability == 0.5
    assert any("Bot" in term.words for term in belief.terms)


def test_a_rumour_retold_in_earnest_is_of_the_day_when_it_was_said():
    new = executed("Wire", "2019-06-01", certainty="probable")
    retold = executed("Herald", "2020-06-01", said="2013-08", origins=("Wire",))
    assert weights(new, retold) == [round(LN2 / 2, 9)]
