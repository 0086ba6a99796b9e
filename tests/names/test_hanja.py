import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.names.hanja import is_hanja, read_hanja, readings, standard_form


@pytest.mark.parametrize(
    ("text", "hangul"),
    [
        ("太永浩", "태영호"),
        ("金正恩", "김정은"),
        ("张成泽", "장성택"),
        ("張成沢", "장성택"),
        ("沈相貞", "심상정"),
        ("車智澈", "차지철"),
        ("徐參錫", "서삼석"),
        ("徐參錫", "서참석"),
        ("李龍得", "이용득"),
        ("李龍得", "리룡득"),
        ("盧武鉉", "노무현"),
        ("南宮珉", "남궁민"),
    ],
)
def test_names_are_read(text, hangul):
    (only,) = read_hanja(text)
    assert all(syllable in here for syllable, here in zip(hangul, only.sets, strict=True))


def test_a_surname_is_read_as_a_surname_only():
    assert "금" not in read_hanja("金正恩")[0].sets[0]
    assert "금" in read_hanja("李金恩")[0].sets[1]


def test_compatibility_and_other_forms_are_one_character():
    assert standard_form("\uf9e1") == "李"
    assert standard_form("龙") == standard_form("竜") == "龍"


@given(st.text())
def test_the_standard_form_is_its_own_standard_form(text):
    assert standard_form(standard_form(text)) == standard_form(text)


def test_a_character_has_each_of_its_readings():
    assert set(readings("樂")) == {"락", "악", "요"}
    assert readings("女") == ("녀",)
    assert readings("A") == ()


@pytest.mark.parametrize("text", ["", "金", "金正恩同志萬歲", "金\U0002a6a5", "Kim"])
def test_what_cannot_be_a_name_has_no_reading(text):
    assert read_hanja(text) == ()


def test_only_ideographs_are_hanja():
    assert is_hanja("太")
    assert not is_hanja("태")
    assert not is_hanja("タ")
