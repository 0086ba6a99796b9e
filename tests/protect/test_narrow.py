import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.protect.marking import Marker, Span
from reportedly.protect.narrow import narrow_quote, narrow_text

from .scenes import quote

TEXT = (
    "Kang Tok-su, a counsellor for North Korea in Havana, made the move to South Korea in November."
)


def test_a_quote_keeps_the_longest_run_with_its_trigger(marker):
    whole = quote(TEXT, TEXT)
    trigger = TEXT.index("made the move")
    kept = narrow_quote(whole, marker, hold=[(trigger, trigger + 13)])
    assert kept is not None
    assert kept.text == "made the move to South Korea in November."
    assert TEXT[kept.start : kept.end] == kept.text


def test_a_trigger_in_a_shorter_run_is_preferred_to_a_longer_run(marker):
    text = "Envoy Kang defected; in Havana the ambassador had long complained about money and work."
    kept = narrow_quote(quote(text, text), marker, hold=[(11, 19)])
    assert kept is not None
    assert kept.text == "Envoy Kang defected"


def test_words_that_are_red_where_they_stand_are_left_out(marker):
    at = TEXT.index("November")
    kept = narrow_quote(
        quote(TEXT, "made the move to South Korea in November."),
        marker,
        red=[Span(at, at + 8, "date")],
    )
    assert kept is not None
    assert kept.text == "made the move to South Korea"


def test_a_quote_with_too_little_left_goes(marker):
    text = "He fled Havana."
    assert narrow_quote(quote(text, text), marker) is None


def test_a_quote_without_protected_words_stays_as_it_is(marker):
    whole = quote(TEXT, "made the move to South Korea in November.")
    assert narrow_quote(whole, marker) is whole


def test_a_phrase_of_kin_alone_leaves_nothing(marker):
    assert narrow_text("his parents and in-laws", marker) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        # What a relative did is nobody else's doing.
        ("His wife, Mun Sol-bi, defected to South Korea in 2020.", None),
        ("An aunt of the leader Kang Tok-su defected to the United States.", None),
        (
            "Kang was seen often until his father died of illness in 2011, officials in town said.",
            "Kang was seen often until",
        ),
        # What somebody did together with kin he did himself.
        (
            "Kang Tok-su and his wife defected to South Korea in the spring of 2020.",
            "defected to South Korea in the spring of 2020.",
        ),
    ],
)
def test_what_was_told_of_a_relative_is_never_told_of_another(marker, text, kept):
    narrowed = narrow_quote(quote(text, text), marker)
    assert (narrowed and narrowed.text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It is not true that in Havana he defected to South Korea.", "It is not true"),
        (
            "It is not true, officials in Havana said, that he defected to South Korea.",
            "It is not true, officials",
        ),
        ("He fled Havana. He defected to South Korea.", "He defected to South Korea."),
    ],
)
def test_no_negation_is_lost_before_a_cut(marker, text, kept):
    assert narrow_text(text, marker, least=3, whole=True) == kept


WORDS = st.lists(
    st.sampled_from(
        [
            "he",
            "left",
            "Havana",
            "his",
            "wife",
            "and",
            "South",
            "Korea",
            "in",
            "Mun",
            ",",
            "now",
            "lives",
            "via",
            "Vientiane",
            "the",
            "family",
            "of",
            "2023",
            "“said",
            "officials",
        ]
    ),
    max_size=25,
)


@given(WORDS)
def test_what_is_narrowed_holds_nothing_red_and_stands_in_the_text(marker: Marker, words):
    text = " ".join(words)
    kept = narrow_text(text, marker)
    if kept is not None:
        assert kept in text
        assert not marker.is_red(kept)
        assert narrow_text(kept, marker) == kept
