"""What an outlet adds on its own authority to a sentence that somebody is quoted for."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def origins(reader: EnglishReader, text: str, kind: str) -> list[tuple[str, ...]]:
    """The origins of a report's claims of a kind."""
    return [c.origins for c in reader.read(report(text)).claims if c.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho has been dismissed, Yonhap reported on Friday, "
        "deepening a mystery that began when he disappeared in March.",
        "Ending an absence of three months, Ryang Min-ho has visited a school, Yonhap reported.",
        "Since March Ryang Min-ho was gone from state television.",
    ],
)
def test_a_comment_on_the_news_is_the_outlets_own(reader: EnglishReader, text: str) -> None:
    assert set(origins(reader, text, "disappearance")) <= {()}


def test_a_second_clause_of_the_news_is_the_sources(reader: EnglishReader) -> None:
    text = "Ryang Min-ho has been dismissed and has disappeared, Yonhap reported on Friday."
    assert origins(reader, text, "disappearance") == [("Yonhap",)]


def test_who_took_power_only_dates_what_is_said(reader: EnglishReader) -> None:
    text = "Since Pak Su-jin became premier in 2019, Ryang Min-ho has been arrested, Yonhap said."
    assert origins(reader, text, "appointment") == [()]
    assert origins(reader, text, "detention") == [("Yonhap",)]
