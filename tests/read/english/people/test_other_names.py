import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.english.people.other_names import candidates, credited


def told(text: str, *, sure: bool) -> list[str]:
    return [text[c.start : c.end] for c in candidates(text) if c.sure is sure]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In January Otto Pellworm went abroad again.", "Otto Pellworm"),
        ("CIA Director Carl Ostrander agreed to the proposal.", "Carl Ostrander"),
        ("It was J. James Harrow, they answered quickly.", "J. James Harrow"),
        ("the late Anna Brandtner Sr. was buried yesterday", "Anna Brandtner Sr."),
        ("Zhang Weiming agreed to another meeting.", "Zhang Weiming"),
        ("Nguyen Van Lan agreed to another meeting.", "Nguyen Van Lan"),
        ("Foreign Affairs To Anh Lan agreed to another meeting.", "To Anh Lan"),
        ("Minister for Industry Serdar Orazymyradov agreed.", "Serdar Orazymyradov"),
        ("Myratgeldi Pellwormedov agreed to another meeting.", "Myratgeldi Pellwormedov"),
        ("Iran International Alireza Pellworm agreed.", "Alireza Pellworm"),
        ("Hamdan bin Abu Mansor agreed to another meeting.", "Hamdan bin Abu Mansor"),
        ("Otto Pellworm Freed After Talks In Capital", "Otto Pellworm"),
    ],
)
def test_listed_given_names_and_surnames_need_no_cue(text: str, name: str) -> None:
    assert told(text, sure=True) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The order of Idlib al-Khouja came too late.", "Idlib al-Khouja"),
        ("It was Kazbek Tuganov at the border yesterday.", "Kazbek Tuganov"),
        ("There stood Davit Lomashvili in the hall.", "Davit Lomashvili"),
        ("They wrote to Yanelis Obrador Lanza yesterday.", "Yanelis Obrador Lanza"),
    ],
)
def test_surnames_of_a_known_shape_need_no_cue(text: str, name: str) -> None:
    assert told(text, sure=True) == [name]


@pytest.mark.parametrize(
    "text", ["It lies near Deir al-Sawan in the east.", "It was at Umm al-Sabir in the east."]
)
def test_places_with_an_article_are_no_names(text: str) -> None:
    assert told(text, sure=True) == []


def test_other_runs_are_unsure() -> None:
    text = "Kazbek Tumash arrived at the border yesterday."
    assert told(text, sure=False) == ["Kazbek Tumash"]
    assert told(text, sure=True) == []


def test_a_title_right_before_is_told() -> None:
    (found,) = candidates("Foreign Minister Kazbek Tuganov arrived yesterday evening.")
    assert found.titled


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Jimmy Carter Center reported nothing unusual.",
        "Korean Central TV Broadcasting Station reported nothing unusual.",
        "QUESTIONS OVER PEACE TALKS",
        "Minister Visits Troubled Harbour After Storm",
        "North Korea Intellectuals Solidarity reported nothing unusual.",
        "Photo by Peter Hargreave showing nothing unusual",
        "Peter Hargreave/AFP showing nothing unusual",
        "It is a James Bond story, nothing unusual.",
    ],
)
def test_bodies_headlines_and_credits_are_no_names(text: str) -> None:
    assert candidates(text) == ()


def test_a_credit_ends_with_its_clause() -> None:
    text = "(Reporting by Anna Brandtner; in Seoul Carl Ostrander watched)"
    assert credited(text, text.index("Anna"))
    assert not credited(text, text.index("Carl"))


@given(st.text("AnnaKOt van-.'’s \u00a0éJr"))
def test_any_text_can_be_searched(text: str) -> None:
    for found in candidates(text):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vice Premier for Industry Kerim Durdygulov was dismissed.", "Kerim Durdygulov"),
        ("the Minister of Textile Industry Nepes Gailymedov resigned", "Nepes Gailymedov"),
        ("the ambassador to Latvia Vasyl Markovenko resigned", "Vasyl Markovenko"),
        ("According to Orient International Alireza Jeyranpour has left.", "Alireza Jeyranpour"),
    ],
)
def test_what_somebody_is_in_charge_of_is_no_part_of_the_name(text: str, name: str) -> None:
    assert told(text, sure=True) == [name]


def test_an_office_alone_makes_no_name() -> None:
    assert told("the Ministry of Industry Trade and Energy Development resigned", sure=True) == []
