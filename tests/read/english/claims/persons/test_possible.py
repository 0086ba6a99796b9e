"""Who was seen: somebody at the front whom the report goes on to name, and nobody else unnamed."""

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

OFFICIAL = "One of the top officials of North Korea has appeared in public again, state media said."


def seen(reader: EnglishReader, text: str) -> list[str]:
    return [c.who for c in reader.closely(report(text)).claims if c.kind == "appearance"]


def test_the_lead_shows_somebody_whom_the_next_sentence_names(reader: EnglishReader) -> None:
    text = f"{OFFICIAL}\nRyang Kwang Hyok, a secretary of the Workers' Party, gave a speech."
    assert seen(reader, text) == ["Ryang Kwang Hyok"]


def test_that_somebody_unnamed_was_seen_is_no_news(reader: EnglishReader) -> None:
    assert seen(reader, OFFICIAL) == []
    assert seen(reader, "A senior official of North Korea visited a farm on Monday.") == []


def test_an_aide_to_the_ruler_is_of_his_state(reader: EnglishReader) -> None:
    text = (
        "Ryang Kwang Hyok, a close aide to leader Kim Jong Un, gave a speech on Thursday at an"
        " event in Pyongyang."
    )
    assert seen(reader, text) == ["Ryang Kwang Hyok"]


def test_an_envoy_of_the_un_is_not(reader: EnglishReader) -> None:
    text = "Oh Joon Ho, UN envoy, gave a speech on Thursday at an event in Pyongyang, North Korea."
    assert seen(reader, text) == []


def test_what_sort_of_official_is_shown_tells_of_nobody(reader: EnglishReader) -> None:
    text = "Pictures of a purged official have been made public for the first time in North Korea."
    assert not reader.closely(report(text)).claims
