from datetime import date

from reportedly.weigh.fit.words import counted, latest, left_out
from tests.weigh.fit.made_up import case, told

EARLY, LATE = date(2016, 2, 10), date(2016, 5, 10)


def test_the_latest_word_of_an_origin_counts():
    words = [told("alpha", "deny", said=LATE), told("alpha", said=EARLY), told("beta")]
    assert latest(words) == (words[0], words[2])


def test_what_has_no_day_supersedes_nothing():
    assert latest([told("alpha", said=EARLY), told("alpha", "deny")])[0].says == "assert"


def test_of_one_day_the_flatter_counts_then_the_denial():
    assert latest([told("alpha", share=0.5), told("alpha")])[0].share == 1.0
    assert latest([told("alpha"), told("alpha", "deny")])[0].says == "deny"


def test_who_observes_or_decided_it_is_not_counted():
    words = (told("alpha"), told("beta", "observe"), told("gamma"))
    assert counted(case("a", "held", *words, decided_by=("gamma",))) == (words[0],)


def test_what_only_its_decider_told_is_left_out():
    assert left_out(case("a", "held", told("alpha"), decided_by=("alpha",)))
    assert not left_out(case("a", "held", told("alpha"), told("beta"), decided_by=("alpha",)))
    assert not left_out(case("a", "held", decided_by=("alpha",)))
