import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.record import forecasts, score, standing
from tests.weigh.record.made import case, told

FIRST = date(2016, 2, 10)


class Seen:
    """A fitting that believes everything at .7 and remembers what it was given."""

    def __init__(self):
        self.cases, self.words, self.without = [], [], []

    def __call__(self, cases):
        self.cases.append({c.id: c.outcome for c in cases})

        def believe(kind, words, without):
            self.without.append(without)
            self.words.append({t.origin for t in words})
            return 0.7

        return believe


def test_a_case_is_scored_only_while_it_is_undecided():
    made = [case("a", "failed", told(said=FIRST), known=FIRST + timedelta(days=20))]
    assert [f.lag for f in forecasts(made, Seen())] == [0, 7]


def test_what_was_decided_on_the_day_of_the_report_is_not_scored():
    assert forecasts([case("a", "held", told(said=FIRST), known=FIRST)], Seen()) == ()


def test_what_is_open_or_the_states_own_act_is_not_scored():
    made = [case("a", "open"), case("b", "never seen since"), case("c", "held", own_act=True)]
    assert forecasts(made, Seen()) == ()


def test_only_words_said_by_the_day_are_heard():
    seen = Seen()
    words = told(said=FIRST), told("gazette", said=FIRST + timedelta(days=5))
    forecasts([case("a", "held", *words)], seen, lags=(0, 7))
    assert seen.words == [{"paper"}, {"paper", "gazette"}]


def test_the_case_itself_and_what_became_known_later_are_left_out():
    seen = Seen()
    made = [
        case("a", "held", told(said=FIRST)),
        case("known", "failed", told(said=date(2014, 1, 1)), known=date(2015, 1, 1)),
        case("later", "failed", told(said=date(2014, 1, 1)), known=date(2017, 1, 1)),
        case("unheard", "held", told(said=date(2017, 1, 1)), known=date(2017, 2, 1)),
    ]
    forecasts(made, seen, lags=(0,), of=lambda c: c.id == "a")
    assert seen.cases == [{"known": "failed", "later": "open"}]
    assert seen.without == ["a"]


def test_beliefs_are_fitted_anew_each_month_and_know_nothing_of_it():
    seen = Seen()
    made = [
        case("a", "held", told(said=FIRST)),
        case("b", "failed", told(said=FIRST), known=date(2016, 3, 1)),
        case("c", "held", told(said=date(2014, 1, 1)), known=FIRST - timedelta(days=1)),
    ]
    forecasts(made, seen, lags=(0, 30), of=lambda c: c.id == "a")
    assert seen.cases == [
        {"c": "open"},
        {"a": "open", "b": "open", "c": "held"},
    ]


def test_the_base_rate_is_of_the_kind_and_known_by_then():
    made = [
        case("a", "held", told(said=FIRST)),
        case("b", "failed", told(said=date(2014, 1, 1)), known=date(2015, 1, 1)),
        case("c", "held", told(said=date(2014, 1, 1)), known=date(2015, 1, 1), kind="defection"),
    ]
    (found,) = forecasts(made, Seen(), lags=(0,), of=lambda c: c.id == "a")
    assert found.base == pytest.approx((0 + 10 * 0.5) / (1 + 10))


def test_scores_by_hand():
    made = [
        case("a", "held", told(said=FIRST)),
        case("b", "failed", told(said=FIRST)),
    ]
    found = score(forecasts(made, Seen()), 0)
    assert found.n == 2
    assert found.brier == pytest.approx((0.3**2 + 0.7**2) / 2)
    assert found.log == pytest.approx(-(math.log(0.7) + math.log(0.3)) / 2)
    assert found.base_brier == pytest.approx(0.25)
    assert found.skill == pytest.approx(1 - found.brier / 0.25)


def test_without_forecasts_there_is_no_score():
    found = score([], 30)
    assert (found.n, found.brier, found.skill) == (0, None, None)


@given(st.dates(date(2010, 1, 1), date(2020, 1, 1)), st.dates(date(2010, 1, 1), date(2020, 1, 1)))
def test_what_comes_later_changes_nothing_of_a_day(day, later):
    made = [
        case("a", "held", told(said=date(2012, 1, 1)), known=date(2014, 1, 1)),
        case("b", "failed", told(said=date(2013, 1, 1)), known=date(2018, 1, 1)),
    ]
    new = case(
        "new", "held", told(said=max(day, later) + timedelta(days=1)), known=date(2030, 1, 1)
    )
    assert standing([*made, new], day) == standing(made, day)
