"""Rival values of an event, each with those who back it."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import claims_of
from reportedly.trace import values
from tests.trace.newsroom import claimed, event_of, small_pack, story, traced


def told(*stories):
    event = event_of(traced(*stories), "execution")
    return values(event, claims_of(s[1] for s in stories), small_pack())


def shown(found, slot):
    return [
        (v.value, [b.name for b in v.backed], [b.name for b in v.denied], v.taken, v.rival)
        for v in found
        if v.slot == slot
    ]


def shot(outlet, day="2020-06-01", **slots):
    return story(outlet, day, claimed("execution", **slots))


def test_each_value_has_its_backers_and_the_one_taken_its_reason():
    found = told(
        shot("Wire", when="2020-05-01"),
        shot("Herald", when="2020-05-20"),
        shot("The Journal", when="2020-05-20"),
    )
    assert shown(found, "when") == [
        ("2020-05-20", ["Herald", "The Journal"], [], True, False),
        ("2020-05-01", ["Wire"], [], False, True),
    ]
    assert "2 named origins" in found[0].because
    assert found[1].because is None


def test_denials_stand_apart_and_doubts_back_nothing():
    found = told(
        shot("Wire", from_="Havana"),
        shot("Herald", from_="Havana", polarity="denied", stance="refutes"),
        shot("The Journal", from_="Seoul", stance="doubts"),
    )
    assert shown(found, "from") == [
        ("Havana", ["Wire"], ["Herald"], True, False),
        ("Seoul", [], [], False, True),
    ]


def test_a_city_and_its_state_agree_and_two_cities_do_not():
    found = told(shot("Wire", from_="Havana"), shot("Herald", from_="Cuba"))
    assert [(v.value, v.rival) for v in found] == [("Havana", False), ("Cuba", False)]


def test_what_nobody_tells_has_no_value():
    assert told(shot("Wire")) == ()


SLOTS = st.fixed_dictionaries(
    {
        "when": st.sampled_from(["2020-05-01", "2020-05", "2020", None]),
        "from_": st.sampled_from(["Havana", "Cuba", "Seoul", None]),
        "post": st.sampled_from(["general", "minister", None]),
        "polarity": st.sampled_from(["affirmed", "denied"]),
    }
)


@given(st.lists(SLOTS, min_size=1, max_size=5), st.randoms())
def test_every_value_is_told_and_order_changes_nothing(drawn, chance):
    stories = [
        story(outlet, "2020-06-01", claimed("execution", **slots), text=outlet, id_=outlet)
        for outlet, slots in zip(("Wire", "Herald", "A", "B", "C"), drawn, strict=False)
    ]
    found = told(*stories)
    for slot, name in (("when", "when"), ("from", "from_"), ("post", "post")):
        assert {v.value for v in found if v.slot == slot} == {d[name] for d in drawn} - {None}
        assert sum(v.taken for v in found if v.slot == slot) <= 1
        taken = [v for v in found if v.slot == slot and v.taken]
        assert not any(v.rival for v in taken)
    chance.shuffle(stories)
    assert told(*stories) == found
