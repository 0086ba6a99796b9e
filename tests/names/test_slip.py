import pytest

from reportedly import names
from reportedly.names.slip import is_slip, is_syllable_slip


@pytest.mark.parametrize(
    ("one", "two"), [("andreilankov", "andreylankov"), ("jangsongtheak", "jangsongthaek")]
)
def test_a_letter_replaced_or_swapped_is_a_slip(one, two):
    assert is_slip(one, two)


@pytest.mark.parametrize(("one", "two"), [("kim", "kin"), ("johnsmith", "jimsmithe")])
def test_short_names_and_several_letters_are_none(one, two):
    assert not is_slip(one, two)


def syllable(text):
    """Position of the last syllable of a name."""
    return names.read(text).hypotheses[0].positions[-1]


@pytest.mark.parametrize(
    ("one", "two"), [("Han Kon", "Han Kwon"), ("Han Nam", "Han Nim"), ("Han Cha", "한채")]
)
def test_a_syllable_a_letter_or_a_vowel_apart_is_a_slip(one, two):
    assert is_syllable_slip(syllable(one), syllable(two))
    assert is_syllable_slip(syllable(two), syllable(one))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kim Un", "Kim Il"),
        ("Kim In", "Kim Un"),
        ("Kim Chol", "Kim Chun"),
        ("Kim Chol", "김호"),
        ("김용", "김영"),
    ],
)
def test_syllables_further_apart_are_none(one, two):
    assert not is_syllable_slip(syllable(one), syllable(two))
