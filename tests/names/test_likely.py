import pytest
from hypothesis import given

from reportedly import names

from .spelling import hangul_names, latin_names


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("T'ae Yŏng-ho", "태영호"),
        ("Thae Yong-ho", "태영호"),
        ("Kim Yong-nam", "김영남"),
        ("Kim Jong Un", "김정은"),
        ("Choe Son Hui", "최선희"),
        ("Jang Song-thaek", "장성택"),
        ("Chang Sŏngt'aek", "장성택"),
        ("Chŏng Tongyŏng", "정동영"),
        ("Ryu Hyun-woo", "류현우"),
        ("Pak Pong-ju", "박봉주"),
        ("Ким Чен Ын", "김정은"),
        ("太永浩", "태영호"),
        ("Namgung Min", "남궁민"),
        ("Kim Dschong Un", "김정은"),
    ],
)
def test_the_likeliest_hangul_comes_first(written, first):
    assert names.likely(written)[0] == first


def test_both_readings_of_a_homograph_are_likely():
    assert set(names.likely("Ri Yong-ho", 2)) == {"리영호", "리용호"}


@given(hangul_names)
def test_hangul_stands_for_itself_first(name):
    assert names.likely(name)[0] == name


@given(latin_names)
def test_what_is_likely_is_a_reading_once_and_no_more_than_asked_for(text):
    found = names.likely(text, 5)
    assert 1 <= len(found) <= 5
    assert len(set(found)) == len(found)
    assert all(names.Readings.of(text).holds(each) for each in found)


@pytest.mark.parametrize("text", ["", "John Smith", "12"])
def test_what_is_no_korean_name_has_no_likely_reading(text):
    assert names.likely(text) == ()
