"""What pages turn round, leave out or put in between: read all the same, and nothing invented."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

LATE = "North Korea's army chief Ryang Min-ho is in the news."


def _told(reader: EnglishReader, text: str) -> set[tuple[str, str, str]]:
    read = reader.read(report(text))
    return {(c.kind, c.who, c.polarity) for c in read.claims}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Forced labour was what Ryang Min-ho had to do.", "detention", "Ryang Min-ho"),
        (
            "Ideological education is said to have been the lot of Ryang Min-ho, an official.",
            "detention",
            "Ryang Min-ho",
        ),
        (
            "A political prison camp is said to hold Ryang Min-ho, an interpreter.",
            "detention",
            "Ryang Min-ho",
        ),
        (
            "Two other officials were sent off to be re-educated, Seoul said.",
            "detention",
            "Two other officials",
        ),
        (
            "Officials of the ministry, how many is not known, were put to death.",
            "execution",
            "Officials of the ministry",
        ),
        (
            "The unrest at home had led Ryang Min-ho, a diplomat in Oslo, to resign in protest.",
            "defection",
            "Ryang Min-ho",
        ),
        (
            "From mid-October Ryang Min-ho was gone from the North's media.",
            "disappearance",
            "Ryang Min-ho",
        ),
        (
            "Another story was about an execution -- it would seem of two North Korean students.",
            "execution",
            "two North Korean students",
        ),
    ],
)
def test_a_clause_turned_round_or_broken_is_read(
    reader: EnglishReader, text: str, kind: str, who: str
) -> None:
    assert (kind, who, "affirmed") in _told(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Forced labour was what the book by Ryang Min-ho described.",
        "The talks, some of them held with the United States, began, Ryang Min-ho said.",
        "The unrest at home had led Ryang Min-ho, a diplomat in Oslo, to resign the chess game.",
        "The party is said to hold Ryang Min-ho in high esteem.",
    ],
)
def test_what_only_looks_like_it_tells_of_nobody(reader: EnglishReader, text: str) -> None:
    assert not _told(reader, LATE + " " + text)


def test_who_shares_a_verb_that_is_left_out_shares_the_fate(reader: EnglishReader) -> None:
    told = _told(reader, "Ryang Min-ho was executed in March, and four officials with him.")
    assert {who for kind, who, _ in told if kind == "execution"} == {
        "Ryang Min-ho",
        "four officials",
    }


def test_who_went_on_without_the_verb_shares_no_fate(reader: EnglishReader) -> None:
    told = _told(reader, "Ryang Min-ho was executed in March, and the ministry denied it.")
    assert {who for kind, who, _ in told if kind == "execution"} == {"Ryang Min-ho"}
