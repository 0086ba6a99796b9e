from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.protect.coarsen import UNNAMED, country_of, month_of, source_name
from reportedly.when import When


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Havana", "Cuba"),
        ("Rome", "Italy"),
        ("the embassy in Cuba", "Cuba"),
        ("Kuwait", "Kuwait"),
        ("the United Kingdom", "the United Kingdom"),
        ("Hyesan", "North Korea"),
        ("a farm near Nowhereville", None),
        ("", None),
        (None, None),
    ],
)
def test_a_place_is_told_as_its_country_or_not_at_all(pack, place, country):
    assert country_of(place, pack) == country


def test_a_day_is_told_as_its_month_and_loses_its_words():
    when = month_of(When.day(date(2023, 11, 14), words="on 14 November"))
    assert when is not None
    assert (when.edtf, when.words) == ("2023-11", None)


def test_a_span_over_two_months_is_told_by_months():
    when = month_of(When.between(date(2023, 11, 28), date(2023, 12, 2)))
    assert when is not None
    assert when.edtf == "2023-11-01/2023-12-31"


@pytest.mark.parametrize("text", ["2023-11", "2023", "202X"])
def test_a_date_that_is_wide_enough_stays(text):
    assert month_of(When.of(text)) == When.of(text)


@given(st.dates(), st.one_of(st.none(), st.dates()))
def test_coarsening_a_date_twice_changes_nothing(first, second):
    ends = sorted([first, second]) if second else [first, None]
    once = month_of(When.between(*ends))
    assert month_of(once) == once


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Yonhap", "Yonhap"),
        ("an unnamed source", "an unnamed source"),
        ("a source in the North", "a source in the North"),
        ("a trader in Hyesan", UNNAMED),
        ("a relative of the general", UNNAMED),
        ("a man surnamed Mun", UNNAMED),
    ],
)
def test_an_unnamed_source_loses_what_could_tell_who_it_is(marker, name, told):
    assert source_name(name, marker) == told
