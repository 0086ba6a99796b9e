"""No judgement in force loses its effect by another, and an undo restores what was."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.account import RefusedJudgement, check_effect, ineffective, judgement, side, undo
from tests.identify.made import PACK, made, mention

from .who import SAID, judged, on_file, spot

NAME = "Ri Yong-ho"
GENERAL, MINISTER = "ri-yong-ho-general", "ri-yong-ho-minister"
EACH = (
    made("2012-07-16", mention(NAME, posts=("chief of the general staff",))),
    made("2017-07-16", mention(NAME, posts=("Foreign Minister",))),
    made("2013-02-11", mention(NAME)),
    made("2023-01-04", mention(NAME), outlet="Other Herald"),
    made("2014-02-04", mention(NAME, posts=("singer",))),
    made("2014-02-05", mention(NAME, posts=("singer",)), outlet="Other Herald"),
)
SIDES = (*map(spot, EACH), GENERAL, MINISTER)


def accepted(verdict, pair, before):
    """A judgement made and checked as the command does it."""
    told = on_file(*before, each=EACH)
    sides = tuple(side(SIDES[at], told, PACK) for at in pair)
    settled = judgement(verdict, sides, SAID, told, before)
    check_effect(settled, sides, (told, on_file(*before, settled, each=EACH)), before)
    return settled


def test_two_bare_names_judged_to_be_two_holders_are_those_two():
    first = accepted("same", (2, 6), ())
    second = accepted("same", (3, 7), (first,))
    told = on_file(first, second, each=EACH)
    owner = {m: p.id for p in told.persons for m in p.mentions}
    assert (owner[SIDES[2]], owner[SIDES[3]]) == (GENERAL, MINISTER)
    assert ineffective(told, (first, second)) == ()


def test_a_judgement_that_would_break_an_earlier_one_is_refused_with_its_id():
    first = accepted("unsure", (2, 3), ())
    second = accepted("same", (2, 4), (first,))
    with pytest.raises(RefusedJudgement, match=first.id):
        accepted("same", (3, 4), (first, second))


def test_judgements_that_contradict_one_another_are_told_of():
    one = judged("same", *SIDES[2:4], each=EACH)
    other = msgspec.structs.replace(judged("different", *SIDES[3:5], each=EACH), id="j-other")
    third = msgspec.structs.replace(judged("same", SIDES[2], SIDES[4], each=EACH), id="j-third")
    decisions = (one, other, third)
    missed = ineffective(on_file(*decisions, each=EACH), decisions)
    assert [j.id for j in missed] == ["j-third"]


VERDICTS = st.sampled_from(["same", "same", "different", "unsure"])
PAIRS = st.tuples(st.integers(0, len(EACH) - 1), st.integers(0, len(SIDES) - 1))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(VERDICTS, PAIRS), max_size=6))
def test_after_any_accepted_judgements_every_one_has_its_effect_and_undo_restores(drawn):
    kept = ()
    for verdict, pair in drawn:
        try:
            settled = accepted(verdict, pair, kept)
        except RefusedJudgement:
            continue
        back = undo(settled.id, (*kept, settled), by="Ed", because="no", made=SAID.made)
        assert on_file(*kept, settled, back, each=EACH) == on_file(*kept, each=EACH)
        kept = (*kept, settled)
        assert ineffective(on_file(*kept, each=EACH), kept) == ()
