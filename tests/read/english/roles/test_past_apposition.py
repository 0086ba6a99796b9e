"""What a name's apposition says of somebody else is told of the name before it."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def told(reader: EnglishReader, text: str) -> list[tuple[str, str]]:
    return sorted((c.kind, c.who) for c in reader.read(report(text)).claims)


@pytest.mark.parametrize(
    "apposition",
    [
        "bodyguard for Pak Su-jin",
        "once the right hand of Pak Su-jin",
        "a general known as the sword of Pak Su-jin",
        "seen as the second most powerful man after Pak Su-jin",
        "believed to be a favourite of Pak Su-jin",
        "one of the closest aides to Pak Su-jin",
        "the brother-in-law of Pak Su-jin",
    ],
)
@pytest.mark.parametrize(
    ("kind", "told_of"),
    [
        ("dismissal", "was sacked in mid-January as head of the ministry of state security"),
        ("dismissal", "lost his office in mid-January"),
        ("execution", "was executed in January"),
    ],
)
def test_whom_an_apposition_names_last_is_spared(
    reader: EnglishReader, apposition: str, kind: str, told_of: str
) -> None:
    text = f"South Korea said on Friday that Ryang Min-ho, {apposition}, {told_of}."
    assert told(reader, text) == [(kind, "Ryang Min-ho")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "North Korea's Ryang Min-ho, who had succeeded Om Tae-gil, an aide to Pak Su-jin, was "
            "executed in January.",
            "Ryang Min-ho",
        ),
        (
            "The head of the guards of Om Tae-gil, Ryang Min-ho, was executed in North Korea.",
            "Ryang Min-ho",
        ),
    ],
)
def test_a_name_led_in_or_with_its_own_clause_is_no_subject(
    reader: EnglishReader, text: str, who: str
) -> None:
    assert [w for k, w in told(reader, text) if k == "execution"] == [who]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("lost his office as head of state security", ["dismissal"]),
        ("may lose her position as vice minister", ["dismissal"]),
        ("lost his office furniture in a fire", []),
        ("lost the office keys on a train", []),
    ],
)
def test_an_office_is_lost_and_its_furniture_is_no_office(
    reader: EnglishReader, words: str, kinds: list[str]
) -> None:
    text = f"In January Ryang Min-ho of the North Korean ministry {words}."
    assert [c.kind for c in reader.read(report(text)).claims] == kinds
