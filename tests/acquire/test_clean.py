import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.clean import clean, is_blank

ANY = st.text(st.characters(exclude_categories=()))


def test_line_ends_marks_and_controls():
    assert clean("\ufeffa\r\nb\rc\x00d\x85e\tf\ufeff") == "a\nb\nc d e\tf\ufeff"
    assert clean("half \ud83d pair") == "half \ufffd pair"


@given(ANY)
def test_what_is_kept_can_be_written_and_shown(text: str):
    kept = clean(text)
    kept.encode("utf-8")
    assert {c for c in kept if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}


@given(ANY)
def test_nothing_moves_but_line_ends_and_the_mark(text: str):
    plain = text.removeprefix("\ufeff")
    assert len(clean(text)) == len(plain) - plain.count("\r\n")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1))
def test_words_are_kept_as_they_stand(text: str):
    assert clean("x" + text) == "x" + text


def test_invisible_characters_are_blank():
    assert is_blank(" \n\u200b\ufeff\t")
    assert not is_blank("\u200ba")
