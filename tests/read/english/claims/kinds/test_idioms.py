import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def read(reader: EnglishReader, text: str, kind: str) -> list[tuple[str, str]]:
    told = reader.closely(report(f"{text} North Korea has not commented.")).claims
    return [(c.who, c.polarity) for c in told if c.kind == kind]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("appointment", "Ri Tong Sop has been handed the defence portfolio."),
        ("appointment", "The vacancy at the ministry has gone to Ri Tong Sop, a career diplomat."),
        ("appointment", "The new minister of railways is Ri Tong Sop."),
        (
            "appointment",
            "Ri Tong Sop, whose appointment as army chief was announced, is a veteran.",
        ),
        ("dismissal", "The leader has got rid of his defence minister, Ri Tong Sop."),
        ("dismissal", "Ri Tong Sop's head has rolled."),
        ("dismissal", "Ri Tong Sop paid for the failed harvest with his job."),
        ("dismissal", "The purge has claimed its biggest scalp yet: propaganda chief Ri Tong Sop."),
        ("appearance", "Ri Tong Sop put in an appearance at the funeral."),
        ("appearance", "Sharing the platform with the leader was Ri Tong Sop."),
        ("appearance", "Ri Tong Sop was in the crowd that welcomed the guests at the airport."),
    ],
)
def test_an_idiom_is_read(reader: EnglishReader, kind: str, text: str) -> None:
    assert read(reader, text, kind) == [("Ri Tong Sop", "affirmed")]


@pytest.mark.parametrize(
    "text",
    [
        "Conspicuously absent from the podium at the parade was Ri Tong Sop.",
        "Ri Tong Sop gave the anniversary rally a miss.",
        "Ri Tong Sop was not among the officials who attended the parade.",
        "Ri Tong Sop's seat at the party plenum stayed empty.",
    ],
)
def test_who_stayed_away_from_one_event_was_not_seen_there(
    reader: EnglishReader, text: str
) -> None:
    assert read(reader, text, "appearance") == [("Ri Tong Sop", "denied")]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("appointment", "Ri Tong Sop was given a phone and a lecture about his job."),
        ("appointment", "The prize has gone to Ri Tong Sop for his portrait of a minister."),
        ("dismissal", "The family got rid of the dog, Ri Tong Sop said."),
        ("dismissal", "The missile was fired on Monday, Ri Tong Sop said."),
        ("appearance", "Ri Tong Sop often puts in an appearance at concerts."),
    ],
)
def test_what_only_sounds_like_it_is_left_alone(
    reader: EnglishReader, kind: str, text: str
) -> None:
    assert read(reader, text, kind) == []
