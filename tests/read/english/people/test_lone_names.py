import pytest

from reportedly.packs import Pack
from reportedly.read.english.people.lone_names import lone_names
from tests.read.english.people.test_cues import parsed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("His deputy, a man surnamed Choe, runs the branch now.", "Choe"),
        ("The man, identified by the family name Paek, left.", "Paek"),
        ("One Colonel Pak was replaced this month.", "Pak"),
        ("Police hold a man named only as Zhu, who gave no age.", "Zhu"),
        ("The guest list had Mr al Tarsha at the top.", "al Tarsha"),
    ],
)
def test_a_surname_alone_is_a_name_where_words_say_so(pack: Pack, text: str, name: str) -> None:
    assert [n.text for n in lone_names(0, parsed(text), pack)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "General Motors was replaced in the index.",
        "Colonel Pak Chol Su was replaced this month.",
        "The general was replaced this month by Harbour Trust.",
        "A family named the ship after Lindenau Harbour.",
    ],
)
def test_other_words_are_no_lone_names(pack: Pack, text: str) -> None:
    assert list(lone_names(0, parsed(text), pack)) == []
