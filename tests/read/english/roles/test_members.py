"""Members of a group whom the same sentence names."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def who(reader: EnglishReader, text: str, kind: str) -> set[str]:
    return {c.who for c in reader.closely(report(text)).claims if c.kind == kind}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("dismissal", "Several officials were purged, including Ryang Min-ho and Om Tae-gil."),
        (
            "execution",
            "Three generals were executed, among them Ryang Min-ho, a corps commander, and "
            "Om Tae-gil.",
        ),
        (
            "appearance",
            "The North Korean session was attended by officials, including Ryang Min-ho, head of "
            "the Presidium, and Om Tae-gil, vice-chairman of the party.",
        ),
    ],
)
def test_each_named_member_has_a_claim(reader: EnglishReader, kind: str, text: str) -> None:
    assert {"Ryang Min-ho", "Om Tae-gil"} <= who(reader, text, kind)


def test_whoever_is_listed_among_things_is_no_member(reader: EnglishReader) -> None:
    text = "The general was executed over several reports, including one by Ryang Min-ho."
    assert who(reader, text, "execution") == {"The general"}


def test_an_elected_person_may_stand_right_behind(reader: EnglishReader) -> None:
    text = (
        "The politburo also elected Ryang Min-ho, vice president of the Presidium, as a member, "
        "and Om Tae-gil, an official at the commission, as an alternate member, KCNA said."
    )
    assert who(reader, text, "appointment") == {"Ryang Min-ho", "Om Tae-gil"}
