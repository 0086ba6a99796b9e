import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import names

from .spelling import latin_names


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Thae Yong-ho", "latin"),
        ("T'ae Yŏng-ho", "latin"),
        ("태영호", "hangul"),
        (unicodedata.normalize("NFD", "태영호"), "hangul"),
        ("太永浩", "hanja"),
        ("Тхэ Ён Хо", "cyrillic"),
        ("Thae 영호", "other"),
        ("", "other"),
        ("123", "other"),
    ],
)
def test_the_script_is_told(text, script):
    assert names.read(text).script == script


@given(st.text())
def test_any_text_can_be_read_and_gives_the_same_each_time(text):
    assert names.read(text) == names.read("".join(list(text)))


@given(latin_names)
def test_readings_are_sets_of_syllables_for_each_position(text):
    name = names.read(text)
    assert name.is_korean
    assert name.readings == tuple(each.sets for each in name.hypotheses)
    assert all(all(box) for box in name.readings)


def test_surname_and_given_name_are_those_of_the_likeliest_reading():
    assert names.read("Yong-ho Thae").surname == "thae"
    assert names.read("Ryu Hyun-woo").given == "hyun-woo"
    assert names.read("John Smith").surname == names.read("John Smith").given == ""


def test_a_whole_article_is_no_name():
    assert not names.read("Kim Jong Un " * 1000).is_korean
