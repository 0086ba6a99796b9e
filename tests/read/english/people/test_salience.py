import pytest

from reportedly.read.english.people.whom import resolve
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def meant(reader: EnglishReader, text: str, word: str) -> str | None:
    """Whom the last such word of a text is taken for."""
    teller, scenes = reader.scenes(report(text))
    for scene in reversed(scenes):
        for token in reversed(scene.sentence.tokens):
            if token.lower == word:
                whom = resolve(teller.people, scene.index, token)
                return whom.text if whom is not None else None
    return None


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        (
            "Ryang Min Ho met Pak Thae Gun. Following his dismissal, Han Chol Jin was sent away.",
            "his",
            "Han Chol Jin",
        ),
        ("Ryang Min Ho met Pak Thae Gun. After his dismissal, it rained.", "his", "Ryang Min Ho"),
        (
            "Ryang Sol Ju sat beside Ryang Jong Un. She has not been seen since.",
            "she",
            "Ryang Sol Ju",
        ),
        (
            "Ryang Sol Ju sat beside Ryang Jong Un. He has not been seen since.",
            "he",
            "Ryang Jong Un",
        ),
    ],
)
def test_a_pronoun_means_the_subject_that_fits(
    reader: EnglishReader, text: str, word: str, who: str
) -> None:
    assert meant(reader, text, word) == who


def test_a_leader_alone_at_the_front_is_whom_a_report_is_about(reader: EnglishReader) -> None:
    text = (
        "North Korean leader Kim Jong Un has missed a parade.\nKim was last seen in May. "
        "Kim limped then, and Kim left early. His sister Kim Yo Jong went instead."
    )
    teller, _ = reader.scenes(report(text))
    assert teller.people.topic is not None
    assert teller.people.topic.name == "Kim Jong Un"


def test_whom_somebody_does_something_to_is_another(reader: EnglishReader) -> None:
    text = "Ryang Min Ho has sacked Pak Thae Gun and jailed him."
    assert meant(reader, text, "him") == "Pak Thae Gun"
