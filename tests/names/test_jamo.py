import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.names.jamo import compose, decompose, is_syllable


@given(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")))
def test_taking_apart_and_putting_together_gives_the_syllable_back(syllable):
    assert is_syllable(syllable)
    assert compose(*decompose(syllable)) == syllable


def test_a_syllable_without_coda_is_composed():
    assert compose("ㅌ", "ㅐ") == "태"
    assert decompose("영") == ("ㅇ", "ㅕ", "ㅇ")


@pytest.mark.parametrize("letter", ["a", "ㅌ", "太", " "])
def test_other_letters_are_no_syllables(letter):
    assert not is_syllable(letter)


def test_a_letter_out_of_place_is_an_error():
    with pytest.raises(ValueError, match="substring"):
        compose("ㅏ", "ㅌ")
