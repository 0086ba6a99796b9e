"""What posts say, and whether two say the same."""

import pytest

from reportedly.identify.posts import are_far, post_keys, telling

from .made import PACK


def keys(*posts):
    return post_keys(posts, PACK)


def test_places_are_taken_out_of_a_post():
    said = keys("acting ambassador to Kuwait")
    assert said.words == {"ambassador"}
    assert said.places == {("KW", None)}
    assert said.spheres == {"diplomacy"}


def test_an_adjective_of_a_state_is_no_place_of_post():
    assert keys("former North Korean diplomat").places == frozenset()


def test_a_body_is_found_in_the_words_and_an_outlet_is_none():
    assert keys("a senior official in Office 39").bodies == {"office-39"}
    assert keys("former diplomat").bodies == frozenset()


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("deputy ambassador", "acting ambassador", True),
        ("counsellor", "political counselor", True),
        ("foreign minister", "Foreign Minister", True),
        ("foreign minister", "defence minister", False),
        ("director", "director", False),
        ("senior official", "top official", False),
    ],
)
def test_posts_are_alike_by_what_they_say(one, two, alike):
    assert bool(telling(keys(one).words, keys(two).words)) is alike


def test_walks_of_life_are_far_only_where_all_are():
    general, envoy, both = keys("army general"), keys("ambassador"), keys("general", "envoy")
    assert are_far(general.spheres, envoy.spheres)
    assert not are_far(both.spheres, envoy.spheres)
    assert not are_far(frozenset(), envoy.spheres)
