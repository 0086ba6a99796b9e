"""Rival values of an event, each with those who back it."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Picture
from reportedly.trace import values
from tests.trace.newsroom import claimed, event_of, persons_of, small_pack, story, traced


def told(*stories):
    event = event_of(traced(*stories), "execution")
    seen = Picture(
        as_of=None,
        reports=tuple(s[0] for s in stories),
        readings=tuple(s[1] for s in stories),
        persons=persons_of(stories),
        events=(event,),
    )
    return values(event, seen, small_pack())


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


def why(found):
    return [v.because for v in found if v.taken]


def test_a_retelling_months_later_backs_nothing_for_the_origin_it_cites():
    chain = ("Wire", "a source")
    found = told(
        shot("Herald", "2020-02-01", post="general", origins=("a source",), chain=chain),
        shot("Herald", "2020-05-01", post="alternate", origins=("Wire",)),
    )
    assert shown(found, "post") == [
        ("general", ["unnamed source of Wire"], [], True, False),
        ("alternate", [], [], False, True),
    ]
    assert why(found) == ["most origins back it (0 named origins, 1 in all)"]


def test_a_tie_is_told_as_one():
    first, later = shot("Wire", "2020-01-01", post="general"), shot("Herald", post="colonel")
    assert why(told(first, later)) == ["a tie: told first (1 named origin, 1 in all)"]
    same_day = shot("Herald", "2020-01-01", post="colonel")
    assert why(told(first, same_day))[0].startswith("a tie: the first by the alphabet")
    dates = (shot("Wire", when="2020-05-01"), shot("Herald", when="2020-05-02"))
    assert why(told(*dates)) == ["a tie: the earlier date (1 named origin, 1 in all)"]


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
