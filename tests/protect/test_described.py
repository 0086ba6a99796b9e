"""Sources that are described by half a name, and relatives who are news themselves."""

import pytest

from reportedly.packs import load
from reportedly.protect.finds import relatives_named
from reportedly.protect.lexicon import Lexicon
from reportedly.protect.marking import Marker

LEXICON = Lexicon(pack=load())
MARKER = Marker(lexicon=LEXICON)


@pytest.mark.parametrize(
    ("text", "red"),
    [
        ("It was so, a teacher surnamed Qui told the paper.", "a teacher surnamed Qui"),
        ("A trader called Bo-ra said it was so.", "A trader called Bo-ra"),
        ("It was so, according to a border guard aged 31.", "a border guard aged 31"),
        ("One former cook known as Ok recalled it.", "One former cook known as Ok"),
    ],
)
def test_a_source_described_by_half_a_name_is_red(text, red):
    found = [text[s.start : s.end] for s in MARKER.spans(text) if s.reason == "source"]
    assert red in found


@pytest.mark.parametrize(
    "text",
    [
        "A newspaper called Daily Example said it was so.",
        "An agency named Yonhap said it was so.",
        "A singer called Hyon was executed.",
        "Pak Tok-su, aged 52, defected.",
    ],
)
def test_an_outlet_or_somebody_who_says_nothing_is_not(text):
    assert [s for s in MARKER.spans(text) if s.reason == "source"] == []


@pytest.mark.parametrize(
    "text",
    [
        "He is married to Mun Sol-bi and was a clerk.",
        "He was engaged to Mun Sol-bi.",
        "His brother Mun Sol-bi was seen the next day.",
        "Mun Sol-bi, the wife of Kang Tok-su, was detained.",
    ],
)
def test_a_relative_of_a_private_person_is_one_also_where_she_is_news(text):
    assert "Mun Sol-bi" in relatives_named(text, LEXICON, {"Mun Sol-bi"})


@pytest.mark.parametrize(
    "text",
    [
        "Mun Sol-bi, the half-brother of Kim Jong Un, was killed.",
        "Kim Jong Un had his uncle, Mun Sol-bi, put to death.",
        "The leader's aunt, Mun Sol-bi, has not been seen.",
    ],
)
def test_a_relative_of_a_holder_of_office_who_is_news_may_be_told(text):
    assert "Mun Sol-bi" not in relatives_named(text, LEXICON, {"Mun Sol-bi"})
    assert "Mun Sol-bi" in relatives_named(text, LEXICON)
