from datetime import date

import pytest

from reportedly.read.english.dates import find, without_dateline
from reportedly.when import When

_DAY = date(2024, 5, 20)


def kept(text: str) -> list[str | None]:
    found = find(text, _DAY)
    return [d.when.edtf for d in without_dateline(text, found, When.day(_DAY))]


@pytest.mark.parametrize(
    "head",
    ["Havana, May 20 (Prensa Latina) ", "(Example News - 20th May, 2024) ", "EFE, 20 May 2024 — "],
)
def test_the_day_of_a_dateline_is_no_happening(head: str) -> None:
    assert kept(head + "The council released its minister on Friday.") == ["2024-05-17"]


@pytest.mark.parametrize(
    "text",
    ["On May 20 (in the rain) he fled.", "He fled on May 20 — alone.", "May 20 saw him flee."],
)
def test_a_day_told_in_a_sentence_stays(text: str) -> None:
    assert kept(text) == ["2024-05-20"]


def test_without_a_day_of_publication_nothing_is_taken_off() -> None:
    text = "Havana, 20 May 2024 (Prensa Latina) The council met."
    assert len(without_dateline(text, find(text, None), None)) == 1
