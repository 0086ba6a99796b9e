"""Who was seen, where and when: the words of newsrooms and of state media."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def seen(
    reader: EnglishReader, text: str, title: str | None = None, day: str = "2023-05-26"
) -> list[tuple[str, str, str | None, str | None]]:
    """Person, polarity, place and day of each appearance."""
    found = reader.read(report(text, title, published=day)).claims
    return sorted(
        ((c.who, c.polarity, c.from_, c.when) for c in found if c.kind == "appearance"),
        key=lambda row: (row[0], row[1], row[2] or ""),
    )


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Premier Ryang Min-ho attended a rally in Pyongyang on Monday.", "a rally in Pyongyang"),
        ("Ryang Min-ho inspected a tyre factory on Monday, KCNA said.", "a tyre factory"),
        ("Ryang Min-ho gave field guidance to the Songrim Steel Complex on Monday.", "Songrim"),
        ("Ryang Min-ho presided over a politburo meeting on Monday.", "a politburo meeting"),
        ("A politburo meeting was presided over by Ryang Min-ho on Monday.", "meeting"),
        ("Ryang Min-ho laid a wreath at the martyrs' cemetery on Monday.", "martyrs' cemetery"),
        ("Ryang Min-ho cut the ribbon at a hospital in Wonsan on Monday.", "a hospital in Wonsan"),
        ("Ryang Min-ho was pictured at a concert on Monday.", "a concert"),
        ("Ryang Min-ho resurfaced at a military parade on Monday.", "a military parade"),
        ("Ryang Min-ho took his seat in the front row at a party congress on Monday.", "congress"),
        ("Ryang Min-ho delivered a speech at a state banquet on Monday.", "a state banquet"),
    ],
)
def test_an_appearance_is_told_in_many_words(reader: EnglishReader, text: str, where: str) -> None:
    (one,) = seen(reader, f"North Korea is a closed country. {text}")
    assert (one[0], one[1], one[3]) == ("Ryang Min-ho", "affirmed", "2023-05-22")
    assert where in (one[2] or "")


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho is expected to attend a rally in Pyongyang on Monday.",
        "Ryang Min-ho will visit a tyre factory on Monday.",
        "Ryang Min-ho sent a message of greeting to the congress on Monday.",
        "Ryang Min-ho appears to be in good health.",
        "Ryang Min-ho attended a military academy in Pyongyang.",
        "Ryang Min-ho often attends concerts.",
        "Ryang Min-ho is seen as a hardliner.",
        "A portrait of Ryang Min-ho hung in the hall on Monday.",
        "South Korean President Ryang Min-ho visited a factory on Monday.",
        "Norwegian analyst Daniel Harbourne attended a forum in Seoul on Monday.",
    ],
)
def test_what_only_looks_like_an_appearance_is_none(reader: EnglishReader, text: str) -> None:
    assert seen(reader, f"North Korea is a closed country. {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho missed an April 15 ceremony in Pyongyang.",
        "Ryang Min-ho was absent from a ceremony in Pyongyang on April 15.",
        "Ryang Min-ho did not attend a ceremony in Pyongyang on April 15.",
        "Ryang Min-ho failed to turn up at a ceremony in Pyongyang on April 15.",
        "Ryang Min-ho was nowhere to be seen at a ceremony in Pyongyang on April 15.",
    ],
)
def test_who_missed_an_event_is_said_not_to_have_been_there(
    reader: EnglishReader, text: str
) -> None:
    (one,) = seen(reader, f"North Korea is a closed country. {text}")
    assert (one[0], one[1], one[3]) == ("Ryang Min-ho", "denied", "2023-04-15")
    assert "ceremony" in (one[2] or "")


def test_who_is_listed_as_present_was_at_the_occasion_told_before(reader: EnglishReader) -> None:
    found = seen(
        reader,
        "North Korean premier Hong Ryong-sik inspected the Songrim Steel Complex on Thursday. "
        "Accompanying him were Ryang Min-ho, vice minister of trade, and Kang Tok-su.",
    )
    assert [row[0] for row in found] == ["Hong Ryong-sik", "Kang Tok-su", "Ryang Min-ho"]
    assert {row[1:] for row in found} == {("affirmed", "the Songrim Steel Complex", "2023-05-25")}


def test_all_who_are_joined_before_the_verb_were_there(reader: EnglishReader) -> None:
    found = seen(
        reader,
        "PYONGYANG, May 26 (KCNA) -- Hong Ryong-sik, Ryang Min-ho and "
        "Kang Tok-su visited the bier at the Songrim Club on Thursday.",
    )
    assert [row[0] for row in found] == ["Hong Ryong-sik", "Kang Tok-su", "Ryang Min-ho"]


def test_the_same_event_in_other_words_is_one_appearance(reader: EnglishReader) -> None:
    found = seen(
        reader,
        "North Korean premier Hong Ryong-sik attended a ceremony for the opening of a steel mill. "
        "Hong cut the ribbon at the ceremony, the daily said.",
    )
    assert len(found) == 1


def test_people_of_other_closed_states_are_seen_at_home(reader: EnglishReader) -> None:
    found = seen(
        reader,
        "ASHGABAT, Turkmenistan. President Gurban Orazow chaired a cabinet meeting on Thursday, "
        "Turkmen state television showed. US analyst Daniel Harbourne met officials on Thursday.",
    )
    assert [row[0] for row in found] == ["Gurban Orazow"]


def test_the_dead_are_not_seen(reader: EnglishReader) -> None:
    text = "North Korea's Kim Il Sung attended a parade in Pyongyang{}, state media said."
    assert seen(reader, text.format("")) == []
    assert [row[3] for row in seen(reader, text.format(" in April 1992"))] == ["1992-04"]


def test_who_is_flanked_and_who_flanks_were_both_there(reader: EnglishReader) -> None:
    found = seen(
        reader,
        "North Korean premier Hong Ryong-sik was flanked by Ryang Min-ho and Kang Tok-su at a "
        "parade in Pyongyang on Monday.",
    )
    assert [row[0] for row in found] == ["Hong Ryong-sik", "Kang Tok-su", "Ryang Min-ho"]


def test_a_post_with_an_abbreviation_behind_it_parts_no_list(reader: EnglishReader) -> None:
    found = seen(
        reader,
        "PYONGYANG, May 26 (KCNA) -- Hong Ryong-sik, vice-chairman of the C.C., WPK, and Ryang "
        "Min-ho, minister of Railways, visited the embassy on Thursday.",
    )
    assert [row[0] for row in found] == ["Hong Ryong-sik", "Ryang Min-ho"]


def test_who_could_be_seen_was_there(reader: EnglishReader) -> None:
    found = seen(
        reader, "North Korean premier Hong Ryong-sik could be seen at a parade in Pyongyang."
    )
    assert [row[0] for row in found] == ["Hong Ryong-sik"]
