import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tell.dates import date_words, on_date
from reportedly.when import When


@pytest.mark.parametrize(
    ("edtf", "words", "on"),
    [
        ("2021-01-25", "25 January 2021", " on 25 January 2021"),
        ("2023-11", "November 2023", " in November 2023"),
        ("2019", "2019", " in 2019"),
        ("2019~", "about 2019", " in about 2019"),
        ("201X", "the 2010s", " in the 2010s"),
        (
            "2015-05-01/2015-05-15",
            "between 1 May 2015 and 15 May 2015",
            " between 1 May 2015 and 15 May 2015",
        ),
        ("../2015-05-15", "by 15 May 2015", " by 15 May 2015"),
        ("2015-05-15/..", "from 15 May 2015 on", " from 15 May 2015 on"),
        (None, None, ""),
        ("", None, ""),
        ("soon", "soon", " in soon"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known_and_no_more(edtf, words, on):
    assert date_words(edtf) == words
    assert on_date(edtf) == on


@given(st.dates())
def test_every_day_has_words(day):
    assert str(day.year) in (date_words(When.day(day).edtf) or "")
