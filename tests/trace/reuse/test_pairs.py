from hypothesis import given
from hypothesis import strategies as st

from reportedly.trace.reuse.pairs import Pair, alike, containment
from reportedly.trace.reuse.units import grams
from tests.trace.reuse.prose import OTHER, REPORTER, WIRE

SETS = st.lists(st.frozensets(st.sampled_from("abcdefghijkl"), max_size=8), max_size=8)


def brute(sets, least):
    return [
        Pair(left, right, share)
        for left in range(len(sets))
        for right in range(left + 1, len(sets))
        if (share := containment(sets[left], sets[right])) >= least
    ]


@given(SETS, st.sampled_from([0.1, 0.3, 0.5, 1.0]))
def test_the_index_finds_every_pair_that_going_through_all_finds(sets, least):
    assert list(alike(sets, least)) == brute(sets, least)


@given(SETS, st.sampled_from([2, 4, 8]))
def test_a_sketch_finds_no_pair_that_is_none(sets, sample):
    assert set(alike(sets, 0.3, sample=sample)) <= set(brute(sets, 0.3))


def test_a_sketch_finds_a_long_copy():
    sets = [grams(WIRE), grams(REPORTER + "\n" + WIRE), grams(OTHER)]
    assert list(alike(sets, 0.5, sample=8)) == [Pair(0, 1, 1.0)]


def test_a_short_story_inside_a_long_piece_is_wholly_contained():
    assert containment(grams(WIRE), grams(REPORTER + " And so on. " + WIRE)) == 1.0
    assert containment(grams(WIRE), frozenset()) == 0.0
