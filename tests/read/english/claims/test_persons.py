"""Whom a claim is about, from whole sentences."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def who(reader: EnglishReader, text: str, kind: str) -> set[str]:
    return {c.who for c in reader.read(report(text)).claims if c.kind == kind}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ryang Min-ho and Pak Su-jin were executed in March, Yonhap reported.",
            {"Ryang Min-ho", "Pak Su-jin"},
        ),
        (
            "Ryang Min-ho, Pak Su-jin and Om Tae-gil were executed in March.",
            {"Ryang Min-ho", "Pak Su-jin", "Om Tae-gil"},
        ),
        (
            "Ryang Min-ho was executed in March together with a legal adviser and three "
            "accountants, a source said.",
            {"Ryang Min-ho", "a legal adviser", "three accountants"},
        ),
        ("According to Pak Su-jin, Ryang Min-ho was executed in March.", {"Ryang Min-ho"}),
    ],
)
def test_all_of_a_list_and_nobody_else(reader: EnglishReader, text: str, names: set[str]) -> None:
    assert who(reader, text, "execution") == names


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("A source said that two of them died in May of typhus.", "two of them"),
        ("It said one of the captains died in May of typhus.", "one of the captains"),
        ("One North Korean sailor died of his wounds in hospital.", "One North Korean sailor"),
        ("The paper said a money changer died in May in Pyongyang.", "a money changer"),
    ],
)
def test_parts_of_groups_and_plain_callings(reader: EnglishReader, text: str, person: str) -> None:
    assert who(reader, text, "death") == {person}


def test_a_relative_clause_between_is_gone_past(reader: EnglishReader) -> None:
    text = "A trade official who broke quarantine after a trip was executed earlier this month."
    assert who(reader, text, "execution") == {"A trade official"}


@pytest.mark.parametrize("text", ["The plan of Ryang Min-ho died in committee in May, he said."])
def test_what_is_no_person_gives_place_to_nobody(reader: EnglishReader, text: str) -> None:
    assert who(reader, text, "death") == set()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Ryang Min-ho, a former envoy, has vanished from view.\n"
            "South Korean lawmaker Ha Jin-u says he was executed in July 2019.",
            "Ryang Min-ho",
        ),
        (
            "Ryang Min-ho, a former envoy, is the subject of a new book.\n"
            "When his patron, Om Tae-gil, fell ill in 2013, he was executed.",
            "Ryang Min-ho",
        ),
        (
            "Pak Su-jin, a singer and once the wife of the envoy Ryang Min-ho, left the choir.\n"
            "Ms Pak knew Ryang well. She was executed in July 2019.",
            "Pak Su-jin",
        ),
        (
            "Ryang Min-ho, a former envoy, has vanished from view.\n"
            "The 63-year-old was executed in July, a source said.",
            "Ryang Min-ho",
        ),
        (
            "The commander of the third division, Maj. Gen. Ryang Min-ho, was executed in July.",
            "Ryang Min-ho",
        ),
    ],
)
def test_pronouns_ages_and_appositions_mean_the_right_one(
    reader: EnglishReader, text: str, person: str
) -> None:
    assert who(reader, text, "execution") == {person}


def test_an_age_before_a_noun_is_no_person_of_its_own(reader: EnglishReader) -> None:
    text = "Ryang Min-ho, an envoy, left. A 19-year-old soldier was executed in July."
    assert who(reader, text, "execution") == {"A 19-year-old soldier"}
