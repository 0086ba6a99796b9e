import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def test_a_tie_has_its_certainty(reader: EnglishReader) -> None:
    text = "Some media speculated that Ryang Min-ho is related to a senior official."
    (tie,) = reader.read(report(text)).kin
    assert (tie.who, tie.relation, tie.other, tie.certainty) == (
        "Ryang Min-ho",
        "is related to",
        "a senior official",
        "possible",
    )


@pytest.mark.parametrize(
    ("text", "relation", "other"),
    [
        ("Kang Mi-ok is a sister of Kang Tok-su.", "is a sister of", "Kang Tok-su"),
        ("Kang Mi-ok is an aunt of the envoy.", "is an aunt of", "the envoy"),
        ("Kang Mi-ok was the late general's aide.", None, None),
        (
            "Kang Mi-ok, the younger sister of leader Kang Tok-su, spoke.",
            "the younger sister of",
            "leader Kang Tok-su",
        ),
        ("Kang Mi-ok, a protégée of Kang Tok-su, was promoted.", "a protégée of", "Kang Tok-su"),
        ("Kang Mi-ok is the half-sister of Kang Tok-su.", "is the half-sister of", "Kang Tok-su"),
    ],
)
def test_ties_are_read_after_a_verb_and_in_apposition(
    reader: EnglishReader, text: str, relation: str | None, other: str | None
) -> None:
    found = reader.read(report(text)).kin
    told = [(tie.who, tie.relation, tie.other) for tie in found]
    assert told == ([] if relation is None else [("Kang Mi-ok", relation, other)])
