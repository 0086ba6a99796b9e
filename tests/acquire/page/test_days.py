import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.page.days import Order, days_in, is_day_alone, month_in


@pytest.mark.parametrize(
    "words",
    [
        "2021-01-05",
        "2021/1/5",
        "2021.01.05",
        "20210105",
        "20210105T093000Z",
        "2021년 1월 5일",
        "2021年1月5日",
        "5 January 2021",
        "January 5, 2021",
        "Jan. 5, 2021",
        "Tuesday, 5th of January 2021",
        "5. Januar 2021",
        "5 janvier 2021",
        "5 de enero de 2021",
        "5 января 2021",
        "05.01.2021",
        "5/1/21",
    ],
)
def test_a_day_is_read_however_it_is_written(words: str):
    assert list(days_in(f"Published {words}, 10:30", Order()))[:1] == ["2021-01-05"]


@pytest.mark.parametrize(
    "words",
    ["", "2021", "January 2021", "2021-13-05", "31 February 2021", "1912-01-05", "12:30:45"],
)
def test_what_is_no_day_of_a_page_is_none(words: str):
    assert list(days_in(words, Order())) == []


def test_a_day_beyond_twelve_settles_the_order():
    assert list(days_in("1/25/2021", Order())) == ["2021-01-25"]
    assert list(days_in("25/1/2021", Order(month_first=True))) == ["2021-01-25"]


def test_a_month_alone_is_a_month():
    assert month_in("June 2019") == "2019-06"
    assert month_in("2019-06") == "2019-06"
    assert month_in("2019-06-04") is None


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("5 January 2021", True),
        ("Posted on Tuesday, January 5, 2021 by Somebody Else", True),
        ("2021.01.05 09:30", True),
        ("The Wire | 05.01.2021, 09:30", True),
        ("He left on 5 January 2021.", False),
        ("In 2021-01-05 the ministry said that the envoy had left his post", False),
        ("Envoy leaves", False),
    ],
)
def test_a_line_that_is_little_more_than_a_day_is_told_from_a_sentence(line: str, alone: bool):
    assert is_day_alone(line) is alone


@given(st.text(alphabet="0123456789-/. :TZ+년월일JunemayMarch,", max_size=60))
def test_any_words_give_days_of_the_calendar_or_none(words: str):
    for day in days_in(words, Order()):
        assert len(day) == 10
