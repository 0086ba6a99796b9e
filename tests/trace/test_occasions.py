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


def test_kinds_that_the_pack_does_not_know_are_kept():
    assert groups(claimed("sanction", when="2016-02-10")) == [("2016-02-10", 1)]
