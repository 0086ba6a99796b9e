import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


@pytest.mark.parametrize(
    ("text", "measure", "about", "scope"),
    [
        (
            "That makes Ryang Min-ho the third senior diplomat to defect in recent years.",
            "the third senior diplomat to defect in recent years",
            "Ryang Min-ho",
            "in recent years",
        ),
        (
            "The last known defection of an envoy was in 2019.",
            "The last known defection of an envoy was in 2019",
            None,
            "in 2019",
        ),
    ],
)
def test_a_sentence_about_the_record_is_an_assertion(
    reader: EnglishReader, text: str, measure: str, about: str | None, scope: str | None
) -> None:
    (one,) = reader.read(report(text)).assertions
    assert (one.measure, one.about, one.scope, one.kind) == (measure, about, scope, "defection")


def test_a_superlative_about_something_else_is_none(reader: EnglishReader) -> None:
    assert reader.read(report("It was the biggest cake of the fair in town.")).assertions == ()
