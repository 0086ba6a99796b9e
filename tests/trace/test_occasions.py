import msgspec

from reportedly.when import When
from tests.trace.newsroom import claimed, story, traced


def groups(*claims):
    events = traced(*(story(f"Outlet {n}", "2020-12-31", c) for n, c in enumerate(claims)))
    return sorted((e.when or "", len(e.claims)) for e in events)


def test_dates_that_can_meet_are_one_happening():
    assert groups(
        claimed("dismissal", when="2016-02-10"), claimed("dismissal", when="2016-03-05")
    ) == [("2016-02-10", 2)]
    assert groups(
        claimed("dismissal", when="2016-02-10"), claimed("dismissal", when="2016-09-05")
    ) == [
        ("2016-02-10", 1),
        ("2016-09-05", 1),
    ]


def test_a_wide_date_joins_and_bridges_nothing():
    assert groups(
        claimed("dismissal", when="2016"),
        claimed("dismissal", when="2016-09-05"),
        claimed("dismissal", when="2016-02-10"),
    ) == [("2016-02-10", 2), ("2016-09-05", 1)]


def test_an_open_date_joins_the_earliest_that_had_begun():
    early = claimed("dismissal", when="2016-02-10")
    late = claimed("dismissal", when="2019-02-10")
    assert groups(early, late, claimed("dismissal")) == [("2016-02-10", 2), ("2019-02-10", 1)]
    assert groups(early, claimed("dismissal", said="2014")) == [("", 1), ("2016-02-10", 1)]


def test_undated_tellings_of_a_kind_are_one():
    assert groups(claimed("dismissal"), claimed("dismissal")) == [("", 2)]


def test_a_denial_joins_what_it_denies_and_stands_alone_only_without_it():
    denial = claimed("dismissal", polarity="denied", when="2016-02")
    assert groups(denial, claimed("dismissal", when="2016-02-10")) == [("2016-02-10", 2)]
    assert groups(denial, claimed("dismissal", when="2019-02-10")) == [
        ("2016-02", 1),
        ("2019-02-10", 1),
    ]
    assert groups(denial) == [("2016-02", 1)]
    assert groups(denial, claimed("dismissal")) == [("", 2)]


def presumed(month, **slots):
    """A claim that tells no day, and was given the month in which its report came out."""
    when = msgspec.structs.replace(When.of(month), basis="publication")
    return claimed("dismissal", when=month, happened=when, **slots)


def test_a_denial_of_a_later_month_joins_what_was_told_before():
    told = claimed("dismissal", when="2020-01")
    denial = presumed("2020-05", polarity="denied")
    assert groups(told, denial) == [("2020-01", 2)]
    assert groups(denial) == [("", 1)]


def test_what_a_report_tells_to_deny_it_is_no_news_of_its_month():
    told = story("Outlet 1", "2020-01-20", claimed("dismissal", when="2020-01"))
    both = (presumed("2020-05"), presumed("2020-05", polarity="denied"))
    (event,) = traced(told, story("Outlet 2", "2020-05-20", *both))
    assert event.when == "2020-01"
    assert len(event.claims) == 3


def test_news_without_a_day_keeps_its_month():
    assert groups(claimed("dismissal", when="2020-01"), presumed("2020-05")) == [
        ("2020-01", 1),
        ("2020-05", 1),
    ]


def test_kinds_that_the_pack_does_not_know_are_kept():
    assert groups(claimed("sanction", when="2016-02-10")) == [("2016-02-10", 1)]
