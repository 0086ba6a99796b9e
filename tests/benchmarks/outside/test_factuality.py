import json

import pytest
from benchmarks.outside.factuality import Rated, lines, rated, score, values

from reportedly.packs import load


def line(text, *events):
    tokens = text.split(" ")
    targets = [
        {"span1": [tokens.index(w), tokens.index(w) + 1], "label": label, "span_text": w}
        for w, label in events
    ]
    return json.dumps({"text": text, "targets": targets, "file_idx": 1, "idx": 0})


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "UW").mkdir()
    made = [
        line("Ada Colm 's bridge fell on Monday .", ("fell", 3.0)),
        line("She did n't resign , and may have fled .", ("resign", -3.0), ("fled", 1.0)),
    ]
    (tmp_path / "UW" / "test.jsonl").write_text("\n".join(made) + "\n", encoding="utf-8")
    return tmp_path


def test_sentences_are_put_together_as_newspapers_print_them(folder):
    first, second = rated(folder / "UW" / "test.jsonl")
    assert first.text == "Ada Colm's bridge fell on Monday."
    assert second.text == "She didn't resign, and may have fled."
    assert [second.text[at:] for at, _ in second.events][1] == "fled."


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Ada Colm left the city on Monday.", "left", 3.0),
        ("Ada Colm apparently left the city.", "left", 2.0),
        ("Ada Colm may have left the city.", "left", 1.0),
        ("Ada Colm tried to leave the city.", "leave", 0.0),
        ("Ada Colm will leave the city.", "leave", 0.0),
        ("Ada Colm did not leave the city.", "leave", -3.0),
        ("The ministry denied that Ada Colm left the city.", "left", -3.0),
    ],
)
def test_wording_has_its_place_on_the_scale(text, word, value):
    assert values(Rated(text, ((text.index(word), 0.0),)), load()) == [value]


def test_the_error_is_set_beside_that_of_taking_all_as_certain(folder):
    told = score(rated(folder / "UW" / "test.jsonl"))
    assert (told.count, told.error, told.pearson) == (3, 0.0, pytest.approx(1.0))
    assert told.always == pytest.approx((0.0 + 6.0 + 2.0) / 3)


def test_one_value_alone_has_no_correlation():
    text = "Ada Colm left the city on Monday."
    told = score([Rated(text, ((9, 3.0),)), Rated(text, ((9, 2.0),))])
    assert (told.count, told.error, told.pearson) == (2, 0.5, None)


def test_a_part_that_is_missing_is_said_to_be(folder):
    dev, test = lines(folder)
    assert dev.startswith("factuality: no UW/dev.jsonl below")
    assert test.startswith("factuality (UW test): 3 events, mean absolute error 0.000")
