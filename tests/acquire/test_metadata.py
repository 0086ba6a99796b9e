import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.metadata import day_of
from reportedly.errors import ImpossibleDate


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021", "2021"),
        ("2021-01", "2021-01"),
        (" 2021-01-25 ", "2021-01-25"),
        ("2021-01-25 10:00", "2021-01-25"),
        ("2021-01-25T10:00:00Z", "2021-01-25"),
        (None, None),
    ],
)
def test_days_months_and_years_are_read(written: str | None, day: str | None):
    assert day_of(written) == day


@pytest.mark.parametrize(
    "written",
    ["2021-13-45", "2021-02-29", "2021-00", "0000", "21-01-25", "25.01.2021", "202X", "2021?",
     "2021/2022", "2021-1-5", "tomorrow", "2021-01-25junk"],
)  # fmt: skip
def test_what_no_calendar_has_is_refused(written: str):
    with pytest.raises(ImpossibleDate, match="YYYY"):
        day_of(written)


@given(st.dates())
def test_every_day_is_itself(day):
    assert day_of(day.isoformat()) == day.isoformat()


@given(st.text())
def test_any_words_are_a_day_or_refused(words: str):
    try:
        day = day_of(words)
    except ImpossibleDate:
        return
    assert day is not None
    assert words.strip().startswith(day)
