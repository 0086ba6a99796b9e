import pytest
from hypothesis import given

from reportedly.names.latin import read_latin

from .spelling import hangul_names, romanise, systems


def can_be(text, hangul):
    return any(
        len(each.sets) == len(hangul)
        and all(syllable in here for syllable, here in zip(hangul, each.sets, strict=True))
        for each in read_latin(text)
    )


@pytest.mark.parametrize(
    ("text", "hangul"),
    [
        ("Thae Yong-ho", "태영호"),
        ("Yong-ho Thae", "태영호"),
        ("TAEYONGHO", "태영호"),
        ("Moon, Jae-in", "문재인"),
        ("Kim Chol", "김철"),
        ("Djang Tcheul Hy", "장철희"),
        ("Pak Pang-nae", "박박래"),
        ("Namgung Min", "남궁민"),
        ("Syngman Rhee", "이승만"),
        ("Rhee, Syngman", "이승만"),
    ],
)
def test_names_are_read(text, hangul):
    assert can_be(text, hangul)


@given(hangul_names, systems)
def test_every_system_of_writing_is_read(name, system):
    assert can_be(romanise(name, system), name)


@pytest.mark.parametrize(
    "text",
    ["", "-", "John Smith", "Andrei Lankov", "Kim", "Kim Kardashian West", "Ri " * 9, "x" * 5000],
)
def test_what_is_no_korean_name_has_no_reading(text):
    assert read_latin(text) == ()


def test_a_comma_forbids_the_surname_at_the_end():
    assert can_be("Yong Ho Ri", "리용호")
    assert not can_be("Yong, Ho Ri", "리용호")


@pytest.mark.parametrize(
    ("text", "surname", "given_name"),
    [
        ("Ryu Hyun-woo", "ryu", "hyun-woo"),
        ("Yong-ho Thae", "thae", "yong-ho"),
        ("MOON, Jae-in", "moon", "jae-in"),
        ("Syngman Rhee", "rhee", "syngman"),
        ("Kim-Jong-Un", "kim", "jong-un"),
    ],
)
def test_the_likeliest_reading_knows_surname_and_given_name(text, surname, given_name):
    best = read_latin(text)[0]
    assert (best.surname, best.given) == (surname, given_name)
