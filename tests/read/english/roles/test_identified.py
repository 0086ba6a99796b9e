import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def told(reader: EnglishReader, text: str) -> set[tuple[str, str]]:
    found = reader.closely(report(text)).claims
    return {(c.kind, c.who) for c in found}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Another official said to have been stood down after the summit was Ryang Kwang Hyok,"
            " a secretary of the Workers' Party of North Korea.",
            ("dismissal", "Ryang Kwang Hyok"),
        ),
        (
            "The highest-ranking official to have defected from North Korea is Ryang Kwang Hyok.",
            ("defection", "Ryang Kwang Hyok"),
        ),
        (
            "Another of the men who were arrested in Pyongyang was Ryang Kwang Hyok, a general.",
            ("detention", "Ryang Kwang Hyok"),
        ),
    ],
)
def test_who_is_pointed_at_is_named_behind_the_verb(
    reader: EnglishReader, text: str, claim: tuple[str, str]
) -> None:
    assert told(reader, text) == {claim}


def test_a_reason_behind_the_verb_names_nobody(reader: EnglishReader) -> None:
    text = (
        "Another official of North Korea was arrested since the envoy, Ryang Kwang Hyok, was"
        " Pak Chol Min's friend."
    )
    assert ("detention", "Pak Chol Min") not in told(reader, text)
