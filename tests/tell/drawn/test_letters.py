"""How wide words are, cut and broken to a width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.plain import visible
from reportedly.tell.pictures.letters import cut, fitted, wide

TEXTS = st.text(max_size=60)
WIDTHS = st.floats(40, 400)


def test_hangul_takes_the_whole_size_and_marks_upon_letters_nothing():
    assert wide("현송월", 10) == 30
    assert wide("e\u0301", 10) == wide("e", 10)
    assert wide("iii") < wide("mmm")
    assert wide("Ri", bold=True) > wide("Ri")


@given(TEXTS, WIDTHS, st.booleans())
def test_what_is_cut_fits_and_says_that_it_is_cut(words, width, bold):
    shown = cut(words, width, bold=bold)
    assert wide(shown, bold=bold) <= width
    if shown != visible(words):
        assert shown.endswith("…")


@given(TEXTS, WIDTHS, st.booleans(), st.integers(1, 4))
def test_lines_fit_and_lose_nothing_unless_they_say_so(words, width, bold, most):
    lines = fitted(words, width, bold=bold, most=most)
    assert 1 <= len(lines) <= most
    assert all(wide(line, bold=bold) <= width for line in lines)
    if not lines[-1].endswith("…"):
        assert "".join("".join(lines).split()) == "".join(visible(words).split())


@pytest.mark.parametrize("word", ["a" * 10_000, "현" * 10_000, "a b " * 10_000])
def test_ten_thousand_letters_are_cut_at_once(word):
    assert fitted(word, 200, most=3)[-1].endswith("…")
    assert cut(word, 200).endswith("…")
