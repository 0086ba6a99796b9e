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
