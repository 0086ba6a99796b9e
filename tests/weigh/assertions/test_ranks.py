import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.packs import load
from reportedly.weigh.assertions.ranks import Ranks, order

RANKS = Ranks(load())
POSTS = [title for rank in load().ranks for title in rank.titles]


@pytest.mark.parametrize(
    ("one", "how", "other"),
    [
        ("Secretary of the Workers' Party for international affairs", "above", "ambassador"),
        ("Ambassador to Ruritania", "above", "deputy ambassador to Karvonia"),
        ("acting ambassador", "level", "deputy ambassador to Karvonia"),
        ("counselor of political affairs", "below", "acting ambassador"),
        ("diplomat", "unknown", "deputy ambassador"),
        ("diplomat", "below", "secretary of the Central Committee"),
        ("colonel", "unknown", "counsellor"),
        ("lieutenant colonel", "below", "general"),
        ("ideologist", "unknown", "ambassador"),
        ("vice foreign minister", "below", "foreign minister"),
    ],
)
def test_posts_are_ordered_where_the_table_can(one, how, other):
    assert order(RANKS.of([one]), RANKS.of([other])) == how


def test_the_highest_post_that_is_sure_counts():
    assert RANKS.of(["former diplomat", "deputy ambassador"]) == RANKS.of(["deputy ambassador"])
    assert RANKS.of(["cook"]) is None
    assert RANKS.of([]) is None


def test_a_title_is_no_part_of_a_longer_word():
    assert RANKS.of(["administer of estates"]) is None


@given(st.sampled_from(POSTS), st.sampled_from(POSTS))
def test_the_order_of_two_is_the_reverse_of_their_reverse(one, other):
    turned = {"above": "below", "below": "above"}
    there = order(RANKS.of([one]), RANKS.of([other]))
    back = order(RANKS.of([other]), RANKS.of([one]))
    assert back == turned.get(there, there)


@given(st.sampled_from(POSTS), st.sampled_from(POSTS), st.sampled_from(POSTS))
def test_who_stands_above_one_above_another_never_stands_below_that_other(one, two, three):
    first, second, third = (RANKS.of([p]) for p in (one, two, three))
    if order(first, second) == order(second, third) == "above":
        assert order(first, third) != "below"
