import pytest

from reportedly.read.english.lexicon import table
from reportedly.read.english.people import listed


@pytest.mark.parametrize("name", ["Xi Jinping", "Zhang Weiming", "Tsai Ing-wen", "Wang Donghai"])
def test_chinese_names_are_known(name: str) -> None:
    assert listed.is_chinese(name)


@pytest.mark.parametrize("name", ["Kim Jongun", "Sun Sea", "Song Due", "Wang", "", "Smith Jinping"])
def test_other_names_are_not_chinese(name: str) -> None:
    assert not listed.is_chinese(name)


def test_posts_and_titles_are_known_behind_a_hyphen_too() -> None:
    assert listed.is_title("Secretary-General")
    assert listed.is_title("Gen.")
    assert listed.is_post("Minister")
    assert not listed.is_title("Pellworm")


def test_plurals_of_bodies_are_bodies() -> None:
    assert listed.is_body("Airlines")
    assert listed.is_body("Committees")
    assert not listed.is_body("Pellworm")


def test_no_given_name_is_also_a_body_or_opens_a_sentence() -> None:
    data = table("person_names", dict[str, str])
    given = {w for key, row in data.items() if key.startswith("given_") for w in row.split()}
    given -= listed.listed("given_ranks")
    assert not {w for w in given if listed.is_body(w) or listed.never_names(w)}
    assert not given & listed.listed("particles")


def test_every_list_is_free_of_doubles() -> None:
    for key, row in table("person_names", dict[str, str]).items():
        words = row.split()
        assert len(words) == len(set(words)), key
