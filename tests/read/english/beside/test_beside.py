import pytest

from reportedly.model import Reading
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def read(reader: EnglishReader, text: str) -> Reading:
    return reader.read(report(text))


def test_a_quoted_opinion_is_a_remark_with_its_speakers_standing(reader: EnglishReader) -> None:
    text = (
        "“They will go on leaving because of the pressure,” said Daniel Harbourne, a British "
        "academic who studies the North’s foreign service."
    )
    (remark,) = read(reader, text).remarks
    assert (remark.who, remark.standing, remark.about) == (
        "Daniel Harbourne",
        "British academic who studies the North’s foreign service",
        "motive",
    )
    assert remark.text == "They will go on leaving because of the pressure,"


def test_a_happening_that_somebody_tells_is_a_claim_and_no_remark(reader: EnglishReader) -> None:
    reading = read(reader, "Daniel Harbourne, an analyst, said that Ryang Min-ho had defected.")
    assert reading.remarks == ()
    assert [c.who for c in reading.claims] == ["Ryang Min-ho"]


@pytest.mark.parametrize(
    ("text", "measure", "about", "scope"),
    [
        (
            "That makes Ryang Min-ho the third senior diplomat to defect in recent years.",
            "the third senior diplomat to defect in recent years",
            "Ryang Min-ho",
            "in recent years",
        ),
        (
            "The last known defection of an envoy was in 2019.",
            "The last known defection of an envoy was in 2019",
            None,
            "in 2019",
        ),
    ],
)
def test_a_sentence_about_the_record_is_an_assertion(
    reader: EnglishReader, text: str, measure: str, about: str | None, scope: str | None
) -> None:
    (one,) = read(reader, text).assertions
    assert (one.measure, one.about, one.scope, one.kind) == (measure, about, scope, "defection")


def test_a_superlative_about_something_else_is_none(reader: EnglishReader) -> None:
    assert read(reader, "It was the biggest cake of the fair in town.").assertions == ()


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The government sealed its border.", "The government", "sealed: sealed its border"),
        (
            "This led to the suspension of a 2018 deal by South Korea.",
            "South Korea",
            "suspended: suspension of a 2018 deal",
        ),
    ],
)
def test_an_act_has_its_doer(reader: EnglishReader, text: str, who: str, what: str) -> None:
    (one,) = read(reader, text).context
    assert (one.who, one.what) == (who, what)


def test_a_plan_is_no_act(reader: EnglishReader) -> None:
    assert read(reader, "The government wants to seal its border.").context == ()


def test_a_tie_has_its_certainty(reader: EnglishReader) -> None:
    text = "Some media speculated that Ryang Min-ho is related to a senior official."
    (tie,) = read(reader, text).kin
    assert (tie.who, tie.relation, tie.other, tie.certainty) == (
        "Ryang Min-ho",
        "is related to",
        "a senior official",
        "possible",
    )


@pytest.mark.parametrize(
    ("text", "who", "form"),
    [
        (
            "Officials at the Unification Ministry were unavailable for comment.",
            "the Unification Ministry",
            "unavailable for comment",
        ),
        ("The embassy declined to comment.", "The embassy", "declined to comment"),
    ],
)
def test_a_silence_has_its_form(reader: EnglishReader, text: str, who: str, form: str) -> None:
    (silence,) = read(reader, text).silences
    assert (silence.who, silence.form) == (who, form)


def test_every_source_named_is_cited_once_with_its_naming(reader: EnglishReader) -> None:
    text = "Yonhap reported that he left. He left, Yonhap said. A source said that it was so."
    found = read(reader, text).cited
    assert [c.name for c in found] == ["Yonhap", "A source"]
    assert found[0].quote.text == "Yonhap reported"


def test_a_person_is_no_cited_source(reader: EnglishReader) -> None:
    assert read(reader, "Daniel Harbourne, an analyst, said that it was so.").cited == ()
