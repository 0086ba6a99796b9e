"""Uncertain dates: reading and writing EDTF, meeting, cutting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import ImpossibleDate
from reportedly.model import from_json, to_json
from reportedly.when import Leaning, When

DAYS = st.dates()
YEARS = st.integers(1, 9999)


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Any date that the words of a report can give."""
    form = draw(
        st.sampled_from(["day", "month", "year", "decade", "span", "since", "until", "open"])
    )
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return {
        "day": lambda: When.day(first),
        "month": lambda: When.month(first.year, first.month),
        "year": lambda: When.year(first.year),
        "decade": lambda: When.of(f"{draw(st.integers(1, 999)):03}X"),
        "span": lambda: When.between(first, last),
        "since": lambda: When.between(first, None),
        "until": lambda: When.between(None, last),
        "open": When,
    }[form]()


@st.composite
def hedged(draw: st.DrawFn) -> When:
    """Any date, in any mood, with words and an anchor."""
    plain = draw(whens())
    relation = st.sampled_from(["after", "before", "same"])
    count = st.integers(0, 99)
    leaning = st.builds(Leaning, relation=relation, happening=st.text(), months=count, days=count)
    return When(
        earliest=plain.earliest,
        latest=plain.latest,
        precision=plain.precision,
        approximate=draw(st.booleans()),
        uncertain=draw(st.booleans()),
        basis=draw(st.sampled_from(["stated", "relative", "publication", "anchored"])),
        words=draw(st.none() | st.text()),
        leaning=draw(st.none() | leaning),
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2021-01-25", date(2021, 1, 25), date(2021, 1, 25), "day"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("2019", date(2019, 1, 1), date(2019, 12, 31), "year"),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), "decade"),
        ("2019-11/2020-02", date(2019, 11, 1), date(2020, 2, 29), "interval"),
        ("2019/..", date(2019, 1, 1), None, "interval"),
        ("../2019-05-03", None, date(2019, 5, 3), "interval"),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 1), "day"),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "month"),
        (" 2019 ", date(2019, 1, 1), date(2019, 12, 31), "year"),
    ],
)
def test_edtf_is_read(text, earliest, latest, precision):
    when = When.of(text)
    assert (when.earliest, when.latest, when.precision) == (earliest, latest, precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2019~", True, False), ("2019-03?", False, True), ("201X%", True, True)],
)
def test_marks_of_doubt_are_read_and_written(text, approximate, uncertain):
    when = When.of(text)
    assert (when.approximate, when.uncertain, when.edtf) == (approximate, uncertain, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "2021-02-30",
        "2021-02-29",
        "2021-13",
        "2021-00",
        "2021-1-5",
        "2021-01-00",
        "0000",
        "000X",
        "201X-05",
        "20XX",
        "21",
        "20210125",
        "2021-01-25T10:00",
        "25.01.2021",
        "January 2021",
        "-2021",
        "2021~~",
        "2021/2020",
        "2019/2020/2021",
        "/",
        "../..",
        "2019/x",
        "２０２１",
        "٢٠٢١-٠١",
    ],
)
def test_what_no_calendar_has_is_refused_with_the_form_to_use(text):
    with pytest.raises(ImpossibleDate, match="YYYY-MM-DD"):
        When.of(text)


@pytest.mark.parametrize("bad", [(2021, 0), (2021, 13), (0, 1), (10000, 1)])
def test_a_month_that_is_none_is_refused(bad):
    with pytest.raises(ImpossibleDate):
        When.month(*bad)


@pytest.mark.parametrize("bad", [0, -1, 10000])
def test_a_year_that_is_none_is_refused(bad):
    with pytest.raises(ImpossibleDate):
        When.year(bad)


@given(whens())
def test_what_is_written_is_read_back(when: When):
    if when.edtf is None:
        assert (when.earliest, when.latest) == (None, None)
    else:
        again = When.of(when.edtf)
        assert (again.earliest, again.latest) == (when.earliest, when.latest)
        assert again.edtf == when.edtf


@given(hedged())
def test_a_date_goes_to_json_and_back(when: When):
    assert from_json(to_json(when), When) == when


@given(st.text(max_size=12))
def test_any_words_are_a_date_or_refused(text: str):
    try:
        when = When.of(text)
    except ImpossibleDate:
        return
    assert when.edtf is not None


@given(whens(), whens(), st.integers(0, 5000))
def test_meeting_is_mutual_and_grows_with_slack(one: When, other: When, slack: int):
    assert one.meets(other, slack=slack) == other.meets(one, slack=slack)
    assert one.meets(one)
    assert one.meets(other, slack=slack) or not one.meets(other)


@given(DAYS, DAYS, st.integers(0, 5000))
def test_two_days_meet_when_no_further_apart_than_the_slack(one: date, other: date, slack: int):
    apart = abs(one - other) > timedelta(days=slack)
    assert When.day(one).meets(When.day(other), slack=slack) is not apart


def test_slack_may_reach_beyond_the_first_and_the_last_year():
    first, last = When.day(date.min), When.day(date.max)
    assert not first.meets(last, slack=400)
    assert first.meets(When.year(1), slack=400)
    assert last.meets(When.year(9999), slack=400)


def test_an_open_date_meets_every_date():
    assert When().meets(When.year(1950))
    assert When.between(date(2019, 1, 1), None).meets(When.year(2031))
    assert not When.between(date(2019, 1, 1), None).meets(When.year(2018))


@given(whens(), DAYS)
def test_news_of_the_past_ends_at_its_day_and_keeps_its_beginning(when: When, day: date):
    cut = when.not_after(day)
    assert cut.earliest == when.earliest
    begins_later = when.earliest is not None and when.earliest > day
    if begins_later or when.latest is None:
        assert cut == when
    else:
        assert cut.latest == min(when.latest, day)
    assert cut.not_after(day) == cut


def test_a_year_that_is_not_over_is_cut_at_the_day_of_the_report():
    assert When.year(2021).not_after(date(2021, 1, 25)).latest == date(2021, 1, 25)
    assert When.year(2021).not_after(date(2021, 1, 25)).edtf == "2021"
