"""What a reading keeps of all that was made of a report."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def kinds(reader: EnglishReader, text: str) -> set[str]:
    return {c.kind for c in reader.closely(report(text)).claims}


@pytest.mark.parametrize("left", ["stepped down as", "resigned as", "quit as"])
def test_a_defectors_resignation_is_part_of_his_defection(reader: EnglishReader, left: str) -> None:
    text = (
        f"Ryang Kwang Hyok {left} press attaché at the North Korean embassy in Rome on Friday."
        " Ryang Kwang Hyok has defected to South Korea, the ministry said."
    )
    assert kinds(reader, text) == {"defection"}


def test_whoever_only_resigns_has_lost_a_post(reader: EnglishReader) -> None:
    text = "Ryang Kwang Hyok resigned as premier of North Korea on Friday, KCNA said."
    assert kinds(reader, text) == {"dismissal"}


def test_a_defector_who_had_been_sacked_was_sacked(reader: EnglishReader) -> None:
    text = (
        "Ryang Kwang Hyok was sacked as North Korea's vice minister in May."
        " Ryang Kwang Hyok has defected to South Korea, the ministry said."
    )
    assert kinds(reader, text) == {"defection", "dismissal"}
