"""Whoever rules is not whom a fall, an arrest or a shooting is told of, unless it says so."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def told(reader: EnglishReader, text: str, kind: str) -> list[str]:
    found = reader.closely(report(text)).claims
    return [c.who for c in found if c.kind == kind]


def test_who_disobeyed_the_ruler_was_shot_and_not_the_ruler(reader: EnglishReader) -> None:
    text = "North Korea publicly executed two officials in May for disobeying leader Kim Jong Un."
    assert told(reader, text, "execution") == ["two officials"]


def test_the_purge_of_a_rulers_uncle_is_the_uncles(reader: EnglishReader) -> None:
    text = (
        "North Korea confirmed on Monday the purge of leader Kim Jong Un’s uncle Jang Song Thaek."
    )
    assert told(reader, text, "dismissal") == ["Jang Song Thaek"]


def test_a_surname_means_whoever_was_told_of_before_the_ruler(reader: EnglishReader) -> None:
    text = (
        "The ministry said that Kim Yong Jin, a vice premier, had angered leader Kim Jong Un. "
        "A firing squad killed Kim in July, it said."
    )
    assert "Kim Jong Un" not in told(reader, text, "execution")


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong Un has been toppled, the Southern Post reported on Monday from Pyongyang.",
        "North Korean leader Kim Jong Un was removed from power on Monday, a paper said.",
    ],
)
def test_a_coup_is_told_of_the_ruler(reader: EnglishReader, text: str) -> None:
    assert told(reader, text, "dismissal") == ["Kim Jong Un"]
