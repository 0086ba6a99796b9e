"""Order of arrival, repetition and copies change no answer."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Report, report_id
from tests.whole.newsroom import report, told, whole


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_of_arrival_changes_no_answer(examples, random):
    shuffled = list(examples)
    random.shuffle(shuffled)
    one, other = told(whole(examples)), told(whole(shuffled))
    assert (one.events, one.brief) == (other.events, other.brief)


def test_a_report_that_is_added_twice_changes_no_answer(examples):
    one, other = told(whole(examples)), told(whole([*examples, *examples]))
    assert one.events == other.events


def copied(of: Report, outlet: str, day: str) -> Report:
    """The same words from somebody else, later."""
    id_ = report_id(outlet, day, of.title, of.text)
    return msgspec.structs.replace(of, id=id_, outlet=outlet, published=day, name="copy")


def beliefs(picture):
    """All that a copy must not change, of each event."""
    return {
        e.id: (e.when, e.happened, e.last_seen, number(e.belief), [o.key for o in e.origins])
        for e in picture.events
    }


def number(belief):
    return belief.status, belief.probability, belief.low, belief.high, belief.word, belief.base


@settings(max_examples=11, deadline=None)
@given(st.integers(0, 10), st.sampled_from(["2024-12-31", "2025"]))
def test_a_copy_elsewhere_changes_no_belief_and_no_date(examples, which, day):
    copy = copied(examples[which], "The Copyist", day)
    assert beliefs(whole([*examples, copy])) == beliefs(whole(examples))


@settings(max_examples=11, deadline=None)
@given(st.integers(0, 10))
def test_a_copy_of_the_same_day_changes_at_most_who_is_taken_for_the_first(examples, which):
    of = examples[which]
    after = beliefs(whole([*examples, copied(of, "The Copyist", of.published)]))
    before = beliefs(whole(examples))
    assert {e: told[:-1] for e, told in after.items()} == {
        e: told[:-1] for e, told in before.items()
    }
    assert {e: len(told[-1]) for e, told in after.items()} == {
        e: len(told[-1]) for e, told in before.items()
    }


@settings(max_examples=11, deadline=None)
@given(st.integers(0, 10), st.sampled_from([str.upper, lambda t: t.replace(" ", "  ")]))
def test_a_copy_set_otherwise_changes_no_belief_that_stood(examples, which, reset):
    of = examples[which]
    copy = report(reset(of.text), "The Copyist", "2024-12-31", of.title)
    assert beliefs(whole(examples)).items() <= beliefs(whole([*examples, copy])).items()


def test_a_hundred_copies_weigh_as_one(examples):
    of = next(r for r in examples if r.name == "peninsula-wire-2013-08-29-singer")
    many = [copied(of, f"Gazette {n}", "2013-09-01") for n in range(100)]
    assert beliefs(whole([*examples, *many])) == beliefs(whole(examples))
