"""Words of newsrooms of all kinds for flight and absence."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.english.claims.kinds.away import told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ryang Min-ho has thrown in his lot with the South.", "defection"),
        ("Ryang Min-ho turned his coat in 2014.", "defection"),
        ("Ryang Min-ho made a daring dash for freedom at Panmunjom.", "defection"),
        ("Ryang Min-ho fled to a third country with party funds.", "defection"),
        ("Ryang Min-ho surrendered to South Korean guards at the line.", "defection"),
        ("The flight of Ryang Min-ho to the West cost them millions.", "defection"),
        ("Mystery surrounds the whereabouts of the ambassador, Ryang Min-ho.", "disappearance"),
        ("Ryang Min-ho has been incommunicado since March.", "disappearance"),
        ("All trace of Ryang Min-ho was lost in Rome in November.", "disappearance"),
        ("Ryang Min-ho has made no public appearance in 40 days.", "disappearance"),
        (
            "The fate of the former party secretary Ryang Min-ho is unknown.",
            "disappearance",
        ),
    ],
)
def test_many_newsrooms_tell_of_who_is_gone(reader: EnglishReader, text: str, kind: str) -> None:
    assert told(reader, text) == {(kind, "affirmed", "Ryang Min-ho")}


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho left the country on Monday for a three-day visit to Mongolia.",
        "The striker Ryang Min-ho has switched allegiance to another club.",
        "Ryang Min-ho could not find a way out of the crisis, the mystery of the year.",
        "Ryang Min-ho has not surfaced any evidence of the plan.",
    ],
)
def test_travel_clubs_and_searches_of_another_sort_are_no_flight(
    reader: EnglishReader, text: str
) -> None:
    assert not told(reader, text)
