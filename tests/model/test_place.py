"""Places of mentions as commands write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Place, Quote, place, place_of


@given(
    st.sampled_from(["r-0a1b", "r-ff"]), st.sampled_from(["text", "title"]), st.integers(0, 9999)
)
def test_a_place_that_is_written_is_read_again(report, field, start):
    quote = Quote(field=field, start=start, end=start + 1, text="x")
    found = place(place_of(report, quote))
    assert (found.report, found.field or "text", found.start) == (report, field, start)


def test_the_field_may_be_left_open():
    assert place("r-1:7") == Place(report="r-1", field=None, start=7)
    assert place("r-1:text:7") == Place(report="r-1", field="text", start=7)


@pytest.mark.parametrize("words", ["", "r-1", "r-1:", ":7", "r-1:x", "r 1:7", "r-1:body:7", "r:-1"])
def test_other_words_are_no_place(words):
    assert place(words) is None
