"""Arrests, custody, camps, executions, killings and deaths, in the words of many newsrooms."""

import pytest

from reportedly.read.english.claims.happenings import FATES
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

KINDS = {"detention", *FATES}


def told(reader: EnglishReader, text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Kind and person of each claim of custody or death."""
    found = reader.read(report(text, title)).claims
    return sorted((c.kind, c.who) for c in found if c.kind in KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho, a vice minister of trade, was arrested in March, a source said.",
        "State security agents arrested vice minister Ryang Min-ho at his home in March.",
        "Ryang Min-ho has been in detention since June, according to the newspaper.",
        "Vice minister Ryang Min-ho is being held in a villa near Pyongyang.",
        "Vice minister Ryang Min-ho was taken away by state security in the night.",
        "Ryang Min-ho was hauled off to a labour camp with his family, the daily said.",
        "General Ryang Min-ho was sentenced to 15 years' hard labour.",
        "Ryang Min-ho, the former army chief, is under house arrest in Pyongyang.",
        "The army chief, Ryang Min-ho, has been undergoing re-education at a farm.",
        "Party secretary Ryang Min-ho was sent down to a collective farm in Jagang Province.",
        "Ryang Min-ho is serving a ten-year sentence in a prison camp.",
        "Ryang Min-ho's arrest was announced on Tuesday.",
        "Police took Ryang Min-ho into custody on Monday.",
        "Ryang Min-ho, jailed in 2015 for espionage, was freed last week.",
        "Ryang Min-ho remains behind bars, the group said.",
        "The jailed pastor Ryang Min-ho was visited by a Swedish envoy.",
    ],
)
def test_custody_has_many_words(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == [("detention", "Ryang Min-ho")]


@pytest.mark.parametrize(
    "text",
    [
        "Police tried to arrest Ryang Min-ho but he got away.",
        "Ryang Min-ho would face arrest at home.",
        "A warrant for the arrest of Ryang Min-ho was issued on Monday.",
        "Ryang Min-ho held talks with Russian officials in Moscow on Monday.",
        "Ryang Min-ho seized power in a coup in 1993.",
        "Ryang Min-ho suffered a cardiac arrest on stage.",
        "Ryang Min-ho was sent to a cooperative farm to help with the harvest.",
        "People are arrested for watching foreign films in the country.",
        "General Ryang Min-ho was sentenced to death in absentia.",
    ],
)
def test_what_only_sounds_like_custody_is_none(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong Un had the education minister, Ryang Min-ho, executed in July.",
        "Executed for treason in 2013, Ryang Min-ho had been the second most powerful man.",
        "Ryang Min-ho faced a firing squad in July.",
        "Ryang Min-ho was machine-gunned in front of his colleagues.",
        "Ryang Min-ho was blown apart with an anti-aircraft gun, the tabloid claimed.",
        "Ryang Min-ho was shot for dozing off at a meeting.",
        "The regime put Ryang Min-ho to death in 2013.",
        "Iran hanged the scientist Ryang Min-ho for spying.",
    ],
)
def test_executions_have_many_words(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == [("execution", "Ryang Min-ho")]


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho narrowly escaped execution in 2013.",
        "The court granted Ryang Min-ho a stay of execution.",
        "Ryang Min-ho executed the plan well.",
        "Ryang Min-ho is awaiting execution.",
        "Officials who fail can be executed.",
        "Ryang Min-ho was shot and wounded in the leg.",
    ],
)
def test_who_was_not_put_to_death_is_not_told_of(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == []


def test_a_list_shares_its_verbs(reader: EnglishReader) -> None:
    text = "Ryang Min-ho and Pak Su-jin were executed and Choe Il-nam sent to a labor camp."
    assert told(reader, text) == [
        ("detention", "Choe Il-nam"),
        ("execution", "Pak Su-jin"),
        ("execution", "Ryang Min-ho"),
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("killing", "Ryang Min-ho was poisoned with nerve agent at an airport."),
        ("killing", "Gunmen shot dead Ryang Min-ho outside his home on Friday."),
        ("killing", "Two women are on trial for the murder of Ryang Min-ho."),
        ("death", "Ryang Min-ho was killed in a car crash in 2015."),
        ("death", "Ryang Min-ho took his own life in 2015."),
        ("death", "Ryang Min-ho was found dead in his bath in 2010."),
    ],
)
def test_a_death_is_told_from_a_killing(reader: EnglishReader, kind: str, text: str) -> None:
    assert told(reader, text) == [(kind, "Ryang Min-ho")]


@pytest.mark.parametrize(
    "text",
    [
        "Agents plotted to assassinate Ryang Min-ho in 2010.",
        "Ryang Min-ho survived an assassination attempt in 2010.",
        "The death penalty is applied, said Ryang Min-ho.",
        "The late Ryang Min-ho was a good man.",
    ],
)
def test_plots_and_penalties_kill_nobody(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho may be in custody, a source said.",
        "Ryang Min-ho may now be held at a villa of the ministry.",
        "Ryang Min-ho might be facing the firing squad, the daily said.",
        "Ryang Min-ho could be dead, the paper said.",
    ],
)
def test_that_a_state_may_be_so_is_a_hedge(reader: EnglishReader, text: str) -> None:
    found = reader.read(report(text)).claims
    assert [(c.who, c.certainty) for c in found] == [("Ryang Min-ho", "possible")]


def test_what_may_yet_happen_is_no_claim(reader: EnglishReader) -> None:
    assert told(reader, "Ryang Min-ho could be arrested, the paper said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Also arrested was Ryang Min-ho, the head of the trade section.",
        "Opposition leader Ryang Min-ho was on Monday sentenced to 11 years in prison.",
        "The court sentenced Ryang Min-ho, a former spy chief, to 12 years in prison.",
    ],
)
def test_turned_and_drawn_out_sentences_are_read(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == [("detention", "Ryang Min-ho")]


@pytest.mark.parametrize(
    "text",
    [
        "Police sought to arrest Ryang Min-ho.",
        "Ryang Min-ho was accused of plotting the murder of the president.",
        "Ryang Min-ho killed off the match with a late goal.",
        "The state funeral of Ryang Min-ho, who led the party, was held in Pyongyang.",
    ],
)
def test_plans_and_other_senses_befall_nobody(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == []


def test_who_would_have_been_shot_was_not(reader: EnglishReader) -> None:
    text = "Ryang Min-ho would have been the first general put to death since 2005."
    assert told(reader, text) == []


def test_a_denial_ends_where_something_else_came_about(reader: EnglishReader) -> None:
    text = "Ryang Min-ho never reached the range and instead died on the way."
    found = reader.read(report(text)).claims
    assert [(c.kind, c.polarity) for c in found] == [("death", "affirmed")]


def test_the_killing_of_somebody_is_his(reader: EnglishReader) -> None:
    text = "The North sent back a fisherman over the killing of Ryang Min-ho."
    assert told(reader, text) == [("killing", "Ryang Min-ho")]


def test_who_holds_talks_holds_nobody(reader: EnglishReader) -> None:
    assert told(reader, "Officials from the prison camp hold talks with Ryang Min-ho.") == []
