import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

NEWS = "General Ryang Min-ho was executed in April, Yonhap reported."


@pytest.mark.parametrize(
    ("denial", "source", "cue"),
    [
        (
            "The National Intelligence Service denied the report.",
            "The National Intelligence Service",
            "denied",
        ),
        (
            "The story was false, the National Intelligence Service said.",
            "the National Intelligence Service",
            "was false",
        ),
        (
            "The foreign ministry in Beijing rejected the claim as groundless.",
            "The foreign ministry in Beijing",
            "groundless",
        ),
    ],
)
def test_a_denial_of_a_report_is_its_sources(
    reader: EnglishReader, denial: str, source: str, cue: str
) -> None:
    affirmed, denied = reader.read(report(f"{NEWS}\n{denial}")).claims
    assert (affirmed.polarity, affirmed.stance, affirmed.origins) == (
        "affirmed",
        "relays",
        ("Yonhap",),
    )
    assert (denied.polarity, denied.stance, denied.origins) == ("denied", "relays", (source,))
    assert denied.cue is not None
    assert denied.cue.text == cue


def test_a_report_that_turned_out_false_is_refuted_by_the_outlet(reader: EnglishReader) -> None:
    affirmed, denied = reader.read(report(f"{NEWS}\nThe report turned out to be false.")).claims
    assert (affirmed.polarity, affirmed.stance) == ("affirmed", "refutes")
    assert (denied.polarity, denied.stance, denied.origins) == ("denied", "refutes", ())


def test_a_denial_in_the_same_sentence_is_a_claim_of_its_own(reader: EnglishReader) -> None:
    text = "General Ryang Min-ho was reportedly executed, but the Unification Ministry denied it."
    claims = {c.polarity: c for c in reader.read(report(text)).claims}
    assert claims["affirmed"].origins == ()
    assert claims["affirmed"].basis == "hearsay"
    assert claims["denied"].origins == ("the Unification Ministry",)


def test_a_denial_of_something_else_touches_nothing(reader: EnglishReader) -> None:
    text = f"{NEWS}\nThe club denied entry to three fans of the team."
    (claim,) = reader.read(report(text)).claims
    assert claim.polarity == "affirmed"
