from tests.trace.newsroom import claimed, story, traced


def executed(outlet, published, **slots):
    return story(outlet, published, claimed("execution", **slots))


def shown(day, mode="dated image"):
    return story("Northern Voice", day, claimed("appearance", when=day, mode=mode))


def episodes(*stories):
    events = [e for e in traced(*stories) if e.kind == "execution"]
    return sorted((e.when or "", len(e.claims)) for e in events)


OLD = executed("Wire", "2016-02-12", when="2016-02-10")


def test_rival_dates_of_what_happens_once_are_one_event():
    assert episodes(OLD, executed("Herald", "2017-01-01", when="2014")) == [("2014", 2)]


def test_a_settling_appearance_closes_it_and_a_new_report_opens_another():
    new = executed("Herald", "2018-06-01", when="2018-05-30")
    assert episodes(OLD, new) == [("2016-02-10", 2)]
    assert episodes(OLD, shown("2016-05-10"), new) == [("2016-02-10", 1), ("2018-05-30", 1)]


def test_fresh_news_in_the_month_of_the_appearance_opens_another():
    new = executed("Herald", "2016-05-25", when="2016-05")
    assert episodes(OLD, shown("2016-05-10"), new) == [("2016-02-10", 1), ("2016-05", 1)]


def test_a_wide_date_that_meets_the_old_story_stays_with_it():
    retold = executed("Herald", "2016-12-25", when="2016")
    assert episodes(OLD, shown("2016-05-10"), retold) == [("2016-02-10", 2)]


def test_retelling_the_old_rumour_opens_nothing():
    for slots in ({"when": "2016-02"}, {"said": "2016-02"}, {}):
        retold = executed("Herald", "2020-01-01", **slots)
        assert episodes(OLD, shown("2016-05-10"), retold) == [("2016-02-10", 2)]


def test_a_name_on_a_list_closes_nothing():
    new = executed("Herald", "2018-06-01", when="2018-05-30")
    assert episodes(OLD, shown("2016-05-10", "name on a list"), new) == [("2016-02-10", 2)]


def test_a_denial_after_the_appearance_joins_the_closed_episode():
    denial = executed("Northern Voice", "2016-06-01", polarity="denied", when="2016-02")
    assert episodes(OLD, shown("2016-05-10"), denial) == [("2016-02-10", 2)]


def test_a_date_after_its_own_report_is_kept():
    assert episodes(shown("2016-05-10"), executed("Wire", "2016-01-01", when="2017")) == [
        ("2017", 1)
    ]
