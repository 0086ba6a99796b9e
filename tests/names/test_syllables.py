import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.names.syllables import LONGEST, MOST_SYLLABLES, divide, read_syllable
from reportedly.names.tables import inventory


def hangul(letters, **options):
    return [reading.hangul for reading in read_syllable(letters, **options)]


@pytest.mark.parametrize(
    ("letters", "syllable"),
    [
        ("thae", "태"),
        ("yong", "용"),
        ("yong", "영"),
        ("sung", "성"),
        ("ch'ŏl", "철"),
        ("tcheul", "철"),
        ("back", "백"),
        ("jyo", "조"),
        ("woo", "우"),
        ("hyub", "협"),
    ],
)
def test_letters_are_read(letters, syllable):
    assert syllable in hangul(letters)


def test_marks_leave_fewer_readings_than_plain_letters():
    assert {"춘", "준"} <= set(hangul("chun"))
    assert "준" not in hangul("ch'un")
    assert "춘" in hangul("ch'un")


def test_the_commonest_name_syllable_comes_first():
    assert hangul("chol")[0] == "철"
    assert hangul("yong")[0] == "영"
    assert hangul("u")[0] == "우"


def test_letters_in_a_rare_use_come_last_and_are_marked():
    rare = [reading.rare for reading in read_syllable("sŏng")]
    assert rare == [False, True]
    assert read_syllable("zun")
    assert all(reading.rare for reading in read_syllable("zun"))


def test_assimilation_counts_only_before_a_sonorant():
    assert "박" not in hangul("pang")
    assert "박" in hangul("pang", before_sonorant=True)


@pytest.mark.parametrize("letters", ["", "x", "smith", "shon", "kwoo", "ngo", "vladimir", "12"])
def test_what_is_no_korean_syllable_has_no_reading(letters):
    assert read_syllable(letters) == ()


@given(st.text("abcdeghijklmnoprstuwyŏŭ'", max_size=8))
def test_every_reading_is_a_syllable_of_personal_names_and_none_comes_twice(letters):
    found = hangul(letters)
    assert set(found) <= inventory()
    assert len(set(found)) == len(found)


def test_a_word_is_divided_in_every_way():
    assert ("yong", "ho") in divide("yongho")
    assert set(divide("chongun")) >= {("chong", "un"), ("chon", "gun")}
    assert divide("schwarz") == ()


@given(st.text("aeghiknosuy", max_size=30))
def test_the_parts_of_a_division_are_the_word(word):
    for way in divide(word):
        assert "".join(way) == word
        assert len(way) <= MOST_SYLLABLES
        assert all(len(part) <= LONGEST for part in way)
