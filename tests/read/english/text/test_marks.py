"""Quotation marks of wires and of other languages are read as plain ones, offsets kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.packs import load
from reportedly.read import reader
from reportedly.read.english.text.marks import marked
from tests.read.made import report


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("He said, ''No.''", 'He said,  "No." '),
        ("``Gone,'' she said", ' "Gone,"  she said'),
        ("‘‘Gone,’’ she said", ' "Gone,"  she said'),
        ("(''gone'')", '( "gone" )'),
        ("«Gone», „gone“", "“Gone”, “gone“"),
        ("the leader‘s aide", "the leader’s aide"),
    ],
)
def test_marks_become_double_ones(written, read):
    assert marked(written) == read
    assert len(read) == len(written)


@pytest.mark.parametrize("text", ["the Kims' house, '90s", 'He said, "No."', "rock 'n' roll"])
def test_single_apostrophes_and_plain_marks_stay(text):
    assert marked(text) == text


@given(st.text())
def test_no_text_changes_its_length(text):
    assert len(marked(text)) == len(text)


@pytest.mark.parametrize("marks", ["“”", "''", "``", "«»"])
def test_a_quotation_has_its_speaker_whatever_the_marks(marks):
    opening, closing = (marks[0], marks[1]) if marks in {"“”", "«»"} else (marks, "''")
    text = (
        f"{opening}Ro Chang Il defected to South Korea in May,{closing} said Ada Colm, a lawyer"
        " in Oslo who knew the attaché."
    )
    (claim,) = reader(load()).read(report(text)).claims
    assert (claim.who, claim.origins) == ("Ro Chang Il", ("Ada Colm",))
    for quote in claim.words.values():
        assert text[quote.start : quote.end] == quote.text
