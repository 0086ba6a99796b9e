"""Appointments and dismissals, in the words of many newsrooms."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

KINDS = {"appointment", "dismissal"}
Told = list[tuple[str, str, str | None]]


def told(reader: EnglishReader, text: str, title: str | None = None) -> Told:
    """Kind, person and post of each claim of a post given or lost."""
    found = reader.read(report(text, title)).claims
    return sorted((c.kind, c.who, c.post) for c in found if c.kind in KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho was named defence minister on Monday, the state news agency said.",
        "Ryang Min-ho has been appointed defence minister, according to the state news agency.",
        "Ryang Min-ho, who was promoted to defence minister in March, did not attend.",
        "The leader has picked Ryang Min-ho, 61, as defence minister, state media reported.",
        "The assembly elected Ryang Min-ho as defence minister at its session on Monday.",
        "Ryang Min-ho became defence minister in 2016 after years in the provinces.",
        "State media announced the appointment of Ryang Min-ho as defence minister.",
        "Ryang Min-ho was identified as the new defence minister in a dispatch.",
        "Ryang Min-ho took over as defence minister in the spring, the ministry said.",
    ],
)
def test_a_new_post_has_many_words(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == [("appointment", "Ryang Min-ho", "defence minister")]


def test_those_listed_behind_a_verb_share_it(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho was named premier, Pak Yong-gil defence minister and "
        "Choe Nam-il chief of staff, the state news agency said on Monday."
    )
    assert told(reader, text) == [
        ("appointment", "Choe Nam-il", "chief of staff"),
        ("appointment", "Pak Yong-gil", "defence minister"),
        ("appointment", "Ryang Min-ho", "premier"),
    ]


def test_who_replaces_somebody_has_his_post(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho was dismissed as defence minister over a leak of secrets, Yonhap said. "
        "He was succeeded by Pak Yong-gil."
    )
    assert told(reader, text) == [
        ("appointment", "Pak Yong-gil", "defence minister"),
        ("dismissal", "Ryang Min-ho", "defence minister"),
    ]


def test_who_is_replaced_had_the_post_of_the_new_one(reader: EnglishReader) -> None:
    text = "Ryang Min-ho was named army chief, replacing Pak Yong-gil, the state agency said."
    assert told(reader, text) == [
        ("appointment", "Ryang Min-ho", "army chief"),
        ("dismissal", "Pak Yong-gil", "army chief"),
    ]


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("The army chief, Ryang Min-ho, was sacked in March, Yonhap reported.", "removed"),
        ("The army chief, Ryang Min-ho, has been relieved of all his posts.", "removed"),
        ("The army chief, Ryang Min-ho, was purged in March, the agency said.", "purged"),
        ("The army chief, Ryang Min-ho, was shown the door in March.", "removed"),
        ("The army chief, Ryang Min-ho, lost his post over a leak in March.", "removed"),
        ("The army chief, Ryang Min-ho, fell from grace in March, a source said.", "removed"),
        ("The army chief, Ryang Min-ho, stepped down on account of his age.", "end of term"),
        ("The leader has fired army chief Ryang Min-ho, state media said.", "removed"),
    ],
)
def test_a_post_is_lost_in_many_words(reader: EnglishReader, text: str, manner: str) -> None:
    (claim,) = reader.read(report(text)).claims
    assert (claim.kind, claim.who, claim.post, claim.manner) == (
        "dismissal",
        "Ryang Min-ho",
        "army chief",
        manner,
    )


def test_a_demotion_leads_to_the_lower_rank(reader: EnglishReader) -> None:
    text = "The army chief, Ryang Min-ho, was demoted to vice minister for negligence in March."
    (claim,) = reader.read(report(text)).claims
    assert (claim.manner, claim.to, claim.charge) == ("demoted", "vice minister", "negligence")


def test_two_elections_are_two_claims(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho was elected president in February 2007. "
        "In May 2012 Ryang Min-ho was elected president again with ease."
    )
    assert len(told(reader, text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The striker Ryang Min-ho was replaced in the second half by a midfielder.",
        "Ryang Min-ho dismissed the report as groundless on Monday, the ministry said.",
        "The army chief, Ryang Min-ho, said the missile was fired at dawn.",
        "A man named Ryang Min-ho crossed the river in March, police said.",
        "Ryang Min-ho recalled how he crossed the river in winter with his brother.",
        "Ryang Min-ho was replaced as head coach of the football club on Monday.",
        "The portraits of Ryang Min-ho were replaced in every classroom last year.",
        "Ryang Min-ho has served as defence minister since 2016, according to the ministry.",
        "Ryang Min-ho made a speech to the deputies on Monday.",
    ],
)
def test_what_only_sounds_like_a_post_is_none(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == []


def test_members_named_further_on_stand_for_their_group(reader: EnglishReader) -> None:
    text = (
        "The leader has fired two ministers, state media reported on Tuesday. "
        "Health minister Ryang Min-ho was relieved of his duties. "
        "Energy minister Pak Yong-gil was shown the door as well."
    )
    found = told(reader, text, "Leader fires two ministers")
    assert [who for _, who, _ in found] == ["Pak Yong-gil", "Ryang Min-ho"]


def test_who_is_named_behind_a_passive_takes_over(reader: EnglishReader) -> None:
    text = "Defence minister Ryang Min-ho was replaced on November 4 by Pak Yong-gil, 61."
    assert told(reader, text) == [
        ("appointment", "Pak Yong-gil", "Defence minister"),
        ("dismissal", "Ryang Min-ho", "Defence minister"),
    ]


def test_names_in_a_list_share_a_passive(reader: EnglishReader) -> None:
    text = "Ryang Min-ho, Pak Yong-gil and Choe Nam-il were elected at the session on Monday."
    assert [who for _, who, _ in told(reader, text)] == [
        "Choe Nam-il",
        "Pak Yong-gil",
        "Ryang Min-ho",
    ]


def test_sport_and_business_give_no_offices(reader: EnglishReader) -> None:
    text = (
        "The striker scored in the first half. Manager Ryang Min-ho was sacked after the game. "
        "The referee had shown two red cards before half-time."
    )
    assert told(reader, text) == []


def test_a_name_missing_from_a_list_says_that_a_seat_is_lost(reader: EnglishReader) -> None:
    text = "Ryang Min-ho, a party secretary, was not on the list of the new politburo."
    (claim,) = reader.read(report(text)).claims
    assert (claim.kind, claim.polarity) == ("dismissal", "affirmed")


def test_who_is_put_in_the_place_of_another_is_no_denial(reader: EnglishReader) -> None:
    text = (
        "The president dismissed Interior Minister Ryang Min-ho and appointed Pak Yong-gil "
        "to replace him, the state news agency said."
    )
    assert told(reader, text) == [
        ("appointment", "Pak Yong-gil", "Interior Minister"),
        ("dismissal", "Ryang Min-ho", "Interior Minister"),
    ]


def test_a_leader_who_replaces_a_minister_takes_no_post(reader: EnglishReader) -> None:
    text = (
        "The leader Kim Tae-ho has replaced his defence minister, Ryang Min-ho, with "
        "General Pak Yong-gil, officials said on Tuesday."
    )
    assert told(reader, text) == [
        ("appointment", "Pak Yong-gil", "defence minister"),
        ("dismissal", "Ryang Min-ho", "defence minister"),
    ]


def test_an_envoy_presents_his_letters_as_what_he_is(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, ambassador to Mongolia, handed his credentials to the president "
        "of Mongolia on May 23, the ministry said."
    )
    (claim,) = [c for c in reader.read(report(text)).claims if c.kind == "appointment"]
    assert (claim.post, claim.to) == ("ambassador to Mongolia", "ambassador to Mongolia")


def test_a_seat_in_a_body_is_a_post_and_a_rank_lost_is_none(reader: EnglishReader) -> None:
    text = "Ryang Min-ho, elected to parliament in 2016, said that the North was changing fast."
    assert told(reader, text) == [("appointment", "Ryang Min-ho", "parliament")]
    text = "Ryang Min-ho was stripped of his military rank in March, the daily reported."
    assert told(reader, text) == [("dismissal", "Ryang Min-ho", None)]
