"""Words of newsrooms of all kinds for executions, deaths, killings and custody."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

KINDS = {"execution", "death", "killing", "detention", "illness"}


def told(reader: EnglishReader, text: str) -> set[tuple[str, str, str]]:
    """Kind, polarity and person of each claim."""
    claims = reader.read(report(text)).claims
    return {(c.kind, c.polarity, c.who) for c in claims if c.kind in KINDS}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ryang Min-ho was taken out and shot in March.", "execution"),
        ("The authorities carried out the sentence against the spy Ryang Min-ho.", "execution"),
        ("The execution by firing squad of Ryang Min-ho was reported in 2009.", "execution"),
        ("Ryang Min-ho lost his long battle with cancer on Tuesday.", "death"),
        ("A state funeral was held on Sunday for Marshal Ryang Min-ho.", "death"),
        ("Ryang Min-ho fell victim to an assassin in Istanbul in May.", "killing"),
        ("Ryang Min-ho is languishing in a camp, a source said.", "detention"),
        ("Ryang Min-ho was clapped in irons at the airport.", "detention"),
        ("Swept up in the crackdown was Ryang Min-ho, head of a company.", "detention"),
    ],
)
def test_many_newsrooms_tell_of_ends_and_custody(
    reader: EnglishReader, text: str, kind: str
) -> None:
    assert told(reader, text) == {(kind, "affirmed", "Ryang Min-ho")}


@pytest.mark.parametrize(
    "text",
    [
        "A warrant was issued for the arrest of Ryang Min-ho.",
        "Ryang Min-ho hanged portraits of the leaders in the hall.",
        "The state funeral for unknown soldiers was attended by Ryang Min-ho.",
        "Ryang Min-ho took out a loan and finished off the work.",
    ],
)
def test_warrants_portraits_and_loans_are_none(reader: EnglishReader, text: str) -> None:
    assert not told(reader, text)
