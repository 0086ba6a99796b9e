"""Bare surnames behind titles of courtesy, and weak names that a report goes on with."""

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def namings(reader: EnglishReader, text: str) -> dict[str, int]:
    people = reader.scenes(report(text))[0].people
    return {k.name: len(k.namings) for k in people.known}


def test_a_title_of_courtesy_tells_which_of_two_is_meant(reader: EnglishReader) -> None:
    text = (
        "North Korean leader Kim Jong Un met his sister, Kim Yo Jong, on Monday. "
        "Ms Kim took over. Mr Kim left."
    )
    assert namings(reader, text) == {"Kim Jong Un": 2, "Kim Yo Jong": 2}


def test_a_name_in_two_words_is_known_by_what_follows(reader: EnglishReader) -> None:
    text = (
        "Tae Pyongsu, at the time a minister at the North Korean Embassy in London, defected. "
        "In 2020 Tae was elected."
    )
    assert namings(reader, text) == {"Tae Pyongsu": 2}
