"""What hedges reach: nouns with a clause, words behind a happening, and what they leave alone."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Rumours in Vienna, a city of spies, that Ryang Min-ho defected were loud.", "possible"),
        ("The order of names is an indication that Ryang Min-ho defected in May.", "probable"),
        ("Ryang Min-ho defected to South Korea in May, it is believed.", "probable"),
        ("Ryang Min-ho, the man believed to lead the office, defected in May.", "certain"),
        ("Ryang Min-ho in all likelihood defected to South Korea in May.", "probable"),
        ("Ryang Min-ho defected in May, and it is possible to see why.", "certain"),
    ],
)
def test_a_hedge_reaches_its_own_happening_only(
    reader: EnglishReader, text: str, certainty: str
) -> None:
    (claim,) = [c for c in reader.read(report(text)).claims if c.kind == "defection"]
    assert claim.certainty == certainty


@pytest.mark.parametrize(
    ("text", "certainty", "cue"),
    [
        (
            "In the latest gossip out of Vienna, attaché Ryang Min-ho, 53, has defected.",
            "possible",
            "gossip",
        ),
        ("Ryang Min-ho in the belief of the spy agency defected in May.", "probable", "belief of"),
        ("Ryang Min-ho is believed, however, to have defected in May.", "probable", "believed"),
        ("Ryang Min-ho might by now even have defected.", "possible", "might"),
        ("Ryang Min-ho's defection rumour made the rounds of Vienna.", "possible", "rumour"),
    ],
)
def test_a_hedge_is_seen_wherever_it_stands(
    reader: EnglishReader, text: str, certainty: str, cue: str
) -> None:
    (claim,) = [c for c in reader.read(report(text)).claims if c.kind == "defection"]
    assert claim.certainty == certainty
    assert claim.cue is not None
    assert cue in claim.cue.text


@pytest.mark.parametrize(
    "text",
    [
        "In Vienna, a city of gossip and of spies, nobody noticed when Ryang Min-ho defected.",
        "The agency saw possible gains in talks on the jailed diplomat Ryang Min-ho.",
        "The paper may have erred, saying Ryang Min-ho defected in May.",
    ],
)
def test_a_hedge_of_something_else_lowers_nothing(reader: EnglishReader, text: str) -> None:
    claims = [c for c in reader.read(report(text)).claims if c.kind in {"defection", "detention"}]
    assert claims
    assert {c.certainty for c in claims} == {"certain"}


def test_what_its_own_words_negate_keeps_its_hedge(reader: EnglishReader) -> None:
    text = "Ryang Min-ho has probably not been in touch with the embassy since May, officials said."
    (claim,) = reader.read(report(text)).claims
    assert (claim.kind, claim.certainty) == ("disappearance", "probable")
    assert claim.cue is not None
    assert claim.cue.text == "probably"
