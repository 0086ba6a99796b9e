"""Where something happened, where the words of the happening do not say it."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.english.claims.dated.test_happened import claims


def where(reader: EnglishReader, text: str, kind: str) -> str | None:
    return next(c.from_ for c in claims(reader, text) if c.kind == kind)


def test_a_city_comes_before_the_country_that_it_lies_in(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, North Korea's ambassador to Austria, has defected, officials said.\n"
        "Ryang drove away from the embassy in Vienna on May 6."
    )
    assert where(reader, text, "defection") == "Vienna"


def test_a_city_of_another_country_does_not(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, North Korea's ambassador to Austria, has defected, officials said.\n"
        "Nobody answered at the embassy in Rome."
    )
    assert where(reader, text, "defection") == "Austria"


def test_who_is_recalled_leaves_the_post(reader: EnglishReader) -> None:
    text = (
        "In March the third secretary in Vienna, Ryang Min-ho, was recalled for reasons that were "
        "not made public."
    )
    assert where(reader, text, "dismissal") == "Vienna"


def test_the_town_of_a_person_is_where_it_happened(reader: EnglishReader) -> None:
    text = "A well-known money changer in Pyongyang was executed in April, Yonhap said."
    assert where(reader, text, "execution") == "Pyongyang"


def test_where_a_source_sits_is_not(reader: EnglishReader) -> None:
    text = "A source in Shenyang said that Ryang Min-ho was executed in April."
    assert where(reader, text, "execution") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("North Korean premier Ryang Min-ho was shown in footage of a May 2 meeting.", "meeting"),
        (
            "North Korean premier Ryang Min-ho took his seat beside the premier for a concert.",
            "concert",
        ),
    ],
)
def test_an_event_may_stand_further_on(reader: EnglishReader, text: str, told: str) -> None:
    assert told in (where(reader, text, "appearance") or "")


def test_a_post_is_no_event(reader: EnglishReader) -> None:
    text = (
        "North Korean premier Pak Tong-su visited the bag factory in Kujang.\n"
        "Accompanying him was Ryang Min-ho, a secretary of the Central Committee."
    )
    found = [c.from_ for c in claims(reader, text) if c.who == "Ryang Min-ho"]
    assert found
    assert all("bag factory" in (place or "") for place in found)


def test_a_sighting_goes_on_at_its_venue(reader: EnglishReader) -> None:
    text = (
        "North Korean premier Pak Tong-su visited the bag factory in Kujang, KCNA reported.\n"
        "Photos showed party secretary Ryang Min-ho with a notebook."
    )
    found = {c.who: c.from_ for c in claims(reader, text) if c.kind == "appearance"}
    assert "bag factory" in (found["Ryang Min-ho"] or "")


def test_a_gathering_is_where_somebody_is_taken_away(reader: EnglishReader) -> None:
    text = "Ryang Min-ho was arrested at a politburo meeting in December, officials said."
    assert "politburo meeting" in (where(reader, text, "detention") or "")


def test_a_site_may_stand_behind_others_who_shared_the_fate(reader: EnglishReader) -> None:
    text = (
        "In March Ryang Min-ho was executed, and four North Korean officials with him, at Mirim "
        "airport, the Chosun Ilbo quoted a source as saying."
    )
    assert where(reader, text, "execution") == "Mirim airport"


def test_what_another_does_there_is_no_site(reader: EnglishReader) -> None:
    text = (
        "In March North Korea's Ryang Min-ho was executed, and the leader gave a speech at Mirim "
        "airport."
    )
    assert where(reader, text, "execution") is None


def test_a_post_told_elsewhere_has_its_place(reader: EnglishReader) -> None:
    text = (
        "The leader of a North Korean software team in Shenyang has vanished, officials said.\n"
        "Ryang Min-ho, the team's leader, has not been seen since May 2."
    )
    assert where(reader, text, "disappearance") == "Shenyang"


def test_a_country_that_nobody_names_was_left(reader: EnglishReader) -> None:
    text = "A North Korean diplomat posted to an African country escaped to South Korea last May."
    assert where(reader, text, "defection") == "an African country"


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("the South", "Seoul", "Seoul"),
        ("the South", "South Korea", "South Korea"),
        ("the South", "Britain", "the South"),
        ("South Korea", "Seoul", "South Korea"),
    ],
)
def test_a_fuller_name_comes_before_a_short_one_of_the_same_state(
    reader: EnglishReader, first: str, then: str, told: str
) -> None:
    text = (
        f"North Korean general Ryang Min-ho has defected to {first}, a channel said.\n"
        f"Ryang defected to {then} in May, a paper reported."
    )
    assert next(c.to for c in claims(reader, text) if c.kind == "defection") == told
