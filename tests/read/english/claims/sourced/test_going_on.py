"""Flat sentences that go on with what a source said before them."""

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def origins(reader: EnglishReader, text: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """The origins of each claim of a report, by kind and person."""
    return {(c.kind, c.who): c.origins for c in reader.read(report(text)).claims}


def test_a_change_of_office_goes_on_with_the_source_of_the_one_before(
    reader: EnglishReader,
) -> None:
    told = origins(
        reader,
        "Premier Ryang Min-ho has been dismissed, Yonhap reported on Friday.\n"
        "Pak Su-jin was appointed premier.",
    )
    assert told["appointment", "Pak Su-jin"] == ("Yonhap",)


def test_an_office_of_long_ago_is_the_outlets_own(reader: EnglishReader) -> None:
    told = origins(
        reader,
        "Premier Ryang Min-ho has been dismissed, Yonhap reported on Friday.\n"
        "Ryang was appointed premier in May 2016.",
    )
    assert told["appointment", "Ryang Min-ho"] == ()


def test_a_flat_sentence_between_two_of_one_source_is_its_as_well(reader: EnglishReader) -> None:
    told = origins(
        reader,
        "Ryang Min-ho has been dismissed, a trader in Dandong said.\n"
        "Pak Su-jin was arrested at the embassy in Vienna. "
        "Hong Ryong-sik fled on foot, the trader in Dandong said.",
    )
    assert told["detention", "Pak Su-jin"] == ("a trader in Dandong",)


def test_a_flat_sentence_between_two_sources_is_the_outlets_own(reader: EnglishReader) -> None:
    told = origins(
        reader,
        "Ryang Min-ho has been dismissed, a trader in Dandong said.\n"
        "Pak Su-jin was arrested at the embassy in Vienna. "
        "Hong Ryong-sik fled on foot, Yonhap reported.",
    )
    assert told["detention", "Pak Su-jin"] == ()


def test_a_decree_told_person_by_person_keeps_its_source(reader: EnglishReader) -> None:
    told = origins(
        reader,
        "The president reshuffled the government, the presidential press service said.\n"
        "Harvests were poor.\nRoads are bad.\nSchools open late.\n"
        "Ryang Min-ho was appointed minister of finance.",
    )
    assert told["appointment", "Ryang Min-ho"] == ("the presidential press service",)


def test_who_only_explains_does_not_go_on_telling(reader: EnglishReader) -> None:
    told = origins(
        reader,
        "Premier Ryang Min-ho was dismissed in a reshuffle, said Seo Da-min, an analyst in Seoul.\n"
        "Pak Su-jin was appointed premier.",
    )
    assert told["appointment", "Pak Su-jin"] == ()
