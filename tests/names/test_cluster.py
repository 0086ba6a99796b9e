from functools import reduce
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.names import Readings

from .spelling import hangul_names, latin_names, romanise, systems


def joined(texts):
    def join(group, text):
        return group if group is None else group.narrow(text)

    return reduce(join, texts[1:], Readings.of(texts[0]))


def test_one_spelling_leaves_several_readings():
    group = Readings.of("Ri Yong-ho")
    assert {"리영호", "리용호"} <= set(group.hangul)
    assert not group.is_settled


def test_the_commonest_reading_is_named_first():
    assert Readings.of("Ri Yong-ho").hangul[0] == "리영호"


def test_hangul_settles_a_group_and_its_homonym_can_never_follow():
    group = Readings.of("Ri Yong-ho").narrow("리용호")
    assert group is not None
    assert group.holds("리용호")
    assert not group.holds("리영호")
    assert group.narrow("리영호") is None
    assert group.narrow("Ri Yong Ho") == group


def test_a_bridge_does_not_join_what_it_matches_on_both_sides():
    for order in permutations(["리영호", "Ri Yong-ho", "리용호"]):
        assert joined(order) is None


def test_a_name_that_is_not_korean_is_joined_by_its_own_letters_only():
    group = Readings.of("Andrei Lankov")
    assert group.narrow("ANDREI LANKOV") == group
    assert group.narrow("Andrey Lankov") is None
    assert group.narrow("Kim Jong-un") is None
    assert Readings.of("Kim Jong-un").narrow("Andrei Lankov") is None


@pytest.mark.parametrize("text", ["", "--"])
def test_nothing_can_join_nothing(text):
    assert Readings.of(text).narrow(text) is None
    assert Readings.of(text).hangul == ()


@given(st.lists(latin_names, min_size=1, max_size=3))
def test_the_order_of_joining_changes_nothing(texts):
    assert len({joined(order) for order in permutations(texts)}) == 1


@given(hangul_names, st.lists(systems, min_size=1, max_size=4))
def test_spellings_of_one_name_stay_together_and_keep_it(name, written):
    group = joined([romanise(name, each) for each in written])
    assert group is not None
    assert group.holds(name)
    assert group.narrow(name) is not None


@given(latin_names, latin_names)
def test_joining_never_adds_a_reading(one, two):
    group = Readings.of(one).narrow(two)
    if group is not None:
        assert all(
            Readings.of(one).holds(each) and Readings.of(two).holds(each) for each in group.hangul
        )
