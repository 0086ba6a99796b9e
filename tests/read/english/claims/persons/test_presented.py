"""A description at the front of a report, and the name that follows."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def who(reader: EnglishReader, text: str, kind: str = "defection", title: str = "") -> set[str]:
    read = reader.read(report(text, title or None))
    return {c.who for c in read.claims if c.kind == kind}


@pytest.mark.parametrize(
    "named",
    [
        "Ryang Min-ho, 51, worked at the embassy for years, a source said.",
        "The envoy was identified as Ryang Min-ho.",
        "Ryang Min-ho, a counsellor, walked out of the embassy in May.",
        "Little is known of him.\nThe diplomat, who took the name Ryang Min-ho, lives in Seoul.",
    ],
)
def test_a_diplomat_in_the_lead_is_who_is_named_next(reader: EnglishReader, named: str) -> None:
    text = (
        f"A North Korean diplomat has defected to South Korea, officials said on Monday.\n{named}"
    )
    assert who(reader, text) == {"Ryang Min-ho"}


@pytest.mark.parametrize(
    "other",
    [
        "Pak Su-jin, a singer, left the choir in 2009.",
        "Leader Om Tae-gil visited a farm on Sunday.",
        "Pak Su-jin, a spokesman for the ministry, had no comment.",
        "Seoul gave no details.\nIt is rare.\nIn 1997 the banker Ryang Min-ho fled.",
    ],
)
def test_somebody_else_named_next_is_not_taken_for_him(reader: EnglishReader, other: str) -> None:
    text = (
        f"A North Korean diplomat has defected to South Korea, officials said on Monday.\n{other}"
    )
    assert who(reader, text) == {"A North Korean diplomat"}


def test_a_leaders_uncle_is_named_below(reader: EnglishReader) -> None:
    text = "Om Tae-gil was removed from all posts, state media said. Om had been powerful."
    title = "North Korean leader's uncle sacked"
    assert who(reader, text, "dismissal", title) == {"Om Tae-gil"}


def test_a_man_in_the_lead_is_no_woman_named_next(reader: EnglishReader) -> None:
    text = (
        "A North Korean man has defected to South Korea, officials said on Monday.\n"
        "Mrs Pak Su-jin, 51, waited at the gate."
    )
    assert who(reader, text) == {"A North Korean man"}


def test_of_two_told_in_one_breath_one_is_named_next(reader: EnglishReader) -> None:
    text = (
        "A North Korean businessman was executed in May together with a legal adviser, a source "
        "said.\nRyang Min-ho, 61, had been in custody since March."
    )
    assert who(reader, text, "execution") == {"Ryang Min-ho", "a legal adviser"}


def test_a_leaders_uncle_is_named_with_the_tie_further_on(reader: EnglishReader) -> None:
    text = (
        "Media report that the North Korean leader's uncle was executed by firing squad in May.\n"
        "Nothing of the kind is known. Such stories never end.\n"
        "His uncle, Om Tae-gil, had been powerful for years."
    )
    assert who(reader, text, "execution") == {"Om Tae-gil"}


def test_one_of_several_is_named_next(reader: EnglishReader) -> None:
    text = (
        "One of North Korea's vice premiers has been executed, officials in Seoul said.\n"
        "Ryang Min-ho, vice premier for education, faced a firing squad."
    )
    assert who(reader, text, "execution") == {"Ryang Min-ho"}


def test_what_is_told_of_an_earlier_year_presents_nobody(reader: EnglishReader) -> None:
    text = (
        "Om Tae-gil, an envoy, defected to South Korea in September 2019, Yonhap reported.\n"
        "Om took over the mission after the ambassador was expelled in 2017. Ryang Min-ho, the "
        "former deputy ambassador in London who defected in 2016, said that others would follow."
    )
    assert "Ryang Min-ho" not in who(reader, text, "dismissal")
