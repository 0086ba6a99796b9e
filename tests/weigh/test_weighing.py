import math

import pytest

from reportedly.errors import PackError
from reportedly.weigh import weigh
from tests.trace.newsroom import claimed, event_of, small_pack, story, traced
from tests.weigh.newsdesk import belief_of, denied, executed, weighed


def test_one_flat_report_is_two_to_one_and_the_interval_wide():
    belief = belief_of(executed("Wire"))
    assert math.isclose(belief.probability, 2 / 3)
    assert belief.word == "likely"
    assert belief.high - belief.low > 0.4


def test_copies_retellings_and_doubts_are_shown_at_nothing():
    belief = belief_of(
        executed("Wire"),
        executed("Herald", origins=("Wire",)),
        executed("The Journal", stance="refutes"),
        executed("Gazette", stance="doubts"),
    )
    shown = {t.words for t in belief.terms if t.log_odds == 0.0}
    assert shown >= {
        "copies: 1 more outlet carries what Wire says, +0",
        "The Journal retells it to refute it, +0",
        "Gazette retells it in doubt, +0",
    }
    assert math.isclose(belief.probability, 2 / 3)


def test_nothing_said_in_earnest_leaves_even_odds():
    belief = belief_of(executed("Wire", stance="doubts"))
    assert (belief.probability, belief.status) == (0.5, "unconfirmed")


def test_every_term_points_at_its_claims():
    for event in weighed(executed("Wire"), denied("Herald")):
        for term in event.belief.terms:
            assert set(term.claims) <= set(event.claims)
            assert term.claims


def test_no_events_are_no_trouble():
    assert weigh((), (), (), small_pack()) == ()


def test_a_pack_without_a_weight_is_refused():
    told = executed("Wire")
    with pytest.raises(PackError, match="cap"):
        weigh(traced(told), [told[0]], [told[1]], small_pack(cap=None))


def test_last_seen_is_told_of_every_event_of_the_person():
    seen = story("Northern Voice", "2016-06-01", claimed("appearance", when="2016-05-10"))
    left = story("Wire", "2020-01-01", claimed("defection", when="2019"))
    events = weighed(seen, left)
    assert event_of(events, "defection").last_seen == "2016-05-10"
    assert event_of(events, "defection").sightings == ()
