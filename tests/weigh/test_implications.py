import math

import pytest

from tests.trace.newsroom import claimed, event_of, small_pack, story
from tests.weigh.histories import historic, past
from tests.weigh.newsdesk import LEARNED, belief_of, executed, weighed

LN2 = math.log(2)


def dismissed(outlet="Herald", published="2020-01-05", **slots):
    return story(outlet, published, claimed("dismissal", **slots))


def weights(*stories, kind="dismissal", **more):
    return [
        round(t.log_odds, 9) for t in belief_of(*stories, kind=kind, **more).terms if t.log_odds
    ]


def test_who_tells_of_an_execution_tells_of_the_lost_post():
    belief = belief_of(dismissed(), executed("Wire"), kind="dismissal")
    implied = next(t for t in belief.terms if "tells of an execution" in t.words)
    assert "(the post is lost)" in implied.words
    assert math.isclose(implied.log_odds, LN2 / math.sqrt(2))
    assert weights(dismissed(), executed("Wire")) == [round(LN2, 9), round(LN2 / math.sqrt(2), 9)]


def test_it_moves_no_status():
    assert belief_of(dismissed(), executed("Wire"), kind="dismissal").status == "unconfirmed"


def test_the_same_source_counts_once():
    assert weights(dismissed("Wire"), executed("Wire")) == [round(LN2, 9)]
    hedged = dismissed("Wire", certainty="possible")
    assert weights(hedged, executed("Wire")) == [round(LN2, 9)]


def test_who_denies_the_loss_implies_nothing():
    kept = dismissed("Wire", polarity="denied")
    assert weights(dismissed(), kept, executed("Wire")) == [
        round(LN2, 9),
        round(math.log(0.25), 9),
    ]


def test_a_factor_of_the_pack_tells_how_much_counts():
    pack = small_pack(implied=0.5)
    assert weights(dismissed("Wire", certainty="possible"), executed("Wire"), pack=pack) == [
        round(LN2 / 2, 9)
    ]


@pytest.mark.parametrize(
    "of_an_execution",
    [
        {"when": "2018-03"},
        {"who": "Han Chol"},
        {"stance": "doubts"},
        {"polarity": "denied"},
    ],
)
def test_nothing_is_implied_by_another_time_person_doubt_or_denial(of_an_execution):
    told = executed("Wire", **of_an_execution)
    assert weights(dismissed(when="2020-01"), told) == [round(LN2, 9)]


def test_what_is_shown_false_implies_nothing():
    shown = story(
        "Northern Voice",
        "2020-02-01",
        claimed("appearance", when="2020-01-20", mode="name on a list"),
    )
    image = story(
        "Northern Voice",
        "2020-02-01",
        claimed("appearance", when="2020-01-20", mode="dated image"),
    )
    told = (dismissed(), executed("Wire"))
    assert any("tells of an execution" in t.words for t in _terms(*told, shown))
    assert not any("tells of an execution" in t.words for t in _terms(*told, image))


def _terms(*stories):
    return belief_of(*stories, kind="dismissal").terms


def test_custody_after_an_execution_is_not_implied_by_it_and_custody_before_is():
    told = executed("Wire", "2020-03-12", when="2020-03-10")

    def held(when):
        return story("Herald", "2020-04-01", claimed("detention", when=when))

    assert len(weights(held("2020-03-01"), told, kind="detention")) == 2
    assert len(weights(held("2020-03-20"), told, kind="detention")) == 1


def test_custody_after_the_alleged_date_counts_against_an_execution_and_before_it_does_not():
    told = executed("Wire", "2020-03-12", when="2020-03-10")
    for when, against in (("2020-03-01", False), ("2020-03-20", True)):
        held = story("Herald", "2020-04-01", claimed("detention", when=when))
        belief = belief_of(told, held)
        assert any(t.log_odds < 0 for t in belief.terms) is against
        assert belief.status == ("disputed" if against else "unconfirmed")


def test_it_weighs_by_the_record_on_what_was_told():
    rows = [past(f"case-{n}", subject=f"person {n}") for n in range(8)]
    plain = belief_of(dismissed(), executed("Wire"), kind="dismissal")
    known = event_of(
        weighed(dismissed(), executed("Wire"), pack=historic(*rows), fitted=LEARNED), "dismissal"
    ).belief
    one, two = (next(t for t in b.terms if "execution" in t.words) for b in (plain, known))
    assert 0 <= two.log_odds < one.log_odds
    assert "its record on executions: 0 shown true, 8 shown false" in two.words
