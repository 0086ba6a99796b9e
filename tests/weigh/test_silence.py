import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.weigh.silence import silence
from tests.trace.newsroom import claimed, small_pack, story
from tests.weigh.newsdesk import belief_of

GONE = story("Wire", "2018-03-01", claimed("disappearance", when="2018-01"))
DAYS = ("2017-08-01", "2017-08-11", "2017-08-21", "2017-08-31", "2017-09-10")


def seen(day, who="Ryo Il Sam", outlet="Northern Voice", mode="dated image", **slots):
    return story(outlet, day, claimed("appearance", who, when=day, mode=mode, **slots))


def shown(days=DAYS, **slots):
    return [seen(day, **slots) for day in days]


def term(*stories, kind="disappearance", **more):
    found = [t for t in belief_of(*stories, kind=kind, **more).terms if "not shown" in t.words]
    return found[0] if found else None


LATER = seen("2017-12-19", who="Han Chol")


def test_who_was_shown_every_ten_days_and_is_shown_no_more_is_missing():
    found = term(GONE, *shown(), LATER)
    assert "for 100 days, up to 2017-12-19; before, every 10 days" in found.words
    assert math.isclose(found.log_odds, -math.log(0.2 + 0.8 * math.exp(-10)))
    assert found.log_odds < math.log(5)


def test_it_reaches_only_as_far_as_the_ledger_follows_that_states_media():
    assert term(GONE, *shown()) is None
    assert term(GONE, *shown(), seen("2017-12-19", who="Han Chol", outlet="Wire")) is None
    early = term(GONE, *shown(), seen("2017-09-15", who="Han Chol"))
    assert "for 5 days" in early.words
    assert 0 < early.log_odds < term(GONE, *shown(), LATER).log_odds


def test_a_rhythm_takes_a_handful_of_dated_appearances_by_the_state_itself():
    assert term(GONE, *shown(DAYS[1:]), LATER) is None
    assert term(GONE, *shown(DAYS[1:]), LATER, pack=small_pack(silence_least=4.0)) is not None
    assert term(GONE, *shown(outlet="Wire"), LATER) is None
    assert term(GONE, *shown(mode="undated or rerun footage"), LATER) is None
    assert term(GONE, *shown(mode="name on a list"), LATER) is None
    months = ("2017-05", "2017-06", "2017-07", "2017-08", "2017-09")
    assert term(GONE, *shown(months), LATER) is None


def test_a_paper_that_names_the_states_media_shows_what_they_showed():
    told = shown(outlet="Wire", origins=("Northern Voice",))
    assert term(GONE, *told, LATER) is not None


def test_who_is_shown_again_is_not_silent():
    assert term(GONE, *shown(), seen("2018-05-01"), LATER) is None


@pytest.mark.parametrize("kind", ["defection", "execution", "dismissal", "death"])
def test_of_anything_else_silence_says_nothing(kind):
    told = story("Wire", "2018-03-01", claimed(kind, when="2018-01"))
    assert term(told, *shown(), LATER, kind=kind) is None


def test_what_was_shown_is_cited():
    found = term(GONE, *shown(), LATER)
    assert len(found.claims) == 1


@given(
    st.floats(0, 5000), st.floats(0, 5000), st.floats(0, 400), st.floats(0.01, 1), st.floats(0, 5)
)
def test_longer_silence_never_says_less_and_never_more_than_the_cap(days, more, usual, benign, cap):
    short, long = (silence(d, usual, benign, cap) for d in (days, days + more))
    assert 0 <= short <= long <= cap
