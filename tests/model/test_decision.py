"""Which decisions hold."""

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import (
    Anchor,
    Judgement,
    Quote,
    Undo,
    from_json,
    in_force,
    to_json,
    undone,
)

START = datetime(2026, 1, 1, tzinfo=UTC)
ANCHOR = Anchor(text_digest="t", quote=Quote(field="text", start=0, end=2, text="Ri"))


def judged(name="j", day=0):
    return Judgement(
        id=name,
        made=START + timedelta(days=day),
        by="Ed",
        verdict="same",
        left=ANCHOR,
        right="a-holder",
        because="seen",
    )


def undo(of, name="u", day=1):
    return Undo(id=name, made=START + timedelta(days=day), by="Ed", of=of, because="wrong")


def test_what_was_undone_holds_no_longer():
    assert in_force([judged(), undo("j")]) == ()
    assert undone([judged(), undo("j")]) == {"j": undo("j")}


def test_undoing_an_undo_restores():
    again = undo("u", "v", 2)
    assert in_force([judged(), undo("j"), again]) == (judged(),)
    assert undone([judged(), undo("j"), again]) == {"u": again}


def test_an_undo_of_what_comes_later_or_of_itself_does_nothing():
    assert in_force([undo("j"), judged(day=2)]) == (judged(day=2),)
    assert in_force([undo("u"), judged()]) == (judged(),)


def test_a_judgement_of_before_holders_could_be_judged_is_still_read():
    old = msgspec.json.decode(to_json(msgspec.structs.replace(judged(), right=ANCHOR)))
    for added in ("left_more", "right_more", "alias"):
        del old[added]
    found = from_json(msgspec.json.encode(old), Judgement)
    assert (found.right, found.alias, found.anchors) == (ANCHOR, False, (ANCHOR, ANCHOR))


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=7), st.randoms())
def test_the_order_in_which_they_are_given_changes_nothing(drawn, chance):
    made = [judged()] + [undo(f"u{of}" if of else "j", f"u{n}", n) for n, of in drawn]
    made = list({d.id: d for d in made}.values())
    mixed = list(made)
    chance.shuffle(mixed)
    assert in_force(mixed) == in_force(made)
    assert undone(mixed) == undone(made)
    assert {d.id for d in in_force(made)} == {"j"} - undone(made).keys()
