import pytest

from reportedly.model import Claim
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def claims(reader: EnglishReader, text: str, title: str | None = None) -> list[Claim]:
    made = report(text, title) if title else report(text)
    return list(reader.closely(made).claims)


@pytest.mark.parametrize(
    ("text", "kind", "certainty"),
    [
        ("Ri Tong Sop will take over as foreign minister next month.", "appointment", "certain"),
        ("Ri Tong Sop is set to be named defence minister.", "appointment", "certain"),
        ("Ri Tong Sop is expected to be appointed premier.", "appointment", "probable"),
        ("Ri Tong Sop could be appointed ambassador to Moscow.", "appointment", "possible"),
        ("Ri Tong Sop is tipped to succeed his father as spy chief.", "appointment", "probable"),
        ("Lawmakers voted on Monday to appoint Ri Tong Sop as premier.", "appointment", "certain"),
        ("Ri Tong Sop is to be replaced as foreign minister.", "dismissal", "certain"),
        ("Ri Tong Sop may be dismissed as army chief.", "dismissal", "possible"),
        ("Ri Tong Sop was forced to resign as premier.", "dismissal", "certain"),
    ],
)
def test_a_coming_change_of_post_is_told_like_one_that_has_come_about(
    reader: EnglishReader, text: str, kind: str, certainty: str
) -> None:
    assert [(c.kind, c.who, c.certainty) for c in claims(reader, text)] == [
        (kind, "Ri Tong Sop", certainty)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The opposition called on Ri Tong Sop to resign as premier.",
        "Ri Tong Sop would be dismissed as premier if the plan failed.",
        "Ri Tong Sop will be appointed premier if the assembly agrees.",
        "Ri Tong Sop must be dismissed as premier, the paper wrote.",
        "Ri Tong Sop wants to become premier.",
        "Ri Tong Sop will visit the shoe factory in Pyongyang on Monday.",
    ],
)
def test_what_is_wished_or_hangs_on_a_condition_is_none(reader: EnglishReader, text: str) -> None:
    assert not claims(reader, text)


def test_what_lies_ahead_may_be_dated_after_publication(reader: EnglishReader) -> None:
    text = "Ri Tong Sop will be replaced as foreign minister in August 2031."
    assert [c.when for c in claims(reader, text)] == ["2031-08"]
