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


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Two North Korean pilots were executed in March, a source said.\n"
            "Ryang Min-ho and Pak Su-jin had flown to the south.",
            {"Ryang Min-ho", "Pak Su-jin"},
        ),
        (
            "Two North Korean pilots were executed in March, a source said.\n"
            "The base of Ryang Min-ho lies in the south.",
            {"Two North Korean pilots"},
        ),
    ],
)
def test_a_group_goes_under_the_names_of_just_as_many(
    reader: EnglishReader, text: str, people: set[str]
) -> None:
    assert who(reader, text, "execution") == people


def test_a_sentence_that_opens_with_its_participle_goes_on_about_him(
    reader: EnglishReader,
) -> None:
    text = (
        "Ryang Min-ho, a former envoy, is a name seldom heard today.\n"
        "Relieved of all his posts in July 2012, according to KCNA."
    )
    assert who(reader, text, "dismissal") == {"Ryang Min-ho"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("A North Korean singer was executed in March, a source said.", "North Korean singer"),
        ("Two fishermen were executed in March, a source said.", "fishermen"),
        ("Ryang Min-ho, a rocket engineer, was executed in March.", "rocket engineer"),
        (
            "A North Korean vice minister of fisheries was executed in March.\n"
            "Ryang Min-ho was 56, a source said.",
            "North Korean vice minister of fisheries",
        ),
        ("His cousin was executed in March, a source said.", None),
    ],
)
def test_a_calling_is_a_post(reader: EnglishReader, text: str, post: str | None) -> None:
    assert {c.post for c in reader.read(report(text)).claims if c.kind == "execution"} == {post}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "A North Korean woman and her teenage son were arrested in Kunming on May 2.",
            {"A North Korean woman"},
        ),
        (
            "Three North Korean players, including the captain, were arrested in Kunming in May.",
            {"Three North Korean players"},
        ),
        (
            "Two of the North Korean players, Ryang Min-ho and Om Tae-gil, were arrested on May 2.",
            {"Ryang Min-ho", "Om Tae-gil"},
        ),
        (
            "Ryang Min-ho and Om Tae-gil were arrested on May 2 with two other men in Pyongyang.",
            {"Ryang Min-ho", "Om Tae-gil", "two other men"},
        ),
    ],
)
def test_who_is_told_of_in_one_breath(reader: EnglishReader, text: str, people: set[str]) -> None:
    assert who(reader, text, "detention") == people


def test_who_is_suspected_of_killing_was_not_killed(reader: EnglishReader) -> None:
    text = "The army holds a man who is suspected of killing four residents of Musan in May."
    assert who(reader, text, "killing") == {"four residents of Musan"}


def test_a_group_has_other_words_in_the_headline(reader: EnglishReader) -> None:
    text = (
        "Authorities in North Korea locked down a battalion after two of its soldiers defected to "
        "China in May, sources said."
    )
    read = reader.read(report(text, "Two North Korean border guards slip into China"))
    assert [c.who for c in read.claims if c.kind == "defection"] == [
        "Two North Korean border guards"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The wife of a jailed colonel hanged herself in March in Pyongyang.", "detention"),
        (
            "Ryang Min-ho was executed and two other officials were sent off to be re-educated.",
            "execution",
        ),
    ],
)
def test_what_says_who_is_meant_happens_to_nobody_else(
    reader: EnglishReader, text: str, kind: str
) -> None:
    assert who(reader, text, kind) <= {"Ryang Min-ho"}
    assert "Ryang Min-ho" not in who(reader, text, "detention")


def test_the_defector_is_no_leader_who_is_named_alone(reader: EnglishReader) -> None:
    text = (
        "A senior officer of the army defected to South Korea last year, Seoul said on Monday.\n"
        "The defector fled the country that Kim Jong Un leads in May."
    )
    assert who(reader, text, "defection") == {"A senior officer of the army"}


def test_a_man_with_a_surname_is_told_of_under_it(reader: EnglishReader) -> None:
    text = (
        "The website reported that a man surnamed Om sold tapes of North Korean songs.\n"
        "Officials said that the man had been sentenced to a camp."
    )
    assert who(reader, text, "detention") == {"Om"}
