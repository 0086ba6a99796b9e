"""What is left of a belief whose terms may not all be told."""

import pytest

from reportedly.model import Belief, Term
from reportedly.packs import load
from reportedly.protect.beliefs import told_belief
from reportedly.protect.lexicon import Lexicon
from reportedly.protect.marking import Marker

MARKER = Marker(lexicon=Lexicon.of(load()))


def belief(low, high, *terms):
    made = tuple(
        Term(words="so it is said", log_odds=t, claims=(f"c-{n}",)) for n, t in enumerate(terms)
    )
    return Belief(
        status="confirmed", probability=0.9, low=low, high=high, word="likely", base=0.0, terms=made
    )


def test_what_a_dropped_term_had_added_is_taken_away():
    told = told_belief(belief(0.5, 0.9, 1.0, 2.0), frozenset({"c-0"}), (), MARKER)
    assert [t.log_odds for t in told.terms] == [1.0]
    assert told.low == pytest.approx(0.1192, abs=1e-4)


def test_an_end_next_to_nought_or_one_stays_a_probability():
    told = told_belief(belief(1e-308, 1 - 1e-16, 1.0, 20.0), frozenset({"c-0"}), (), MARKER)
    assert 0 <= told.low <= told.probability <= told.high <= 1
