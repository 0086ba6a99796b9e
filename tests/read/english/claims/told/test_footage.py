"""What is said of pictures afterwards: old ones, or of no known day, are no sign of life."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

SHOWN = "North Korea's Ryang Min-ho was shown on state television on Monday."
OLD, NEW = "undated or rerun footage", "dated image"


def mode(reader: EnglishReader, text: str, title: str | None = None) -> str | None:
    (found,) = (c for c in reader.read(report(text, title)).claims if c.kind == "appearance")
    return found.mode


@pytest.mark.parametrize(
    "after",
    [
        "The footage was undated.",
        "The footage was old.",
        "The pictures appeared to be from an earlier year.",
        "But the footage turned out to be a rerun.",
        "The clip was recorded in 2019, analysts said.",
        "Analysts said the images had been shown before.",
        "It was undated.",
        "The photographs bore no date.",
        "The date of the footage could not be confirmed.",
        "It was not clear when the footage was shot.",
        "The broadcaster did not say when the pictures were taken.",
        "When the footage was filmed could not be verified.",
        "The leader stood beside him. The footage was undated.",
    ],
)
def test_old_or_undated_pictures_show_nobody_alive(reader: EnglishReader, after: str) -> None:
    assert mode(reader, f"{SHOWN} {after}") == OLD


def test_the_title_tells_of_the_same_pictures(reader: EnglishReader) -> None:
    title = "Ryang Min-ho shown on North Korean television"
    assert mode(reader, f"{SHOWN} The footage was undated.", title) == OLD


@pytest.mark.parametrize(
    "after",
    [
        "The footage was dated 20 May.",
        "The footage was not old, analysts said.",
        "The ministry denied that the footage was old.",
        "The footage was from a meeting on Monday.",
        "The footage was filmed in 2024, analysts said.",
        "The old minister was in the footage.",
        "The date of the meeting could not be confirmed.",
        "It was not clear when the meeting was held.",
        "It was an old programme of the party that he read from.",
        "A week later came a flood. It hit the coast. It went on. The footage was undated.",
    ],
)
def test_other_words_about_age_leave_them_alone(reader: EnglishReader, after: str) -> None:
    assert mode(reader, f"{SHOWN} {after}") == NEW
