"""Periods of figures as spans of days, and in words."""

from datetime import date

import pytest

from reportedly.tell.series.periods import NEVER, Span, period_words, shaped, span


@pytest.mark.parametrize(
    ("period", "start", "end", "total", "words"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31), False, "2019"),
        ("2019-Q2", date(2019, 4, 1), date(2019, 6, 30), False, "second quarter of 2019"),
        ("2017-01 to 2017-06", date(2017, 1, 1), date(2017, 6, 30), False, None),
        ("through 2020", None, date(2020, 12, 31), True, "up to 2020"),
        ("since 2011-12", date(2011, 12, 1), date(2016, 5, 1), True, "since December 2011"),
        ("2009-12-27", date(2009, 12, 27), date(2009, 12, 27), False, "27 December 2009"),
    ],
)
def test_every_form_that_readings_write_is_understood(period, start, end, total, words):
    assert span(period, "2016-05-01") == Span(start, end, total)
    assert period_words(period) == (words or "January 2017 to June 2017")


@pytest.mark.parametrize("period", [None, "", "lately", "2019-Q5", "2020 to 2019", "since ever"])
def test_no_period_and_none_that_can_be_read_are_none(period):
    assert span(period, "2016-05-01") == NEVER


def test_since_without_a_day_of_the_report_has_no_end():
    assert span("since 2011", None) == Span(date(2011, 1, 1), None, True)


def test_what_runs_up_to_a_day_is_a_total_save_where_there_are_so_many_at_a_time():
    assert shaped(span("through 2020"), "in") == "by"
    assert shaped(span("through 2020"), "at") == "at"
    assert shaped(span("2020"), "in") == "in"
