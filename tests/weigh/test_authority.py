import math

import pytest

from tests.trace.newsroom import claimed, story
from tests.weigh.newsdesk import belief_of

SERVICE = "the South's spy agency"


def defected(outlet="Herald", machine=False, **slots):
    told = {"to": "South Korea", "origins": (SERVICE,)} | slots
    return story(outlet, "2024-07-16", claimed("defection", **told), machine=machine)


def believed(*stories):
    return belief_of(*stories, kind="defection")


def authority_words(belief):
    return [t.words for t in belief.terms if t.log_odds == 3.0]


def test_the_receiving_states_service_confirms_through_whoever_it_reached_us():
    belief = believed(defected("Bot", machine=True, chain=("The Journal", SERVICE)))
    assert belief.status == "confirmed"
    assert math.isclose(belief.probability, 1 / (1 + math.exp(-3 - math.log(2))))
    (words,) = authority_words(belief)
    assert words == (
        "National Service: the receiving state's service can confirm an arrival; "
        "as told by The Journal, itself read only through Bot"
    )


def test_members_of_parliament_may_relay_the_service():
    assert believed(defected(chain=("Members of parliament", SERVICE))).status == "confirmed"


def test_of_several_ways_the_shortest_is_told_and_counts_once():
    belief = believed(defected(chain=("The Journal", SERVICE)), defected("Wire"))
    assert [words.rpartition("; ")[2] for words in authority_words(belief)] == ["as told by Wire"]


@pytest.mark.parametrize(
    "slots",
    [
        {"certainty": "probable"},
        {"stance": "doubts"},
        {"polarity": "denied"},
        {"to": "Cuba"},
        {"to": None},
        {"chain": ("a source", SERVICE)},
        {"chain": ("Southern media", SERVICE)},
        {"origins": ("Wire",)},
        {"origins": ("Southern media",)},
        {"origins": ()},
        {"kind": "dismissal"},
    ],
)
def test_nothing_less_confirms(slots):
    told = claimed(**({"kind": "defection", "to": "South Korea", "origins": (SERVICE,)} | slots))
    belief = belief_of(story("Herald", "2024", told), kind=told["kind"])
    assert belief.status != "confirmed"


def test_where_it_does_not_say_whither_the_event_does():
    assert (
        believed(defected(to=None), story("Wire", "2024", claimed("defection", to="Seoul"))).status
        == "confirmed"
    )


def test_the_person_confirms_himself_through_a_named_paper():
    told = {"origins": ("Ryo Il Sam",), "to": None}
    assert believed(defected(chain=("The Journal", "Ryo Il Sam"), **told)).status == "confirmed"
    assert believed(defected(chain=("a newspaper", "Ryo Il Sam"), **told)).status == "unconfirmed"


def test_a_state_confirms_its_own_act_in_its_own_words():
    belief = belief_of(story("Northern Voice", "2020", claimed("execution")))
    assert belief.status == "confirmed"
    assert authority_words(belief)[0].endswith("in its own words")
    foreign = belief_of(story("Northern Voice", "2020", claimed("execution", country="CU")))
    assert foreign.status == "unconfirmed"


def test_who_holds_the_person_confirms():
    held = claimed("detention", from_="Seoul", origins=("Unity Ministry",))
    elsewhere = claimed("detention", from_="Havana", origins=("Unity Ministry",))
    assert belief_of(story("Wire", "2020", held), kind="detention").status == "confirmed"
    assert belief_of(story("Wire", "2020", elsewhere), kind="detention").status == "unconfirmed"


def test_the_second_origin_of_a_claim_can_confirm_too():
    told = {"origins": ("a defector", SERVICE), "chain": ("a trader", "a defector")}
    belief = believed(defected(**told))
    assert belief.status != "confirmed"
    assert (
        believed(defected(origins=("The Journal", SERVICE), chain=("The Journal",))).status
        == "confirmed"
    )
