import math

import msgspec
import pytest

from reportedly.model import Quote
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


HIMSELF = ("Ryo Il Sam",)
TOLD = "He fled, the service said, which Wire denied. Nobody else spoke."


def says(outlet="The Journal", day="2024-07-16", **slots):
    return story(outlet, day, claimed("defection", **slots))


def both(affirmed, denied, at=(46, 64)):
    """One report that affirms in its first words and denies in others."""
    told = (claimed("defection", **affirmed), claimed("defection", polarity="denied", **denied))
    report, reading = story("The Journal", "2024-07-16", *told, text=TOLD)
    standing = tuple(
        msgspec.structs.replace(
            claim, quote=Quote(field="text", start=start, end=end, text=TOLD[start:end])
        )
        for claim, (start, end) in zip(reading.claims, ((0, 7), at), strict=True)
    )
    return report, msgspec.structs.replace(reading, claims=standing)


def test_a_denial_read_as_the_persons_own_word_confirms_nothing():
    assert authority_words(believed(says(origins=HIMSELF)))
    belief = believed(both({"origins": HIMSELF}, {"origins": HIMSELF}))
    assert not authority_words(belief)
    assert belief.status != "confirmed"


@pytest.mark.parametrize(
    ("denied", "confirms"),
    [
        ({"origins": (SERVICE,)}, False),
        ({"origins": ("a clerk",), "chain": ("The Herald", SERVICE)}, False),
        ({"origins": ("Wire",)}, True),
    ],
)
def test_an_authority_whose_word_the_same_report_denies_confirms_nothing(denied, confirms):
    affirmed = {"origins": (SERVICE,), "chain": ("The Herald", SERVICE), "to": "South Korea"}
    assert bool(authority_words(believed(both(affirmed, denied)))) == confirms


@pytest.mark.parametrize("at", [(27, 44), (3, 12)])
def test_affirmed_and_denied_in_one_sentence_confirm_nothing(at):
    affirmed = {"origins": (SERVICE,), "to": "South Korea"}
    assert not authority_words(believed(both(affirmed, {"origins": ("Wire",)}, at)))


def test_a_person_who_is_told_to_deny_it_does_not_confirm_it_unless_the_denial_came_before():
    own = says(origins=HIMSELF)
    before = says("Wire", "2024-01-02", origins=HIMSELF, polarity="denied")
    after = says("Wire", "2024-08-02", origins=HIMSELF, polarity="denied")
    assert authority_words(believed(own, before))
    assert not authority_words(believed(own, after))
