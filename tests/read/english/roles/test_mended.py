"""Whom the order of words puts in a person's place, from whole sentences."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def who(reader: EnglishReader, text: str, kind: str) -> set[str]:
    return {c.who for c in reader.closely(report(text)).claims if c.kind == kind}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("execution", "The leader had ordered his uncle, Ryang Min-ho, stripped and executed."),
        ("execution", "The leader had his aide Ryang Min-ho executed in 2013."),
        ("execution", "Ryang Min-ho, whose father had been close to Pak Su-jin, was executed."),
        ("dismissal", "Another official said to have been stood down was Ryang Min-ho, an envoy."),
        ("dismissal", "One of the officials dismissed last week was Ryang Min-ho, a vice premier."),
        ("appearance", "Sharing the platform with the North Korean leader was Ryang Min-ho."),
        (
            "illness",
            "Ryang Min-ho was demoted to colonel over the loss, Om Tae-gil quoted the service as "
            "saying, and suffered a stroke.",
        ),
        ("illness", "Ryang Min-ho underwent medical treatment in Vienna."),
        ("disappearance", "The riddle of dictator Ryang Min-ho's disappearance deepened today."),
        (
            "appointment",
            "Serdar Dzaparov, who was for years in charge of the budget, was relieved of the "
            "position and appointed to head the Central Bank.",
        ),
    ],
)
def test_who_stands_there_is_found_past_the_parse(
    reader: EnglishReader, kind: str, text: str
) -> None:
    name = "Serdar Dzaparov" if "Serdar" in text else "Ryang Min-ho"
    assert who(reader, text, kind) == {name}


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        ("dismissal", "The minister was dismissed because the premier was Ryang Min-ho.", set()),
        ("execution", "Ryang Min-ho had a general executed in May.", {"a general"}),
        ("dismissal", "Dismissed in May, the minister met Ryang Min-ho.", set()),
    ],
)
def test_a_name_elsewhere_in_the_sentence_is_left_alone(
    reader: EnglishReader, kind: str, text: str, names: set[str]
) -> None:
    assert "Ryang Min-ho" not in who(reader, text, kind)
    assert names <= who(reader, text, kind)
