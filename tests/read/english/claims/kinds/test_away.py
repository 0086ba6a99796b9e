"""Flight, disappearance, illness and return, in the words of many newsrooms."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.english.claims.kinds.away import read, told
from tests.read.made import report


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho, a trade attaché, gave his minders the slip in Vienna in March.",
        "Ryang Min-ho, a trade attaché, did a runner in Vienna in March, the paper said.",
        "Ryang Min-ho walked into the South Korean consulate in Shenyang on Monday.",
        "Ryang Min-ho slipped over the Jordanian border on Monday night.",
        "Ryang Min-ho waded across the Tumen River into China in 2009.",
        "Ryang Min-ho was granted asylum in Sweden last year.",
        "Ryang Min-ho, a diplomat, refused to return home in May.",
        "Ryang Min-ho stayed behind in Canada after the tournament.",
        "Ryang Min-ho flew his MiG-19 to South Korea in 1983.",
        "Ryang Min-ho has asked not to be sent home.",
        "Ryang Min-ho jumped ship in Rotterdam in 2010.",
        "Captain Ryang Min-ho deserted his unit in July.",
    ],
)
def test_flight_has_many_words(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == {("defection", "affirmed", "Ryang Min-ho")}


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho tried to slip across the border in May and was caught by guards.",
        "Ryang Min-ho got away with a warning from the party.",
        "Ryang Min-ho fled the scene on foot.",
        "Ryang Min-ho, a lawmaker, defected to the ruling party on Monday.",
        "Ryang Min-ho arrived in South Korea for the Olympics with a delegation.",
        "Ryang Min-ho left the country on a visit to Vietnam.",
        "Ryang Min-ho planned to seek asylum in Sweden.",
    ],
)
def test_what_only_sounds_like_flight_is_none(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho went missing from his post in Vienna in July.",
        "Ryang Min-ho has not been seen in public since March.",
        "Ryang Min-ho has dropped out of sight, the newspaper said.",
        "Ryang Min-ho vanished in the autumn of 2022.",
        "Ryang Min-ho's disappearance was reported on Monday.",
        "Ryang Min-ho's whereabouts are unknown.",
        "Ryang Min-ho is in hiding, his lawyer said.",
        "Ryang Min-ho cannot be located, the source said.",
        "Ryang Min-ho was absent from public view for nearly three months.",
    ],
)
def test_disappearance_has_many_words(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == {("disappearance", "affirmed", "Ryang Min-ho")}


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho said the files had gone missing.",
        "The funds have vanished, Ryang Min-ho said.",
        "Ryang Min-ho could not be reached for comment.",
        "Ryang Min-ho missed the deadline.",
        "Hopes of a deal have vanished, Ryang Min-ho said.",
    ],
)
def test_what_only_sounds_like_disappearance_is_none(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho fell ill in May, the service said.",
        "Ryang Min-ho suffered a stroke in August.",
        "Ryang Min-ho has undergone heart surgery, the service said.",
        "Ryang Min-ho is in a coma, the website said.",
        "Ryang Min-ho was taken to hospital on Monday.",
        "Ryang Min-ho is being treated for pancreatic cancer at a clinic.",
        "Ryang Min-ho broke his ankle on the stairs.",
        "Ryang Min-ho may be ill, the ministry said.",
        "Ryang Min-ho was diagnosed with diabetes in 2019.",
        "Ryang Min-ho was stepping down for health reasons.",
    ],
)
def test_illness_has_many_words(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == {("illness", "affirmed", "Ryang Min-ho")}


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho treated the visitors to a banquet.",
        "Ryang Min-ho said the talks had collapsed.",
        "Ryang Min-ho broke his silence on Monday.",
        "Ryang Min-ho, the health minister, visited a hospital.",
        "Ryang Min-ho said the economy was ailing.",
    ],
)
def test_what_only_sounds_like_illness_is_none(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == set()


def test_good_health_denies_an_illness(reader: EnglishReader) -> None:
    text = "Ryang Min-ho is in good health, the ministry said."
    assert told(reader, text) == {("illness", "denied", "Ryang Min-ho")}


def test_what_may_be_is_hedged(reader: EnglishReader) -> None:
    (claim,) = read(reader, "Ryang Min-ho may be in hiding, the paper said.")
    assert (claim.kind, claim.certainty) == ("disappearance", "possible")


def test_a_person_sent_back_is_repatriated_and_not_defected(reader: EnglishReader) -> None:
    text = "Ryang Min-ho was forcibly repatriated to North Korea by China in October."
    assert told(reader, text) == {("repatriation", "affirmed", "Ryang Min-ho")}


def test_an_abduction_by_the_other_side_denies_a_defection(reader: EnglishReader) -> None:
    text = "Ryang Min-ho was abducted by South Korean agents, the state agency said."
    reading = reader.read(report(text))
    assert [(c.kind, c.polarity) for c in reading.claims] == [("defection", "denied")]
    assert [(c.kind, c.polarity) for c in reading.claims_beyond] == [("abduction", "affirmed")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Ryang Min-ho walked into the South Korean consulate in Shenyang on Monday.",
            ("Shenyang", "South Korea", "sought asylum"),
        ),
        (
            "Ryang Min-ho, number two at the embassy in London, defected to South Korea in 2016.",
            ("London", "South Korea", "left"),
        ),
        (
            "Ryang Min-ho slipped away from his minders in Geneva in 1982.",
            ("Geneva", None, "left"),
        ),
        (
            "Ryang Min-ho has asked for asylum in the United States.",
            (None, "United States", "sought asylum"),
        ),
        (
            "Ryang Min-ho slipped out of the embassy in Lisbon and asked for asylum in a third "
            "country.",
            ("Lisbon", "a third country", "sought asylum"),
        ),
        (
            "Ryang Min-ho did a bunk in Cahultown in May.",
            ("Cahultown", None, "left"),
        ),
        (
            "Ryang Min-ho, who asked Poland for protection in January, gave an interview.",
            (None, "Poland", "sought asylum"),
        ),
    ],
)
def test_flight_leads_from_one_place_to_another(
    reader: EnglishReader, text: str, places: tuple[str | None, ...]
) -> None:
    (claim,) = read(reader, text)
    assert (claim.from_, claim.to, claim.stage) == places


def test_a_denial_that_anybody_left_is_of_those_told_before(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, a dancer, has asked for asylum in Sweden, the paper said. "
        "An embassy official insisted that nobody had defected."
    )
    assert told(reader, text) == {
        ("defection", "affirmed", "Ryang Min-ho"),
        ("defection", "denied", "Ryang Min-ho"),
    }


def test_what_a_denial_takes_as_known_is_not_denied(reader: EnglishReader) -> None:
    text = "Officials have denied that Ryang Min-ho's absence since May is a sign of a purge."
    assert told(reader, text) == {("disappearance", "affirmed", "Ryang Min-ho")}


@pytest.mark.parametrize(
    "text",
    [
        "Midfielder Ryang Min-ho defected from Shenhua to Guangzhou in the summer window.",
        "Ryang Min-ho said that he was sick of parking in the rain.",
        "The goalkeeper, Ryang Min-ho, vanished in a crowd of bodies.",
    ],
)
def test_sport_and_small_talk_tell_of_nothing(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == set()
