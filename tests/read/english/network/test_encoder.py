"""Vectors of words: the same whatever else was read, and however many words are kept."""

import numpy
import pytest

from reportedly.read.english.network import encoder as module
from reportedly.read.english.network.encoder import PAD, Encoder
from tests.read.english.network.test_network import pipeline


def keys(encoder: Encoder, text: str) -> list[tuple[int, ...]]:
    return [
        tuple(row) for row in pipeline().make_doc(text).to_array(list(encoder.columns)).tolist()
    ]


def made() -> Encoder:
    return Encoder(pipeline().get_pipe("tok2vec").model)


def test_a_row_before_the_first_and_after_each_sentence_belongs_to_nobody() -> None:
    encoder = made()
    rows = encoder([keys(encoder, "He fled ."), keys(encoder, "She stayed at home .")])
    assert rows.shape == (PAD + 3 + PAD + 5 + PAD, 96)


def test_words_read_before_change_no_vector() -> None:
    fresh, used = made(), made()
    used(
        [keys(used, "Sixteen other words were read by this one before it came to that sentence .")]
    )
    asked = keys(fresh, "The envoy fled .")
    assert numpy.array_equal(fresh([asked]), used([asked]))


def test_full_of_words_it_forgets_them_and_reads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = "The envoy of a far country fled by night ."
    roomy = made()
    wanted = roomy([keys(roomy, asked)])
    monkeypatch.setattr(module, "_KEPT", 8)
    narrow = made()
    narrow([keys(narrow, "He is well .")])
    assert numpy.array_equal(narrow([keys(narrow, asked)]), wanted)
    assert numpy.array_equal(narrow([keys(narrow, asked)]), wanted)
