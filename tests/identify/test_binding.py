"""A judgement has its effect whatever else was judged, and whatever rules joined before."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.identify import identify

from .made import PACK, judgement, made, mention, people

GENERAL, MINISTER = "ri-yong-ho-general", "ri-yong-ho-minister"
NAME = "Ri Yong-ho"
STAFF = made("2012-07-16", mention(NAME, posts=("chief of the general staff",)))
FOREIGN = made("2017-07-16", mention(NAME, posts=("Foreign Minister",)))
BARE = tuple(made(f"2013-02-1{n}", mention(NAME), outlet=f"Paper {n}") for n in range(3))
SINGERS = tuple(
    made(f"2014-02-1{n}", mention(NAME, posts=("singer",)), outlet=f"Paper {n}") for n in range(2)
)
ALL = (STAFF, FOREIGN, *BARE, *SINGERS)
SIDES = (*ALL, GENERAL, MINISTER)


def owners(*judgements, each=ALL):
    result = identify([r for r, _ in each], [r for _, r in each], PACK, judgements)
    return {one[0].id: people(result, of=one)[0].id for one in each}


def of(side, owner):
    return side if isinstance(side, str) else owner[side[0].id]


def test_two_bare_names_are_each_whom_they_were_judged_to_be():
    first, second, third = BARE
    owner = owners(judgement("same", first, GENERAL, 1), judgement("same", second, MINISTER, 2))
    assert owner[first[0].id] == GENERAL
    assert owner[second[0].id] == MINISTER
    assert owner[third[0].id] not in {GENERAL, MINISTER}


def test_a_second_key_in_common_does_not_lead_one_judgement_into_another():
    first, second = SINGERS
    owner = owners(judgement("same", first, GENERAL, 1), judgement("same", second, MINISTER, 2))
    assert (owner[first[0].id], owner[second[0].id]) == (GENERAL, MINISTER)


def test_whoever_is_judged_another_than_the_holder_s_mention_is_not_the_holder():
    bare = BARE[0]
    owner = owners(judgement("same", bare, GENERAL, 1), judgement("different", STAFF, bare, 2))
    assert owner[bare[0].id] == GENERAL
    assert owner[STAFF[0].id] != GENERAL


def test_rules_give_way_where_two_who_follow_were_judged_different():
    first, second = SINGERS
    judged = [
        judgement("different", first, second, 1),
        judgement("same", BARE[0], first, 2),
        judgement("same", BARE[1], second, 3),
    ]
    owner = owners(*judged)
    assert owner[BARE[0][0].id] == owner[first[0].id] != owner[second[0].id]
    assert owner[BARE[1][0].id] == owner[second[0].id]


def is_sound(judged):
    """Whether judgements contradict one another in no way, by their sides alone."""
    part_of = {}
    for _, one, two in (j for j in judged if j[0] == "same"):
        both = part_of.get(one, {one}) | part_of.get(two, {two})
        part_of.update(dict.fromkeys(both, both))
    apart = [(part_of.get(a, {a}), part_of.get(b, {b})) for v, a, b in judged if v == "different"]
    parts = [part_of.get(side, {side}) for side in range(len(SIDES))]
    two_holders = any({len(ALL), len(ALL) + 1} <= part for part in parts)
    known = {0: len(ALL), 1: len(ALL) + 1}
    chosen = any({known.get(s, s) for s in part} >= {len(ALL), len(ALL) + 1} for part in parts)
    return not two_holders and not chosen and all(a.isdisjoint(b) for a, b in apart)


PAIRS = st.sampled_from(list(combinations(range(len(SIDES)), 2)))
JUDGED = st.lists(st.tuples(st.sampled_from(["same", "different"]), PAIRS), max_size=6)


@settings(max_examples=60, deadline=None)
@given(JUDGED)
def test_judgements_that_contradict_nothing_all_have_their_effect(drawn):
    judged = list({pair: (v, *pair) for v, pair in drawn if min(pair) < len(ALL)}.values())
    if not is_sound(judged):
        return
    made_so = [
        judgement(v, SIDES[a], SIDES[b], day) for day, (v, a, b) in enumerate(judged, start=1)
    ]
    owner = owners(*made_so)
    for verdict, a, b in judged:
        assert (of(SIDES[a], owner) == of(SIDES[b], owner)) is (verdict == "same")
