from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.trace.dates import contains, exact, shifted, span
from reportedly.when import Leaning, When
from tests.trace.newsroom import claimed, event_of, story, traced


def when_of(*stories, kind="defection"):
    return event_of(traced(*stories), kind).when


def told(outlet, when, published="2020-01-01", **slots):
    return story(outlet, published, claimed("defection", when=when, **slots))


def test_the_narrowest_date_that_all_allow_is_the_events():
    assert when_of(told("Wire", "2019"), told("Herald", "2019-09")) == "2019-09"
    assert (
        when_of(told("Wire", "2019-09-10/.."), told("Herald", "2019-09")) == "2019-09-10/2019-09-30"
    )


def test_of_rival_dates_the_one_with_most_named_origins_stands():
    stories = [told("Wire", "2018"), told("Herald", "2019-03"), told("The Journal", "2019")]
    assert when_of(*stories) == "2019-03"
    unnamed = [told(o, "2017", origins=("a source",)) for o in ("A", "B", "C", "D")]
    assert when_of(*stories, *unnamed) == "2019-03"


def test_rival_dates_backed_alike_give_the_earlier_and_both_stay_in_the_claims():
    events = traced(told("Wire", "2018"), told("Herald", "2019"))
    event = event_of(events, "defection")
    assert event.when == "2018"
    assert len(event.claims) == 2


def test_the_day_of_publication_yields_to_a_date_in_words():
    report, reading = told("Wire", "2020-01")
    claim = reading.claims[0]
    fresh = msgspec.structs.replace(
        claim, happened=msgspec.structs.replace(claim.happened, basis="publication")
    )
    presumed = (report, msgspec.structs.replace(reading, claims=(fresh,)))
    assert when_of(presumed) == "2020-01"
    assert when_of(presumed, told("Herald", "2019")) == "2019"


def test_later_mentions_of_the_year_do_not_coarsen_the_month_of_the_news():
    def presumed(outlet, when, published):
        report, reading = told(outlet, when, published)
        dated = msgspec.structs.replace(reading.claims[0].happened, basis="publication")
        claim = msgspec.structs.replace(reading.claims[0], happened=dated)
        return (report, msgspec.structs.replace(reading, claims=(claim,)))

    news = presumed("Wire", "2016-08", "2016-08-18")
    later = [told("Herald", "2016", "2021-01-26"), told("The Journal", "2016", "2024-07-16")]
    assert when_of(news, *later) == "2016-08"
    stated = told("Wire", "2016-08", "2016-08-18")
    assert when_of(stated, *later) == "2016-08"
    assert when_of(told("Herald", "2016", "2016-05-01"), news) == "2016"


def test_a_retelling_does_not_outvote_the_origins_own_date():
    own = told("Herald", "2019-03", "2019-04-01", origins=("a source",), chain=("Wire", "a source"))
    retold = told("The Journal", "2018", "2020-01-01", origins=("Wire",))
    assert when_of(own, retold) == "2019-03"


def test_a_machine_does_not_move_a_date():
    machine = story("Bot", "2020-01-01", claimed("defection", when="2018-03"), machine=True)
    assert when_of(machine) == "2018-03"
    assert when_of(machine, told("Herald", "2019")) == "2019"


@pytest.mark.parametrize("stance", ["doubts", "refutes"])
def test_a_doubting_report_moves_no_date_and_fills_no_slot(stance):
    doubt = story(
        "Herald", "2020-02-01", claimed("defection", when="2018-02-03", to="Cuba", stance=stance)
    )
    event = event_of(traced(told("Wire", None, to="South Korea"), doubt), "defection")
    assert (event.when, event.to) == (None, "South Korea")
    assert when_of(told("Wire", "2018"), doubt) == "2018"


@pytest.mark.parametrize(
    ("base", "leaning", "found"),
    [
        ("2018-11-10", Leaning(relation="after", happening="x", months=2), "2019-01"),
        ("2018-11", Leaning(relation="after", happening="x", months=2), "2019-01"),
        ("2019", Leaning(relation="after", happening="x", months=2), "2019-03-01/2020-02-29"),
        ("2018-11-10", Leaning(relation="before", happening="x", days=10), "2018-10-31"),
        ("2018-03-31", Leaning(relation="before", happening="x", months=1, days=1), "2018-02-27"),
        ("2018-11-10", Leaning(relation="after", happening="x"), "2018-11-10/.."),
        ("2018-11-10", Leaning(relation="before", happening="x"), "../2018-11-10"),
        ("2018-11", Leaning(relation="same", happening="x"), "2018-11"),
        ("2018", Leaning(relation="same", happening="x"), "2018"),
        ("9999-12", Leaning(relation="after", happening="x", months=12), None),
        ("9999-12-31", Leaning(relation="after", happening="x", days=9), None),
    ],
)
def test_a_shifted_date_is_no_finer_than_its_words(base, leaning, found):
    assert shifted(When.of(base), leaning).edtf == found


@given(st.dates(), st.dates())
def test_an_exact_date_spans_what_it_was_given(one, two):
    first, last = sorted((one, two))
    assert span(exact(first, last)) == (first, last)
    assert When.of(exact(first, last).edtf).latest == last


def test_containment_takes_open_ends_as_open():
    assert contains(When.of("2019/.."), When.of("2020-05"))
    assert not contains(When.of("2019"), When.of("2019-12-01/2020-01-02"))
    assert contains(When(), When.day(date(2020, 1, 1)))
