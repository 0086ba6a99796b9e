import math

from tests.weigh.newsdesk import belief_of, denied, executed

LN2 = math.log(2)


def test_a_collective_adds_nothing_beside_its_own_member():
    both = belief_of(executed("Asia Daily", origins=("Southern media", "Wire")))
    alone = belief_of(executed("Asia Daily", origins=("Wire",)))
    assert both.probability == alone.probability
    assert any("Wire is one of them" in term.words for term in both.terms)


def test_a_hedging_member_does_not_weaken_the_collective():
    said = executed("Asia Daily", origins=("Southern media",))
    hedged = executed("Morning Post", certainty="possible")
    assert belief_of(said, hedged).probability == belief_of(said).probability
    assert any("counted there" in term.words for term in belief_of(said, hedged).terms)


def test_an_outlets_unnamed_source_is_one_of_the_collective_too():
    said = executed("Asia Daily", origins=("Southern media",))
    told = executed("Wire", origins=("a source",))
    assert belief_of(said, told).probability == belief_of(told).probability


def test_a_collective_adds_to_those_who_are_not_of_it():
    said = executed("Asia Daily", origins=("Southern media",))
    assert (
        belief_of(said, executed("Herald")).probability > belief_of(executed("Herald")).probability
    )


def test_the_media_of_one_state_speak_with_one_mouth():
    one = belief_of(denied("Northern Voice"))
    two = belief_of(denied("Northern Voice"), denied("Northern Banner"))
    assert one.probability == two.probability
    assert any("speaks for the same state" in term.words for term in two.terms)


def test_the_papers_of_one_house_are_one():
    two = belief_of(executed("Morning Post"), executed("Morning TV"))
    assert math.isclose(two.probability, 2 / 3)
    assert two.status == "unconfirmed"
