"""A subject followed by a long clause of its own is still the subject."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def told(reader: EnglishReader, text: str) -> list[tuple[str, str]]:
    return sorted((c.kind, c.who) for c in reader.read(report(text)).claims)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "A trade official who broke quarantine after a trip was executed this month.",
            "execution",
            "A trade official",
        ),
        (
            "Vienna, May 3 (HD)--Ryang Min-ho, who steered the country's dealings with the South "
            "as a secretary of the party, was killed in a traffic accident on Tuesday.",
            "death",
            "Ryang Min-ho",
        ),
        (
            "The list had that of Father Ryang Min-ho, parish priest in Jalapa, who was led away "
            "after Mass by police.",
            "detention",
            "Ryang Min-ho",
        ),
    ],
)
def test_a_clause_between_hides_no_subject(
    reader: EnglishReader, text: str, kind: str, who: str
) -> None:
    assert told(reader, text) == [(kind, who)]


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho said a shipment was seized by customs.",
        "Ryang Min-ho, who lives abroad, said a shipment was seized at the port.",
    ],
)
def test_a_thing_lends_its_verb_to_nobody(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == []
