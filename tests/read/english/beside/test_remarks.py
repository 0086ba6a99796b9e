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
