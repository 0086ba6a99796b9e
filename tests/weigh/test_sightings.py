import math

import pytest

from tests.trace.newsroom import claimed, event_of, story
from tests.weigh.newsdesk import belief_of, executed, weighed

SEEN = math.log(0.02 / 0.6)
DEAD = executed("Wire", "2016-02-12", when="2016-02-10")


def shown(day="2016-05-10", kind="appearance", outlet="Northern Voice", machine=False, **slots):
    told = claimed(kind, when=day, **({"mode": "dated image"} | slots))
    return story(outlet, "2016-06-01", told, machine=machine)


def against(*stories):
    return round(math.fsum(t.log_odds for t in belief_of(*stories).terms) - math.log(2), 9)


def test_a_later_dated_image_refutes_and_both_are_shown():
    event = event_of(weighed(DEAD, shown()), "execution")
    assert event.belief.status == "refuted"
    assert against(DEAD, shown()) == round(SEEN, 9)
    assert event.last_seen == "2016-05-10"
    assert len(event.sightings) == 1
    (term,) = (t for t in event.belief.terms if t.log_odds < 0)
    assert set(term.claims) == set(event.sightings)
    assert "dated image, Northern Voice" in term.words


@pytest.mark.parametrize(
    ("slots", "share"),
    [
        ({"mode": "met in person", "outlet": "Herald"}, 1.0),
        ({"mode": "name on a list"}, 0.5),
        ({"mode": None}, 0.5),
        ({"mode": "undated or rerun footage"}, 0.1),
        ({"kind": "detention", "mode": None}, 0.5),
        ({"kind": "detention", "mode": None, "certainty": "probable"}, 0.25),
        ({"certainty": "probable"}, 0.5),
        ({"origins": ("a source",)}, 0.5),
    ],
)
def test_what_shows_less_weighs_less(slots, share):
    settled = slots.get("mode") == "met in person"
    assert against(DEAD, shown(**slots)) == round(SEEN * share, 9)
    assert belief_of(DEAD, shown(**slots)).status == ("refuted" if settled else "disputed")


@pytest.mark.parametrize(
    "slots",
    [
        {"day": "2016-02-10"},
        {"day": "2016"},
        {"day": None},
        {"day": "2015-05-10"},
        {"stance": "doubts"},
        {"polarity": "denied"},
        {"who": "Han Chol"},
        {"machine": True},
        {"kind": "dismissal"},
    ],
)
def test_what_shows_nothing_later_changes_nothing(slots):
    assert against(DEAD, shown(**slots)) == 0.0
    assert belief_of(DEAD, shown(**slots)).status == "unconfirmed"


def test_the_first_that_settles_is_told_and_sightings_do_not_add_up():
    stories = [
        DEAD,
        shown("2016-08-10"),
        shown("2016-05-10"),
        shown("2017-05", mode="name on a list"),
    ]
    event = event_of(weighed(*stories), "execution")
    assert against(*stories) == round(SEEN, 9)
    assert event.last_seen == "2017-05"
    assert len(event.sightings) == 2


def test_an_undated_death_is_before_the_day_on_which_it_was_told():
    assert belief_of(executed("Wire", "2016-02-12"), shown()).status == "refuted"
    assert belief_of(executed("Wire", "2016-06-12"), shown()).status == "unconfirmed"
    assert belief_of(executed("Wire", None), shown()).status == "unconfirmed"


def test_who_was_dismissed_may_come_back():
    told = story("Wire", "2016-02-12", claimed("dismissal", when="2016-02-10"))
    belief = belief_of(told, shown(), kind="dismissal")
    assert belief.status == "unconfirmed"
    assert round(math.fsum(t.log_odds for t in belief.terms) - math.log(2), 9) == round(
        0.3 * SEEN, 9
    )


def test_reruns_are_no_last_sighting():
    event = event_of(weighed(DEAD, shown(mode="undated or rerun footage")), "execution")
    assert event.last_seen is None


def test_a_sighting_outweighs_the_states_own_word():
    assert (
        belief_of(executed("Northern Voice", "2016-02-12", when="2016-02-10"), shown()).status
        == "refuted"
    )
