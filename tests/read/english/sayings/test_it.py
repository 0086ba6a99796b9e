"""Whom "it said" means: an outlet or body that the sentence before is about, spoken or not."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

SAID = "It said that North Korea's Ryang Min-ho had been dismissed."


def origins(reader: EnglishReader, before: str) -> tuple[str, ...]:
    (claim,) = (c for c in reader.read(report(f"{before} {SAID}")).claims if c.kind == "dismissal")
    return claim.origins


@pytest.mark.parametrize(
    "before",
    [
        "KCNA did not say why.",
        "KCNA gave no reason for the change.",
        "KCNA listed those present.",
        "The ministry sat in Seoul. KCNA carried a list of ministers.",
    ],
)
def test_the_subject_of_the_sentence_before_is_meant(reader: EnglishReader, before: str) -> None:
    assert origins(reader, before) == ("KCNA",)


def test_a_flood_says_nothing(reader: EnglishReader) -> None:
    assert origins(reader, "A flood hit the coast.") == ()


def test_who_spoke_stays_the_speaker(reader: EnglishReader) -> None:
    before = "The army was reorganised, KCNA said on Monday."
    assert origins(reader, before) == ("KCNA",)
