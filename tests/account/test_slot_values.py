"""What is typed for a slot."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.account import TYPED, slot_values
from reportedly.errors import BadCorrection, ImpossibleDate, ReportedlyError


def test_values_have_the_form_of_their_slot():
    typed = [("when", "2019-05"), ("core", "no"), ("count", "13-15"), ("post", "")]
    told = slot_values(typed)
    count = {"low": 13, "high": 15}
    assert told == {"when": "2019-05", "core": False, "count": count, "post": None}


def test_a_list_takes_its_members_one_by_one_and_an_empty_value_empties_it():
    assert slot_values([("party", "his wife"), ("party", "a son")])["party"] == [
        "his wife",
        "a son",
    ]
    assert slot_values([("party", "")])["party"] == []


def test_the_chain_ends_with_the_first_origin():
    assert slot_values([("origins", "NIS"), ("origins", "Yonhap")])["chain"] == ["NIS"]
    assert slot_values([("chain", "Yonhap"), ("chain", "NIS")])["origins"] == ["NIS"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ([("colour", "red")], "no slot is called 'colour'"),
        ([("happened", "2019")], "no slot is called 'happened'"),
        ([("who", "")], "every claim has a 'who'"),
        ([("kind", "party")], "'kind' is one of"),
        ([("polarity", "no")], "'polarity' is one of affirmed, denied"),
        ([("core", "perhaps")], "'core' is yes or no"),
        ([("count", "many")], "'count' is a number"),
        ([("count", "5-3")], "'count' goes upwards"),
        ([("to", "Spain"), ("to", "France")], "'to' is told twice"),
    ],
)
def test_what_a_slot_cannot_have_is_refused(typed, said):
    with pytest.raises(BadCorrection, match=said):
        slot_values(typed)


def test_a_date_that_is_none_is_refused():
    with pytest.raises(ImpossibleDate):
        slot_values([("when", "2019-02-30")])


@given(st.lists(st.tuples(st.sampled_from(TYPED) | st.text(max_size=6), st.text(max_size=12))))
def test_whatever_is_typed_gives_values_or_one_clear_error(typed):
    with suppress(ReportedlyError):
        assert set(slot_values(typed)) <= set(TYPED)
