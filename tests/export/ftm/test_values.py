"""Values never say more than the words: dates are cut to a prefix that holds for every day."""

from datetime import date

import pytest
from hypothesis import given

from reportedly.export.ftm.values import dataset, prefix, told
from reportedly.when import When
from tests.export.generated import WHENS


@pytest.mark.parametrize(
    ("when", "kept"),
    [
        (When.of("2015-04-02"), "2015-04-02"),
        (When.of("2015-04~"), "2015-04"),
        (When.of("2015?"), "2015"),
        (When.of("2015-04-02/2015-04-09"), "2015-04"),
        (When.of("2015-04/2015-05"), "2015"),
        (When.of("2014-12-30/2015-01-02"), None),
        (When.of("../2015-05"), None),
        (When.of("2015-05/.."), None),
        (When.of("201X"), None),
        (None, None),
    ],
)
def test_a_date_is_cut_to_what_both_of_its_ends_share(when, kept):
    assert prefix(when) == kept


@given(WHENS)
def test_every_day_of_a_date_lies_within_its_prefix(when):
    kept = prefix(when)
    if kept is not None:
        assert isinstance(when.earliest, date)
        assert isinstance(when.latest, date)
        assert when.earliest.isoformat().startswith(kept)
        assert when.latest.isoformat().startswith(kept)


@pytest.mark.parametrize(
    ("outlet", "name"),
    [("Daily Example", "daily_example"), (None, "unknown_outlet"), ("  ", "unknown_outlet")],
)
def test_a_dataset_has_the_name_of_its_outlet(outlet, name):
    assert dataset(outlet) == name


def test_outlets_that_differ_in_lost_letters_have_datasets_of_their_own():
    outlets = ["A & B", "A B", "A-B", "예시일보", "시험일보", "Daily Éxample"]
    assert len({dataset(o) for o in outlets}) == len(outlets)


def test_a_text_is_one_line_without_controls():
    assert told("a\n\u202eb\x00") == "a b"
    assert told(" \u200b ") is None
