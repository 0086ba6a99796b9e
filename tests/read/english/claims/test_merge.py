import pytest

from reportedly.model import Claim
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def claims(reader: EnglishReader, text: str, title: str | None = None) -> list[Claim]:
    return list(reader.read(report(text, title)).claims)


def test_told_twice_is_one_claim_with_the_fullest_values(reader: EnglishReader) -> None:
    (one,) = claims(
        reader,
        "Ryang Min-ho, a trade attaché in Vienna, has defected, officials said.\n"
        "Ryang defected to South Korea in March, Yonhap reported.",
    )
    assert (one.post, one.from_, one.to, one.when) == (
        "trade attaché in Vienna",
        "Vienna",
        "South Korea",
        "2024-03",
    )
    assert set(one.origins) == {"officials", "Yonhap"}


def test_somebody_unnamed_in_the_lead_is_the_one_named_below(reader: EnglishReader) -> None:
    (one,) = claims(
        reader,
        "A North Korean diplomat has defected to South Korea.\n"
        "Ryang Min-ho, a counselor in Havana, made the move to South Korea in November.",
    )
    assert (one.who, one.when) == ("Ryang Min-ho", "2023-11")


def test_two_people_of_one_kind_are_two_claims(reader: EnglishReader) -> None:
    found = claims(reader, "Envoy Ryang Min-ho defected in 2016, and envoy Pak Su-jin in 2019.")
    assert [(c.who, c.when) for c in found if c.when == "2016"] == [("Ryang Min-ho", "2016")]


def test_appearances_on_two_days_are_two_claims(reader: EnglishReader) -> None:
    found = claims(
        reader,
        "Premier Ryang Min-ho attended a rally in Pyongyang on May 3.\n"
        "Ryang attended a banquet on May 9.",
    )
    assert [(c.kind, c.when) for c in found] == [
        ("appearance", "2024-05-03"),
        ("appearance", "2024-05-09"),
    ]


def test_the_hedge_of_the_lead_counts(reader: EnglishReader) -> None:
    (one,) = claims(
        reader,
        "General Ryang Min-ho is believed to have been executed.\n"
        "A paper wrote at length of how Ryang was executed.",
    )
    assert one.certainty == "probable"
    assert one.cue is not None
    assert one.cue.text == "believed to"


@pytest.mark.parametrize(
    ("text", "core", "basis"),
    [
        ("Ryang Min-ho, an envoy, has defected.", True, "own"),
        (
            "Much has changed.\n" * 6 + "Ryang Min-ho, an envoy, defected in 1997.",
            False,
            "background",
        ),
        ("Ryang Min-ho, an envoy, has reportedly defected.", True, "hearsay"),
    ],
)
def test_news_is_core_and_what_lies_years_back_is_background(
    reader: EnglishReader, text: str, core: bool, basis: str
) -> None:
    (one,) = claims(reader, text)
    assert (one.core, one.basis) == (core, basis)


def test_what_is_told_of_others_beside_the_news_of_their_kind_is_no_core(
    reader: EnglishReader,
) -> None:
    text = (
        "Ryang Min-ho, an envoy in Rome, has defected.\n"
        "Pak Thae-gun, an envoy in Paris, defected last week."
    )
    assert {c.who: c.core for c in claims(reader, text)} == {
        "Ryang Min-ho": True,
        "Pak Thae-gun": False,
    }


def test_fresh_news_without_a_day_has_the_month_of_publication(reader: EnglishReader) -> None:
    (one,) = claims(reader, "Ryang Min-ho, an envoy in Rome, has defected.")
    assert one.when == "2024-05"
    assert one.happened is not None
    assert one.happened.basis == "publication"
    undated = reader.read(report("Ryang Min-ho, an envoy in Rome, has defected.", published=None))
    assert undated.claims[0].when is None


def test_an_id_stays_while_the_words_do(reader: EnglishReader) -> None:
    text = "Ryang Min-ho, an envoy in Rome, has defected."
    (one,), (same,) = claims(reader, text), claims(reader, text)
    (other,) = claims(reader, f"{text} He left early.")
    assert one.id == same.id != other.id


def test_what_was_said_long_ago_has_the_date_of_the_saying(reader: EnglishReader) -> None:
    (one,) = claims(reader, "Yonhap reported in 2013 that singer Ryang Min-hi had been executed.")
    assert one.said is not None
    assert one.said.edtf == "2013"
    assert one.words["said"].text.endswith("2013")
