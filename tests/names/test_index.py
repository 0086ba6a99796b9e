import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import names
from reportedly.names import Index

from .spelling import hangul_names, latin_names

KNOWN = [
    ("thae", "Thae Yong-ho"),
    ("thae", "太永浩"),
    ("un", "Kim Jong-un"),
    ("il", "김정일"),
    ("nam", "Kim Jong-nam"),
    ("smith", "John Smith"),
    ("kang", "Kang Mun Kil"),
    ("min", "남궁민"),
    ("empty", ""),
]


def keys(index, name):
    return [(found.key, found.answer) for found in index.nearest(name)]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("T'ae Yŏng-ho", [("thae", "match")]),
        ("金正恩", [("un", "match")]),
        ("Kim Jong Il", [("il", "match")]),
        ("JOHN SMITH", [("smith", "match")]),
        ("Jon Smith", [("smith", "possible")]),
        ("Jiang Wen-ji", [("kang", "possible")]),
        ("Min Namgung", [("min", "match")]),
        ("Thae Yang-ho", [("thae", "possible")]),
        ("Pak Hon-yong", []),
        ("", []),
        ("…", []),
    ],
)
def test_the_keys_of_names_that_match_are_found(name, wanted):
    assert keys(Index(KNOWN), name) == wanted


def test_a_key_is_found_once_by_its_nearest_name():
    (found,) = Index(KNOWN).nearest("太永浩")
    assert (found.key, found.name, found.asked) == ("thae", "太永浩", "太永浩")
    assert found.comparison == names.compare("太永浩", "太永浩")


def test_matches_come_before_what_is_possible():
    index = Index([(1, "Kim Jong-un"), (2, "Kim Jong-gun"), (3, "Kim Jong Un"), (4, "김정은")])
    answers = [found.answer for found in index.nearest("Kim Jong Un")]
    assert answers == ["match", "match", "match", "possible"]
    assert len(index) == 4


def test_an_index_grows():
    index = Index()
    assert index.nearest("Kim Jong-un") == ()
    index.add("un", "김정은")
    assert keys(index, "Kim Jong-un") == [("un", "match")]
    index.add("gun", "Kim Jong-gun")
    assert keys(index, "Kim Jong-un") == [("un", "match"), ("gun", "possible")]


written = st.one_of(
    latin_names,
    hangul_names,
    st.sampled_from(["Jiang Wen-ji", "姜文吉", "金英浩", "金榮浩", "Kim", "Kim Chol", "Jon Smith"]),
    st.text(max_size=6),
)
lists = st.lists(written, max_size=25)


@settings(max_examples=60)
@given(lists, written)
def test_an_index_answers_what_comparing_with_each_would(texts, asked):
    brute = {place: names.compare(asked, text).answer for place, text in enumerate(texts)}
    found = {each.key: each.answer for each in Index(enumerate(texts)).nearest(asked)}
    assert found == {place: answer for place, answer in brute.items() if answer != "no"}


@settings(max_examples=60)
@given(lists, written, st.randoms(use_true_random=False))
def test_the_order_of_adding_changes_no_answer(texts, asked, draw):
    entries = [(text, text) for text in texts]
    mixed = random.Random(draw.random()).sample(entries, len(entries))
    assert Index(entries).nearest(asked) == Index(mixed).nearest(asked)


@settings(max_examples=60)
@given(lists, written)
def test_what_is_found_has_its_comparison(texts, asked):
    for found in Index(enumerate(texts)).nearest(asked):
        assert found.comparison.answer == found.answer
