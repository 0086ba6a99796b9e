import pytest

from reportedly.read.english.parser import shipped
from reportedly.read.english.people import cues
from reportedly.read.english.people.known import Naming
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.sentences import sentences
from tests.read.made import report

NAME = "Kazbek Tuganov"


def parsed(text: str) -> Sentence:
    return shipped().parse(sentences(report(text)))[0]


def at(sentence: Sentence, name: str) -> Naming:
    start = sentence.start + sentence.text.index(name)
    return Naming(0, start, start + len(name), name, True)


@pytest.mark.parametrize(
    "text",
    [
        f"Mr. {NAME} left the room at noon.",
        f"They saw {NAME}, 42, at the station.",
        f"They saw {NAME} (42) at the station.",
        f"They saw {NAME}, a former minister, at the station.",
        f"It was over, {NAME} said.",
        f"They spoke of {NAME}, who ran the office for years.",
        f"At last {NAME} was relieved of the post.",
        f"He came after the death of his uncle {NAME} in spring.",
        f"It was 19-year-old {NAME} at the door.",
    ],
)
def test_titles_ages_posts_and_sayings_tell_a_person(text: str) -> None:
    sentence = parsed(text)
    naming = at(sentence, NAME)
    assert cues.personal(sentence, naming.start, naming.end)


def test_nothing_beside_a_name_tells_nothing() -> None:
    sentence = parsed(f"They went past {NAME} on the way home.")
    naming = at(sentence, NAME)
    assert not cues.personal(sentence, naming.start, naming.end)
    assert not cues.personal(sentence, 900, 910)


@pytest.mark.parametrize("before", ["the ", "The 2018 ", "USS ", "a "])
def test_an_article_a_number_or_a_ships_prefix_tells_a_thing(before: str) -> None:
    sentence = parsed(f"They saw {before}{NAME} on the way.")
    assert cues.of_a_thing(sentence, at(sentence, NAME).start)


def test_names_are_joined_by_a_comma_or_and_alone() -> None:
    sentence = parsed("Anna Brandtner, Kazbek Tuganov and Carl Ostrander beside Otto Pellworm.")
    anna, kazbek, carl, otto = (
        at(sentence, n) for n in ("Anna Brandtner", NAME, "Carl Ostrander", "Otto Pellworm")
    )
    assert cues.joined(sentence, anna, kazbek)
    assert cues.joined(sentence, carl, kazbek)
    assert not cues.joined(sentence, carl, otto)
