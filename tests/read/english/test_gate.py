import pytest
from hypothesis import given

from reportedly.read.english.gate import parsed
from reportedly.read.english.parser import shipped
from reportedly.read.english.reader import EnglishReader
from reportedly.read.english.text.sentences import sentences
from tests.read.english.test_properties import TEXTS, mutated
from tests.read.made import report


def analysed(text: str) -> list[bool]:
    return [s.parsed for s in parsed(shipped(), sentences(report(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy has defected.",
        "He said that it was so.",
        "It was so, according to them.",
        "There were 27 of them.",
        "The ministry was unavailable for comment.",
        "The government sealed its border.",
        "It was seen on state television.",
        "Mr Kang went home in the evening.",
        "Ryang Min-ho went home in the evening.",
        "The story turned out to be false.",
    ],
)
def test_a_sentence_that_could_fill_a_slot_is_parsed(text: str) -> None:
    assert analysed(text) == [True]


def test_a_sentence_that_can_fill_none_keeps_plain_words_in_its_place() -> None:
    text = "Ryang Min-ho left. The weather in the capital was fine. Ryang came home."
    assert analysed(text) == [True, False, True]


@pytest.mark.parametrize("text", TEXTS)
def test_the_gate_changes_no_reading(
    reader: EnglishReader, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_gate = reader.read(report(text))
    monkeypatch.setattr("reportedly.read.english.gate._tells", lambda low: True)
    assert reader.read(report(text)) == with_gate


@given(mutated())
def test_the_gate_changes_no_reading_of_any_text(reader: EnglishReader, text: str) -> None:
    with_gate = reader.read(report(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reportedly.read.english.gate._tells", lambda low: True)
        assert reader.read(report(text)) == with_gate
