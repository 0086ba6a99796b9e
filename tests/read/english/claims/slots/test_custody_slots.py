"""Where, how, why and by whom somebody is held or put to death."""

import pytest

from reportedly.model import Claim
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def one(reader: EnglishReader, text: str) -> Claim:
    (claim,) = reader.read(report(text)).claims
    return claim


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Ryang Min-ho was sent to a labour camp in Jagang in May.", "labour camp in Jagang"),
        ("Ryang Min-ho was shot at a military academy near Pyongyang.", "military academy near"),
        ("Ryang Min-ho is being held in Camp No. 16, a source said.", "Camp No. 16"),
        ("Police arrested Ryang Min-ho at a checkpoint on Monday.", "checkpoint"),
        ("Ryang Min-ho was poisoned at Kuala Lumpur airport.", "Kuala Lumpur airport"),
        ("Ryang Min-ho, a North Korean banker, was arrested in Malaysia.", "Malaysia"),
        ("Ryang Min-ho was shot in Toudao on Monday.", "Toudao"),
    ],
)
def test_the_place_of_an_end_is_read(reader: EnglishReader, text: str, where: str) -> None:
    found = one(reader, text)
    assert found.from_ is not None
    assert found.from_.startswith(where)
    assert found.words["from"].text == found.from_


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho was arrested in connection with the case.",
        "The North Korean general Ryang Min-ho was executed in North Korea.",
        "Ryang Min-ho was bundled into a minivan in the early hours by masked agents.",
        "Ryang Min-ho was arrested in March.",
    ],
)
def test_what_is_no_place_leaves_it_empty(reader: EnglishReader, text: str) -> None:
    assert one(reader, text).from_ is None


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("Ryang Min-ho has been under house arrest since May.", "house arrest"),
        ("Ryang Min-ho was sent to a re-education camp in May.", "re-education"),
        ("Ryang Min-ho was hauled off to a political prison camp.", "camp"),
        ("The North Korean banker Ryang Min-ho was arrested in Malaysia.", "abroad"),
        ("Ryang Min-ho was arrested in May.", "unstated"),
        ("Ryang Min-ho was seized by agents of his own country.", "seized by own agents"),
    ],
)
def test_the_manner_of_custody_is_read(reader: EnglishReader, text: str, manner: str) -> None:
    found = one(reader, text)
    assert found.manner == manner
    assert found.words["manner"].text in text


def test_a_stated_manner_comes_before_none(reader: EnglishReader) -> None:
    text = "Ryang Min-ho was arrested in May. Ryang was later sent to a prison camp."
    assert one(reader, text).manner == "camp"


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Ryang Min-ho was put to death with an anti-aircraft gun.", "anti-aircraft gun"),
        ("Ryang Min-ho faced a firing squad in July.", "firing squad"),
        ("Ryang Min-ho was poisoned with VX nerve agent at an airport.", "VX nerve agent"),
        ("Ryang Min-ho was killed in a car crash in 2015.", "car crash"),
    ],
)
def test_the_means_of_a_death_is_read(reader: EnglishReader, text: str, method: str) -> None:
    assert one(reader, text).method == method


def test_charge_and_agent_are_read(reader: EnglishReader) -> None:
    found = one(reader, "Ryang Min-ho was arrested by military police for embezzlement.")
    assert (found.by, found.charge) == ("military police", "embezzlement")


def test_a_date_is_no_part_of_a_place(reader: EnglishReader) -> None:
    assert one(reader, "Ryang Min-ho was shot at an airfield in March.").from_ == "airfield"
