from datetime import date

import pytest

from reportedly.read.english.dates import find

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
        ("last week", "2024-05-13/2024-05-19"),
        ("this week", "2024-05-20/2024-05-20"),
        ("on Christmas Day", "2023-12-25"),
    ],
)
def test_a_relative_date_is_seen_from_the_day_of_publication(text: str, edtf: str) -> None:
    assert resolved(text) == [edtf]
    assert resolved(text, None) == []


@pytest.mark.parametrize("text", ["on Tuesday", "in June", "on 21 May", "on Liberation Day"])
def test_nothing_relative_lies_after_publication(text: str) -> None:
    (found,) = find(text, MONDAY)
    assert found.when.latest is not None
    assert found.when.latest <= MONDAY


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
