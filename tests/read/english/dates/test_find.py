from datetime import date

import pytest

from reportedly.read.english.dates import find
from reportedly.when import When

MONDAY = date(2024, 5, 20)


def resolved(text: str, published: date | None = MONDAY) -> list[str | None]:
    return [d.when.edtf for d in find(text, published)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 15 January 2021", "2021-01-15"),
        ("on January 15, 2021", "2021-01-15"),
        ("on Jan. 15, 2021", "2021-01-15"),
        ("on Friday, 15 January 2021", "2021-01-15"),
        ("on the 3rd of March 2019", "2019-03-03"),
        ("on 2013-08-29", "2013-08-29"),
        ("in January 2021", "2021-01"),
        ("in early January 2021", "2021-01"),
        ("at the start of 2019", "2019"),
        ("in late 2016", "2016"),
        ("in 1997", "1997"),
        ("in Juche 102", "2013"),
        ("on the Day of the Sun, 2013", "2013-04-15"),
        ("on 2013.08.29", "2013-08-29"),
        ("on 8/29/2013", "2013-08-29"),
        ("on 29/8/2013", "2013-08-29"),
        ("from July 24 to 27, 2014", "2014-07-24"),
        ("on 24-27 July 2014", "2014-07-24"),
        ("on October 2nd, 2014", "2014-10-02"),
        ("2019, September - he crossed over", "2019-09"),
        ("in the first week of May 2012", "2012-05"),
        ("in the winter of 2014", "2014"),
        ("in the first quarter of 2020", "2020"),
        ("in the 1990s", "199X"),
        ("on an April morning in 1954", "1954-04"),
        ("on Good Friday 2023", "2023-04-07"),
        ("on the eve of Lunar New Year 2024", "2024-02-09"),
        ("the 75th anniversary of the party's founding", "2020-10-10"),
        ("the party's 75th founding anniversary", "2020-10-10"),
        ("two days after 10 October 2014", "2014-10-12"),
        ("shortly before New Year's Day 2014", "2013-12"),
    ],
)
def test_a_stated_date_needs_no_day_of_publication(text: str, edtf: str) -> None:
    assert resolved(text, None) == [edtf]
    assert resolved(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Monday", "2024-05-20"),  # the day of publication itself
        ("last Monday", "2024-05-13"),
        ("on Tuesday", "2024-05-14"),
        ("on Sunday", "2024-05-19"),
        ("today", "2024-05-20"),
        ("yesterday", "2024-05-19"),
        ("last night", "2024-05-19"),
        ("on 3 May", "2024-05-03"),
        ("on December 13", "2023-12-13"),
        ("in March", "2024-03"),
        ("in late March", "2024-03"),
        ("in May", "2024-05"),
        ("last May", "2023-05"),
        ("in November", "2023-11"),
        ("in November last year", "2023-11"),
        ("in March this year", "2024-03"),
        ("two months ago", "2024-03"),
        ("ten days ago", "2024-05-10"),
        ("a year ago", "2023"),
        ("two decades ago", "2004"),
        ("last month", "2024-04"),
        ("earlier this year", "2024"),
        ("last week", "2024-05"),
        ("this week", "2024-05"),
        ("on Christmas Day", "2023-12-25"),
        ("over the weekend", "2024-05"),
        ("on the 19th", "2024-05-19"),
        ("on the 21st", "2024-04-21"),
        ("on January 25 last year", "2023-01-25"),
        ("last spring", "2023"),
        ("last autumn", "2023"),
        ("a week ago Monday", "2024-05-13"),
        ("a year ago this month", "2023-05"),
        ("late last month", "2024-04"),
        ("the year before last", "2022"),
        ("in the first four months of this year", "2024"),
    ],
)
def test_a_relative_date_is_seen_from_the_day_of_publication(text: str, edtf: str) -> None:
    assert resolved(text) == [edtf]
    assert not any(resolved(text, None))


@pytest.mark.parametrize("text", ["on Tuesday", "in June", "on 21 August", "on Liberation Day"])
def test_nothing_relative_lies_after_publication(text: str) -> None:
    (found,) = find(text, MONDAY)
    assert found.when.latest is not None
    assert found.when.latest <= MONDAY


def test_a_day_without_a_year_that_soon_comes_lies_ahead() -> None:
    assert resolved("on 1 June") == ["2024-06-01"]
    assert resolved("on 1 September") == ["2023-09-01"]


def test_a_distance_leans_on_the_happening_it_names() -> None:
    (found,) = find("just two months after Jo", MONDAY)
    lean = found.when.leaning
    assert lean is not None
    assert (lean.relation, lean.months, lean.days, lean.happening) == ("after", 2, 0, "Jo")
    assert found.when.edtf is None
    (found,) = find("three weeks before the parade", MONDAY)
    assert found.when.leaning is not None
    assert (found.when.leaning.relation, found.when.leaning.days) == ("before", 21)


@pytest.mark.parametrize(
    "text",
    [
        "he may leave",
        "they march on",
        "an army of 33,752",
        "999 decades ago",
        "Office 39",
        "Kim Yong Sun sat down",
        "the 38th parallel",
        "on the 19th floor",
        "in the fall of the city",
        "in room 2019b",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert resolved(text) == []


def test_a_day_that_no_calendar_has_leaves_its_month() -> None:
    assert resolved("on 31 February 2021", None) == ["2021-02"]
    assert resolved("on 31 February") == ["2024-02"]


def test_dates_do_not_overlap_and_keep_their_words() -> None:
    text = "It was on Friday, 15 January 2021 and again in March 2022."
    found = find(text, MONDAY)
    assert [d.when.edtf for d in found] == ["2021-01-15", "2022-03"]
    assert [text[d.start : d.end] for d in found] == [d.when.words for d in found]
    assert found[0].end <= found[1].start


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("that day", "2016-03-14"),
        ("the same month", "2016-03"),
        ("that year", "2016"),
        ("that summer", "2016"),
        ("the next day", "2016-03-15"),
        ("two days later", "2016-03-16"),
        ("three weeks after", "2016-04"),
        ("a week earlier", "2016-03"),
        ("two months later", "2016-05"),
        ("a year later", "2017"),
        ("the following week", "2016-03"),
        ("the previous month", "2016-02"),
        ("the following May", "2016-05"),
        ("in March of the same year", "2016-03"),
        ("the following Friday", "2016-03-18"),
        ("within weeks", "2016-03"),
    ],
)
def test_some_dates_point_at_the_one_told_before(text: str, edtf: str) -> None:
    day = When.day(date(2016, 3, 14))
    assert [d.when.edtf for d in find(text, MONDAY, day)] == [edtf]
    told = f"He left on 14 March 2016 and came back {text}."
    assert resolved(told)[1:] == [edtf]


def test_what_points_ahead_of_nothing_told_stays_open() -> None:
    assert resolved("two days later") == []
    assert resolved("that summer") == []
    assert resolved("the previous day") == ["2024-05-19"]


def test_a_day_behind_an_opening_year_lies_in_it() -> None:
    text = "In May 2015 a lawmaker said that he had been shot on April 30."
    assert resolved(text) == ["2015-05", "2015-04-30"]
    assert resolved("He fled in 2015 and was seen on April 30.") == ["2015", "2024-04-30"]


def test_a_week_keeps_its_days_and_is_written_as_its_month() -> None:
    (found,) = find("last week", MONDAY)
    when = found.when
    assert (when.earliest, when.latest) == (date(2024, 5, 13), date(2024, 5, 19))


def test_how_long_something_went_on_is_no_distance() -> None:
    assert resolved("He had surgery in 2019 and was absent for two months before he came.") == [
        "2019"
    ]


def test_the_day_before_something_told_without_a_noun_points_back() -> None:
    last = When.day(date(2024, 5, 11))
    (found,) = find("He died the previous day of kidney failure.", MONDAY, last)
    assert found.when.edtf == "2024-05-10"
    month = When.month(2024, 3)
    (found,) = find("A cabinet meeting was held the previous day.", MONDAY, month)
    assert found.when.edtf == "2024-05-19"


def test_a_weekday_of_another_year_says_no_more_than_the_year() -> None:
    assert resolved("In 2012 he was relieved of all posts at a Sunday meeting.") == ["2012"]


@pytest.mark.parametrize(
    "text",
    [
        "the November 2 Factory of the army",
        "the April 25 House of Culture",
        "the 8 March Textile Mill",
        "the 3rd plenary of the 8th Central Committee",
    ],
)
def test_what_is_named_after_a_day_and_what_is_counted_are_no_dates(text: str) -> None:
    assert resolved(text) == []


def test_a_day_before_a_person_is_a_date() -> None:
    assert resolved("On May 11 officials left") == ["2024-05-11"]


def test_a_day_in_a_name_is_no_date() -> None:
    assert resolved("He visited the November 2 Factory and the April 25 House of Culture.") == []
    assert resolved("He visited the factory on November 2.") == ["2023-11-02"]


def test_a_day_before_the_month_is_read_where_the_page_came_out_on_it() -> None:
    assert resolved("20/05/2024") == ["2024-05-20"]
    assert resolved("05/06/2023") == ["2023-05-06"]


def test_what_is_relative_to_an_unknown_day_is_found_and_open() -> None:
    assert resolved("He was sacked three days ago.", None) == [None]
