import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


@pytest.mark.parametrize(
    ("text", "who", "form"),
    [
        (
            "Officials at the Unification Ministry were unavailable for comment.",
            "the Unification Ministry",
            "unavailable for comment",
        ),
        ("The embassy declined to comment.", "The embassy", "declined to comment"),
    ],
)
def test_a_silence_has_its_form(reader: EnglishReader, text: str, who: str, form: str) -> None:
    (silence,) = reader.read(report(text)).silences
    assert (silence.who, silence.form) == (who, form)
