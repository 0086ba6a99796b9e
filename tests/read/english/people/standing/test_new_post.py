"""A post to which somebody was plainly told to be appointed."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def posts(reader: EnglishReader, text: str) -> tuple[str, ...]:
    return next(m for m in reader.read(report(text)).mentions if m.name == "Ri Min-ho").posts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ri Min-ho, who was named foreign minister in 2016, has left.", "foreign minister"),
        ("Ri Min-ho (리민호) was named foreign minister, KCNA said.", "foreign minister"),
        ("Ri Min-ho (55) was named foreign minister.", "foreign minister"),
        ("Ri Min-ho was appointed ambassador to Kuwait in 2014.", "ambassador to Kuwait"),
        (
            "The party has appointed Ri Min-ho as its new propaganda secretary.",
            "propaganda secretary",
        ),
        ("Ri Min-ho has been promoted to vice marshal of the army.", "vice marshal of the army"),
        (
            "Ri Min-ho, appointed consul general in Shenyang in 2019, returned.",
            "consul general in Shenyang",
        ),
        (
            "Ri Min-ho was elected a member of the Politburo and moved to Pyongyang.",
            "member of the Politburo",
        ),
        ("Ri Min-ho became ambassador to Cuba in 2011.", "ambassador to Cuba"),
        ("Kim Jong Un named Ri Min-ho foreign minister in 2016.", "foreign minister"),
        ("Ri Min-ho, the leader’s uncle, was named defence minister.", "defence minister"),
    ],
)
def test_a_new_post_that_is_plainly_told_is_a_post(
    reader: EnglishReader, text: str, post: str
) -> None:
    assert post in posts(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ri Min-ho was reportedly appointed ambassador to Kuwait.",
        "Ri Min-ho may be named foreign minister.",
        "Ri Min-ho will be named foreign minister.",
        "Ri Min-ho was not appointed ambassador to Kuwait.",
        "It is a rumour that Ri Min-ho was named foreign minister.",
        "Who knew that Ri Min-ho was named foreign minister?",
        "Ri Min-ho was named in a report of the service.",
        "Ri Min-ho was appointed by the minister.",
    ],
)
def test_a_new_post_that_is_hedged_denied_or_another_thing_is_none(
    reader: EnglishReader, text: str
) -> None:
    assert posts(reader, text) == ()
