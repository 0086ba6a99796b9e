import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.english.people.other_names import candidates
from reportedly.read.english.people.syllabic_names import syllabic


def sure(text: str) -> list[str]:
    return [text[c.start : c.end] for c in candidates(text) if c.sure]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Lương Quang Hiệp in the capital.", "Lương Quang Hiệp"),
        ("the party relieved its inspector Đỗ Thị Huyền of her duties", "Đỗ Thị Huyền"),
        ("Deputy Minister of Foreign Affairs To Minh Khanh was held", "To Minh Khanh"),
        ("Yesterday Ko-Ko Zayar Htun was taken away.", "Ko-Ko Zayar Htun"),
        ("the lawmaker Nyan Thiha Lwin lost his appeal", "Nyan Thiha Lwin"),
    ],
)
def test_short_words_that_are_all_listed_make_a_name(text: str, name: str) -> None:
    assert sure(text) == [name]


def test_a_second_such_name_in_one_run_is_another_person() -> None:
    assert sure("the ally of Myat Thida Khaing Sein Zaw Htoo Naing lost his appeal") == [
        "Myat Thida Khaing Sein",
        "Zaw Htoo Naing",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Win Min Lin Company built it.",
        "They came To Minh yesterday.",
        "It was a May Day in San Lin.",
        "Le Monde wrote of it.",
    ],
)
def test_words_that_are_words_elsewhere_alone_make_none(text: str) -> None:
    assert sure(text) == []


@given(st.lists(st.text(max_size=8), min_size=1, max_size=6))
def test_no_name_is_longer_than_what_is_there(words: list[str]) -> None:
    assert syllabic(words) <= min(len(words), 4)
