"""Dates and numbers are proved from their words in any usual writing, and from nothing else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tell.dates import date_words
from reportedly.tell.signed.proof.dates import date_of, tells
from reportedly.tell.signed.proof.numbers import compared, number_of

DAYS = st.dates(date(1948, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    "words",
    [
        "16 July 2024",
        "July 16, 2024",
        "July 16th, 2024",
        "16th of July 2024",
        "the 16th of July, 2024",
        "Tuesday, 16 July 2024",
        "on 16 July 2024",
        "16 Jul 2024",
        "2024-07-16",
        "July 2024",
        "in July 2024",
        "2024-07",
        "2024",
        "the 2020s",
    ],
)
def test_a_day_may_be_told_in_any_usual_writing_and_more_coarsely(words):
    assert tells(words, "2024-07-16")


@pytest.mark.parametrize(
    "words",
    [
        "17 July 2024",
        "16 June 2024",
        "16 July 2023",
        "Monday, 16 July 2024",
        "the 2010s",
        "about 16 July 2024",
        "possibly July 2024",
        "yesterday",
        "last July",
        "mid-July 2024",
        "31 February 2024",
        "by 2025",
        "from 2024 on",
        "between 1990 and 2030",
        "not 2024",
        "July 16, 2024 or so",
        "2024, it is said",
        "",
        "16/07/2024",
    ],
)
def test_another_date_a_vaguer_or_a_doubted_one_is_not_told(words):
    assert not tells(words, "2024-07-16")


@pytest.mark.parametrize("words", ["16 July 2024", "mid-2024"])
def test_a_date_is_never_told_more_finely_than_it_is_known(words):
    assert not tells(words, "2024-07")
    assert not tells(words, "2024")


def test_a_doubt_stays_with_its_date():
    assert tells("about 2019", "2019~")
    assert not tells("2019", "2019~")
    assert tells("possibly 2019", "2019?")
    assert not tells("2019", "2019?")


@given(DAYS)
def test_what_the_program_writes_for_a_day_month_or_year_is_that_date(day):
    for text in (f"{day}", f"{day:%Y-%m}", f"{day:%Y}"):
        assert tells(date_words(text), text)


@given(DAYS, st.integers(-400, 400).filter(bool))
def test_no_other_day_is_told(day, by):
    other = day + timedelta(days=by)
    assert not tells(date_words(other.isoformat()), day.isoformat())


@given(DAYS, DAYS)
def test_a_span_is_told_by_itself_or_a_wider_one(one, other):
    first, last = sorted((one, other))
    if first < last:
        text = f"{first}/{last}"
        assert tells(date_words(text), text)
        assert not tells(date_words(f"{first + timedelta(days=1)}/{last}"), text)


@given(st.text(max_size=30))
def test_any_words_are_a_date_or_none(words):
    date_of(words)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("196", 196),
        ("33,752", 33752),
        ("33 752", 33752),
        ("twelve", 12),
        ("twenty-one", 21),
        ("two hundred and six", 206),
        ("one thousand two hundred", 1200),
        ("a hundred", 100),
        ("1.5 million", 1_500_000),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("zero", 0),
    ],
)
def test_a_number_is_one_number_in_digits_and_words(words, value):
    assert number_of(words) == value


@pytest.mark.parametrize(
    "words",
    ["", "1,96", "many", "one two", "twelve hundredths", "a", "12 or 13", "ten eleven", "-3"],
)
def test_what_is_no_number_is_none(words):
    assert number_of(words) is None


@given(st.integers(0, 10**9))
def test_digits_are_their_number(value):
    assert number_of(f"{value:,}") == value == number_of(str(value))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("fewer than 60", ("<", 60)),
        ("more than sixty", (">", 60)),
        ("about 1,000", ("~", 1000)),
        ("60", ("=", 60)),
    ],
)
def test_a_comparator_is_told_with_its_number(words, told):
    assert compared(words) == told
