"""Decisions on what is one event: how they are carried out on what rules made."""

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Anchor, Grouping, Pointer
from reportedly.trace import trace
from tests.trace.newsroom import claimed, copied, persons_of, small_pack, story

START = datetime(2026, 1, 1, tzinfo=UTC)


def pointer(of, number=0):
    report, reading = of
    claim = reading.claims[number]
    anchor = Anchor(text_digest=report.text_digest, quote=claim.quote)
    return Pointer(at=anchor, kind=claim.kind, who=claim.who)


def decided(act, left, right, day=0):
    return Grouping(
        id=f"g-{day}",
        made=START + timedelta(days=day),
        by="Ed",
        act=act,
        left=tuple(pointer(s) for s in left),
        right=tuple(pointer(s) for s in right),
        because="seen",
    )


def traced(stories, *groupings):
    reports, readings = [s[0] for s in stories], [s[1] for s in stories]
    return trace(reports, readings, persons_of(stories), small_pack(), groupings)


def parts(stories, *groupings):
    """Which stories tell of one event, by outlet."""
    outlet = {c.id: s[0].outlet for s in stories for c in s[1].claims}
    return {frozenset(outlet[c] for c in e.claims) for e in traced(stories, *groupings)}


def dismissed(outlet, when, published="2020-06-01", **more):
    return story(outlet, published, claimed("dismissal", when=when, **more))


MAY, JUNE, OLD = dismissed("A", "2020-05-01"), dismissed("B", "2020-05-20"), dismissed("C", "2015")


def sets(*names):
    return {frozenset(name) for name in names}


def test_without_decisions_rules_stand():
    assert parts([MAY, JUNE, OLD]) == sets("AB", "C")


def test_a_join_makes_two_events_one():
    assert parts([MAY, JUNE, OLD], decided("join", [MAY], [OLD])) == sets("ABC")


def test_a_split_takes_claims_out():
    assert parts([MAY, JUNE, OLD], decided("split", [JUNE], [MAY])) == sets("A", "B", "C")


def test_what_a_split_does_not_name_stays_unless_its_day_is_that_of_what_leaves():
    same, near = dismissed("D", "2020-05-20"), dismissed("E", "2020-05")
    stories = [MAY, JUNE, same, near]
    assert parts(stories, decided("split", [JUNE], [MAY])) == sets("AE", "BD")


def test_claims_that_are_split_off_tell_of_one_event():
    one, two = dismissed("D", "2020-05-05"), dismissed("E", "2020-05-25")
    made = decided("split", [one, two], [MAY, JUNE])
    assert parts([MAY, JUNE, one, two], made) == sets("AB", "DE")


def test_a_join_and_a_split_both_have_their_effect():
    join, split = decided("join", [MAY], [OLD]), decided("split", [JUNE], [MAY], 1)
    assert parts([MAY, JUNE, OLD], join, split) == sets("AC", "B")
    assert parts([MAY, JUNE, OLD], decided("join", [JUNE], [OLD], 2), split) == sets("A", "BC")


def test_of_two_that_contradict_one_another_the_later_stands():
    join, split = decided("join", [MAY], [JUNE]), decided("split", [JUNE], [MAY], 1)
    assert parts([MAY, JUNE], join, split) == sets("A", "B")
    later = msgspec.structs.replace(join, made=START + timedelta(days=2))
    assert parts([MAY, JUNE], later, split) == sets("AB")


def test_two_persons_are_never_joined():
    other = story("D", "2020-06-01", claimed("dismissal", "Han Chol", when="2020-05-01"))
    assert parts([MAY, other], decided("join", [MAY], [other])) == sets("A", "D")


def test_somebody_unnamed_is_joined_with_somebody_named():
    unnamed = story("D", "2020-05-01", claimed("dismissal", "a general", person=None))
    (event,) = traced([MAY, unnamed], decided("join", [MAY], [unnamed]))
    assert (event.person, event.who) == ("p-Ryo Il Sam", "Ryo Il Sam")


def test_a_decision_on_a_copy_reaches_the_text():
    copy = copied(JUNE, "D", "2020-07-01", "r-copy")
    loud = msgspec.structs.replace(copy[0], text=copy[0].text.upper(), text_digest="loud")
    reading = msgspec.structs.replace(copy[1], text_digest="loud")
    stories = [MAY, JUNE, (loud, reading)]
    assert parts(stories, decided("split", [stories[2]], [MAY])) == sets("A", "BD")


def test_a_join_outlives_the_claim_that_it_names_first():
    join = decided("join", [MAY, JUNE], [OLD])
    assert parts([JUNE, OLD], join) == sets("BC")
    assert parts([JUNE], join) == sets("B")


def test_after_a_split_a_former_id_is_an_alias_of_both():
    (whole,) = traced([MAY, JUNE])
    events = traced([MAY, JUNE], decided("split", [JUNE], [MAY]))
    assert whole.id in {e.id for e in events}
    for event in events:
        assert {whole.id, *whole.aliases} <= {event.id, *event.aliases}


DATES = st.sampled_from(["2015", "2020-05-01", "2020-05-20", "2020-05", "2021-01-01", None])


@st.composite
def newsrooms(draw):
    """Stories of one dismissed man or another, and joins and splits of any of them."""
    stories = [
        story(
            name,
            draw(st.sampled_from(["2020-06-01", "2020-07-01", "2021-02-01"])),
            claimed("dismissal", draw(st.sampled_from(["Ryo Il Sam", "Han Chol"])), when=when),
            text=f"text of {name}",
            id_=name,
        )
        for name, when in zip("ABCDEF", draw(st.lists(DATES, min_size=2, max_size=6)), strict=False)
    ]
    some = st.lists(st.sampled_from(stories), min_size=1, max_size=2, unique_by=lambda s: s[0].id)
    made = []
    for day in range(draw(st.integers(0, 4))):
        left = draw(some)
        right = [s for s in draw(some) if s not in left]
        if right:
            made.append(decided(draw(st.sampled_from(["join", "split"])), left, right, day))
    return stories, made


@settings(max_examples=150)
@given(newsrooms(), st.randoms())
def test_order_changes_nothing_and_no_claim_is_lost_or_told_twice(drawn, chance):
    stories, made = drawn
    events = traced(stories, *made)
    assert sorted(c for e in events for c in e.claims) == sorted(s[1].claims[0].id for s in stories)
    assert all(len({s[1].claims[0].who for s in stories if s[1].claims[0].id in e.claims}) == 1
               for e in events)  # fmt: skip
    chance.shuffle(stories)
    chance.shuffle(made)
    assert traced(stories, *made) == events


@settings(max_examples=150)
@given(newsrooms())
def test_the_decision_made_last_has_its_effect(drawn):
    stories, made = drawn
    if not made:
        return
    last = made[-1]
    home = {p: e.id for s in stories for p in [pointer(s)] for e in traced(stories, *made)
            if s[1].claims[0].id in e.claims}  # fmt: skip
    whos = {p.who for p in last.pointers}
    if last.act == "split":
        assert {home[p] for p in last.left}.isdisjoint(home[p] for p in last.right)
    elif len(whos) == 1:
        assert home[last.left[0]] == home[last.right[0]]


@settings(max_examples=150)
@given(newsrooms(), st.integers(0, 6))
def test_every_id_ever_shown_still_finds_its_event(drawn, before):
    stories, made = drawn
    shown = {e.id for n in range(len(made) + 1) for e in traced(stories[before:], *made[:n])}
    now = traced(stories, *made)
    known = {id_ for e in now for id_ in (e.id, *e.aliases)}
    assert shown <= known
    assert len({e.id for e in now}) == len(now)
