"""Periods of figures in words, and the proof of those words."""

import pytest

from reportedly.tell.dates import period_words
from reportedly.tell.evidence import Evidence
from reportedly.tell.signed.proof import Items
from reportedly.tell.signed.proof.slots import is_period
from tests.tell.pictures import whole

TOLD = {
    "2023": "in 2023",
    "2023-06": "in June 2023",
    "2020-Q1": "in the first quarter of 2020",
    "2019-Q4": "in the fourth quarter of 2019",
    "through 2020": "through 2020",
    "through 2011-12": "through December 2011",
    "since 1998": "since 1998",
}


@pytest.fixture(scope="module")
def items(pack):
    return Items(Evidence(picture=whole(), pack=pack))


@pytest.mark.parametrize("period", sorted(TOLD))
def test_a_period_is_told_with_its_preposition_and_proved_from_its_words(items, period):
    assert period_words(period) == TOLD[period]
    assert is_period(TOLD[period], period, items)


@pytest.mark.parametrize("period", sorted(TOLD))
def test_no_period_is_borne_out_by_the_words_of_another(items, period):
    others = [words for other, words in TOLD.items() if not _within(period, other)]
    assert not any(is_period(words, period, items) for words in others)


def _within(period: str, other: str) -> bool:
    """Whether one period is, or lies in, another that may be told for it."""
    return period == other or (period, other) == ("2023-06", "2023")


@pytest.mark.parametrize("period", [None, "", "2020-Q5", "to date", "since", "through spring"])
def test_what_is_no_period_that_we_know_has_no_words(period):
    assert period_words(period) is None
