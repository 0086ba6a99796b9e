import sys

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reportedly.tell.folding import columns_of, folded


def test_every_character_is_as_wide_as_rich_has_it():
    for char in map(chr, range(sys.maxunicode + 1)):
        assert columns_of(char) == cell_len(char)


def test_lines_break_before_a_word_that_fits_no_more():
    told = "the official was removed"
    assert folded(told, 12) == [(0, "the official"), (13, "was removed")]
    assert folded(told, 11) == [(0, "the"), (4, "official"), (13, "was removed")]


def test_a_word_wider_than_a_line_is_cut():
    assert [line for _, line in folded("an address/of/a/page", 8)] == [
        "an ",
        "address/",
        "of/a/pag",
        "e",
    ]
    assert [line for _, line in folded("한국어로", 5)] == ["한국", "어로"]


def test_lines_end_where_the_text_has_them_end():
    assert folded("never\nseen", 20) == [(0, "never"), (6, "seen")]
    assert folded("", 20) == [(0, "")]


@given(st.text("ab 한é“\xa0\u3000\n", max_size=60), st.integers(2, 30))
def test_lines_fit_and_each_stands_where_it_is_said_to_start(text, width):
    for start, line in folded(text, width):
        assert columns_of(line) <= width
        assert text[start:].startswith(line.rstrip())
