import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def when(reader: EnglishReader, text: str, kind: str) -> str | None:
    made = reader.read(report(text, published="2024-05-20")).claims
    (found,) = [c for c in made if c.kind == kind]
    return found.when


@pytest.mark.parametrize(
    "text",
    [
        "He has been unseen since March, which set off rumours that Ryang Min-ho might have been"
        " purged.",
        "A seat was empty in March, where Ryang Min-ho, said to have been purged, once sat.",
    ],
)
def test_a_date_outside_a_clause_does_not_reach_what_was_before(
    reader: EnglishReader, text: str
) -> None:
    assert when(reader, text, "dismissal") != "2024-03"


def test_what_is_told_in_a_clause_may_have_the_date_before_it(reader: EnglishReader) -> None:
    text = (
        "In March, a fight broke out at a plant in Vienna in the course of which Ryang Min-ho,"
        " a North Korean supervisor, was beaten to death."
    )
    assert when(reader, text, "killing") == "2024-03"


def test_the_year_of_a_session_is_not_that_of_what_was_decided(reader: EnglishReader) -> None:
    text = (
        "North Korea's parliament met in Pyongyang on Sunday.\n"
        "Kim Jong-un did not attend this year's session."
    )
    assert when(reader, text, "appearance") == "2024-05-19"


def test_a_day_that_sees_something_dates_it(reader: EnglishReader) -> None:
    text = "March 27 saw eight people killed, the worst unrest since the poll of February."
    assert when(reader, text, "killing") == "2024-03-27"
