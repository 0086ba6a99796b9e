import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.names.marks import fold, normalise


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("T'ae Yŏng-ho", "t'ae yŏng-ho"),
        ("T’ae Yǒng-ho", "t'ae yŏng-ho"),
        ("Ch’o’l", "ch'ŏl"),
        ("RA KY'ONG-SU", "ra kyŏng-su"),
        ("YO'N CHO'NG NAM", "yŏn chŏng nam"),
        ("Pak To’-Ch’un", "pak tŏ-ch'un"),
        ("Kim Su'ng", "kim sŭng"),
        ("Sŏn'gwŏn", "sŏn-gwŏn"),
        ("Whang", "hwang"),
        ("Kim, Jöng 2", "kim, jŏng "),
        ("Françoise", "francoise"),
    ],
)
def test_marks_are_brought_to_one_form(written, normal):
    assert normalise(written) == normal


@given(st.text("abcdeghijklmnoprstuwyŏŭ'’- ", max_size=20))
def test_decomposed_letters_and_capitals_change_nothing(text):
    assert normalise(unicodedata.normalize("NFD", text)) == normalise(text)
    assert normalise(text.upper()) == normalise(text)


@given(st.text())
def test_a_fold_is_letters_and_digits_and_folds_to_itself(text):
    assert fold(text) == "" or fold(text).isalnum()
    assert fold(fold(text)) == fold(text)


def test_spacing_case_and_marks_do_not_count_in_a_fold():
    assert fold("T'ae Yŏng-ho") == fold("TAE YONGHO") == "taeyongho"
