import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def test_a_quoted_opinion_is_a_remark_with_its_speakers_standing(reader: EnglishReader) -> None:
    text = (
        "“They will go on leaving because of the pressure,” said Daniel Harbourne, a British "
        "academic who studies the North’s foreign service."
    )
    (remark,) = reader.read(report(text)).remarks
    assert (remark.who, remark.standing, remark.about) == (
        "Daniel Harbourne",
        "British academic who studies the North’s foreign service",
        "motive",
    )
    assert remark.text == "They will go on leaving because of the pressure,"


def test_a_happening_that_somebody_tells_is_a_claim_and_no_remark(reader: EnglishReader) -> None:
    reading = reader.read(
        report("Daniel Harbourne, an analyst, said that Ryang Min-ho had defected.")
    )
    assert reading.remarks == ()
    assert [c.who for c in reading.claims] == ["Ryang Min-ho"]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        (
            "“They will go on leaving,” said Laura Pellworm of Harbour University, an expert on "
            "northern law.",
            "Harbour University, an expert on northern law",
        ),
        (
            "“They will go on leaving,” said Laura Pellworm, who edits the Northern Review.",
            "edits the Northern Review",
        ),
        ("“They will go on leaving,” said the Marlowe Center’s Laura Pellworm.", "Marlowe Center"),
        (
            "Laura Pellworm, an analyst at the Marlowe Center, was there. “They will go on "
            "leaving,” Pellworm said.",
            "analyst at the Marlowe Center",
        ),
        ("“They will go on leaving,” Laura Pellworm said.", None),
    ],
)
def test_a_speaker_has_the_standing_told_anywhere(
    reader: EnglishReader, text: str, standing: str | None
) -> None:
    made = report(text)
    (remark,) = reader.read(made).remarks
    assert (remark.who, remark.standing) == ("Laura Pellworm", standing)
    if standing is not None:
        words = remark.words["standing"]
        assert made.text[words.start : words.end] == standing


def test_who_wrote_a_book_has_said_nothing_by_it(reader: EnglishReader) -> None:
    text = "Laura Pellworm, a scholar, wrote a well-known book about her years in the north."
    assert reader.read(report(text)).remarks == ()
