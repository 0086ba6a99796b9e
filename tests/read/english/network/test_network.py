"""The networks run forward in numpy against the library's own."""

from functools import cache
from typing import Any

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.read.english.network.network import Network, Word
from reportedly.read.english.parser import FOLDER

SENTENCES = [
    "The envoy, who had been recalled in June, fled to Seoul with his family, officials said.",
    "Ro Hyon Chol was named premier.",
    "“We do not know where he is,” a spokesman for the ministry told reporters on Monday.",
    "What did the lawmakers say the agency had learned from whom?",
    "Envoy defects; son missing",
    "In 2016 he was said to have been shot, but the report was never confirmed by anyone whom the"
    " newspaper that ran it was able to name, and he reappeared at a parade two months later.",
    "1,047 came in 2019 , 196 in 2023 --- and 63  last year .",
    "!",
    "",
]


@cache
def pipeline() -> Any:
    import spacy

    return spacy.load(FOLDER)


@cache
def network() -> Network:
    return Network(pipeline())


def read(*texts: str) -> list[list[Word]]:
    return network()([pipeline().make_doc(text) for text in texts])


def by_library(text: str) -> list[tuple[str, str, int, str]]:
    doc = pipeline().make_doc(text)
    if len(doc):
        # One sentence: the first token is a start, no other is.
        starts = numpy.full((len(doc), 1), -1, dtype=numpy.int64)
        starts[0] = 1
        doc.from_array(["SENT_START"], starts.astype(numpy.uint64))
    for _, pipe in pipeline().pipeline:
        doc = next(iter(pipe.pipe([doc])))
    return [(t.pos_, "root" if t.dep_ == "ROOT" else t.dep_, t.head.i, str(t.morph)) for t in doc]


def told(words: list[Word]) -> list[tuple[str, str, int, str]]:
    return [(w.pos, w.dep, w.head, w.feats) for w in words]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_gets_the_tree_that_the_library_gives_it(text: str) -> None:
    assert told(read(text)[0]) == by_library(text)


def test_a_sentence_gets_the_same_tree_in_any_company() -> None:
    alone = [read(text)[0] for text in SENTENCES]
    assert read(*SENTENCES) == alone
    assert read(*reversed(SENTENCES)) == alone[::-1]


def test_no_sentences_have_no_words() -> None:
    assert read() == []


def test_words_keep_their_offsets_and_white_space_is_marked() -> None:
    text = "He  fled."
    assert [(text[w.start : w.end], w.space) for w in read(text)[0]] == [
        ("He", False),
        (" ", True),
        ("fled", False),
        (".", False),
    ]


JUMBLED = """
he whom the envoy said had to fled from , who and “ ” was seen by in 2019 not it that Kim minister
( ) arrested a - is what
"""


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(JUMBLED.split()), max_size=40))
def test_jumbled_words_get_the_tree_that_the_library_gives_them(listed: list[str]) -> None:
    text = " ".join(listed)
    assert told(read(text)[0]) == by_library(text)
