"""Somebody unnamed who is told of again, from whole sentences."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def who(reader: EnglishReader, text: str, kind: str) -> set[str]:
    return {c.who for c in reader.read(report(text)).claims if c.kind == kind}


@pytest.mark.parametrize(
    "later",
    ["The pair were", "The two were", "Both were", "The two men were", "The fishermen were"],
)
def test_a_group_keeps_the_words_that_brought_it_in(reader: EnglishReader, later: str) -> None:
    text = (
        "Two North Korean fishermen crossed the sea border on Sunday to defect, the navy said.\n"
        f"{later} arrested on Saturday after their boat was found, the ministry said."
    )
    assert who(reader, text, "detention") == {"Two North Korean fishermen"}


@pytest.mark.parametrize(
    ("later", "person"),
    [
        ("The trio were arrested on Saturday, the ministry said.", "The trio"),
        ("The third fisherman was arrested on Saturday.", "The third fisherman"),
        ("The company's political officer was arrested on Saturday.", "political officer"),
        ("Their platoon leader was arrested on Saturday.", "Their platoon leader"),
    ],
)
def test_other_people_are_not_taken_for_it(reader: EnglishReader, later: str, person: str) -> None:
    text = f"Two North Korean fishermen crossed the sea border on Sunday, the navy said.\n{later}"
    (found,) = who(reader, text, "detention")
    assert person in found


def test_somebody_alone_keeps_the_words_that_brought_him_in(reader: EnglishReader) -> None:
    text = (
        "A North Korean soldier has walked across the border, the military said on Monday.\n"
        "Officials told reporters of the matter. The soldier was taken into custody at dawn."
    )
    assert who(reader, text, "detention") == {"A North Korean soldier"}


def test_a_woman_is_no_man_told_of_before(reader: EnglishReader) -> None:
    text = (
        "A North Korean man has walked across the border, the military said on Monday.\n"
        "The woman was arrested at dawn."
    )
    assert who(reader, text, "detention") == {"The woman"}


def test_who_only_speaks_was_not_brought_in(reader: EnglishReader) -> None:
    text = (
        "Two officials said on Monday that the border had been closed.\n"
        "The pair were arrested at dawn."
    )
    assert who(reader, text, "detention") == {"The pair"}


def test_a_year_is_no_number_of_people(reader: EnglishReader) -> None:
    text = "In 2009 twelve of the country's footballers defected in Nairobi."
    assert who(reader, text, "defection") == {"twelve of the country's footballers"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("A vice premier of North Korea was executed in July.", "A vice premier"),
        (
            "The ambassador to Peru of North Korea was executed in July.",
            "The ambassador to Peru",
        ),
    ],
)
def test_a_description_has_its_whole_post(reader: EnglishReader, text: str, person: str) -> None:
    assert who(reader, text, "execution") == {person}


def test_who_stands_in_the_sentence_goes_before_who_was_named(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, a soldier, has walked across the border, the military said on Monday.\n"
        "In May a young man from Musan robbed two farms before he was arrested at a checkpoint."
    )
    assert who(reader, text, "detention") == {"a young man from Musan"}


def test_who_tells_of_somebody_is_not_meant(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, an envoy, has been in custody since May, the embassy said.\n"
        "A prison doctor told reporters that he had suffered a heart attack."
    )
    assert who(reader, text, "illness") == {"Ryang Min-ho"}
