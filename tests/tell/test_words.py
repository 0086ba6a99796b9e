"""Words with facts: they shift as pieces are joined, and never lose what they are bound to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tell.words import (
    NOTHING,
    Words,
    dated,
    fact,
    filled,
    finished,
    in_a_row,
    in_quotes,
)

texts = st.text(st.sampled_from("ab Z é\n\t“”.,ß한"), max_size=8)
pieces = st.lists(st.tuples(texts, st.booleans()), max_size=6)


def bound(words: Words) -> list[str]:
    return [words.text[f.start : f.end] for f in words.facts]


@given(pieces)
def test_a_fact_keeps_its_words_however_pieces_are_joined(parts):
    told, wanted = NOTHING, []
    for at, (text, is_fact) in enumerate(parts):
        piece = fact(text, f"c-{at}", "who") if is_fact else Words(text)
        told = told + piece
        wanted += bound(piece)
    assert bound(told) == wanted
    done = finished(told)
    assert [w.casefold() for w in bound(done)] == [w.casefold() for w in wanted if w]
    assert done.text == " ".join(done.text.split())


@given(pieces)
def test_facts_never_overlap_and_lie_within_the_text(parts):
    told = finished(in_a_row(fact(text, "c-1", "who") for text, _ in parts))
    ends = [0, *(edge for f in told.facts for edge in (f.start, f.end)), len(told.text)]
    assert ends == sorted(ends)


def test_a_template_is_filled_with_words_and_their_facts():
    told = filled(
        "{who} left{day}", who=fact("Ri", "c-1", "who"), day=dated("2019-07", "c-1", "when")
    )
    assert told.text == "Ri left in July 2019"
    assert [(f.item, f.slot) for f in told.facts] == [("c-1", "who"), ("c-1", "when")]
    assert bound(told) == ["Ri", "July 2019"]


def test_a_template_that_names_what_is_not_given_fails():
    with pytest.raises(KeyError):
        filled("{who} left", what="Ri")


def test_braces_in_a_name_are_no_field():
    assert filled("{who} left", who=fact("{day}", "c-1", "who")).text == "{day} left"


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("2019-07-01", " on 1 July 2019"),
        ("2019-07", " in July 2019"),
        ("2019-07/2019-09", " between 1 July 2019 and 30 September 2019"),
        (None, ""),
    ],
)
def test_a_date_stands_with_its_preposition(when, text):
    assert dated(when, "c-1", "when").text == text


def test_words_in_a_row_stand_once_each():
    names = ("A", "B", "A", "C")
    assert in_a_row(fact(n, "c-1", "who") for n in names).text == "A, B and C"
    assert in_a_row([]) == NOTHING


def test_quotation_marks_are_not_doubled():
    assert in_quotes(fact("so it is,", "c-1", "quote")).text == "“so it is”"
    assert in_quotes(fact("he said “no”", "c-1", "quote")).text == "he said “no”"
    assert bound(in_quotes(fact("so it is,", "c-1", "quote"))) == ["so it is"]


def test_no_words_are_no_sentence_start():
    assert not NOTHING
    assert finished(fact("an unnamed source", "e-1", "origins")).text == "An unnamed source."
