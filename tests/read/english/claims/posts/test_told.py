"""Posts told elsewhere than right beside a name."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.english.claims.dated.test_happened import claims


def post(reader: EnglishReader, text: str, who: str = "Ryang Min-ho") -> str | None:
    return next(c.post for c in claims(reader, text) if c.who == who)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ryang Min-ho, until then North Korea's chief negotiator, was executed in March.",
            "North Korea's chief negotiator",
        ),
        (
            "Ryang Min-ho, in charge of the mission in Vienna, defected in March.",
            "in charge of the mission in Vienna",
        ),
        (
            "Ryang Min-ho, who served as vice minister of fisheries, was executed in March.",
            "vice minister of fisheries",
        ),
        (
            "Another pilot, Ryang Min-ho, defected from North Korea in March.",
            "Another pilot",
        ),
        (
            "The head of the company that sent the men abroad, Ryang Min-ho, was arrested in North "
            "Korea in May.",
            "head of the company",
        ),
        ("Col. Ryang Min-ho of North Korea was arrested in May.", "Col."),
    ],
)
def test_a_post_may_stand_further_off(reader: EnglishReader, text: str, told: str) -> None:
    assert post(reader, text) == told


def test_the_unnamed_of_the_lead_is_whom_the_report_names(reader: EnglishReader) -> None:
    text = (
        "North Korea has detained a vice minister of fisheries, officials said.\n"
        "Ryang Min-ho has not been seen since, and is thought to be ill.\n"
    )
    assert post(reader, text) == "vice minister of fisheries"


def test_one_post_told_for_several_is_of_each(reader: EnglishReader) -> None:
    text = "The leader's two secretaries Ryang Min-ho and Pak Su-jin were executed in North Korea."
    assert post(reader, text) == post(reader, text, "Pak Su-jin") == "secretaries"


def test_posts_lost_all_at_once_stand_where_none_is_told(reader: EnglishReader) -> None:
    text = "North Korea's Ryang Min-ho was removed from all his posts on Monday, KCNA said."
    assert post(reader, text) == "all his posts"


def test_a_single_post_comes_before_them(reader: EnglishReader) -> None:
    text = "North Korean premier Ryang Min-ho was removed from all his posts on Monday, KCNA said."
    assert post(reader, text) == "North Korean premier"


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho was executed in March, a ministry official in Pyongyang said.",
        "Ryang Min-ho was executed in March.\nThe official announcement came late in North Korea.",
        "Ryang Min-ho was executed in March.\nThe victim was buried in North Korea.",
        "Ryang Min-ho was executed in March.\nThe North Korean minister's daughter has fled.",
    ],
)
def test_sources_victims_and_mere_modifiers_are_no_posts(reader: EnglishReader, text: str) -> None:
    assert post(reader, text) is None
