"""Which signed briefs tell what became of an event, and to whom."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from reportedly.account.leaving import Leaving
from reportedly.account.verdicts import signed_verdicts
from reportedly.model import Belief, Event, Held, Picture, Signature, Undo
from reportedly.protect import HOLDER, PUBLIC, Audience
from reportedly.protect.keyed import Keyed

BELIEF = Belief(
    status="refuted", probability=0.1, low=0.0, high=0.2, word="very unlikely", base=0.0, terms=()
)
EVENT = Event(
    id="e-0123456789ab", kind="execution", who="Kang Tok-su", person=None, when=None, claims=(),
    belief=BELIEF,
)  # fmt: skip
SIGNED = Signature(
    id="b-1",
    made=datetime(2016, 6, 1, 9, tzinfo=UTC),
    by="A. Desk",
    text="words",
    held=(Held(item="e-ba9876543210", digest="", status="refuted"),),
)


def leaving(to: Audience = PUBLIC, event: Event = EVENT) -> Leaving:
    """What leaves: one event, under another id than the ledger's."""
    picture = Picture(as_of=None, reports=(), readings=(), persons=(), events=(event,))
    made = Keyed(picture=picture, of={EVENT.id: "e-ba9876543210"}, key=b"", former={})
    return Leaving(picture, None, to, None, made)


def test_a_brief_tells_of_the_event_under_the_id_that_leaves():
    (verdict,) = signed_verdicts([SIGNED], leaving())
    assert (verdict.event, verdict.outcome) == (EVENT.id, "failed")
    assert (verdict.by, verdict.on) == ("A. Desk", "2016-06-01")


def test_one_that_was_taken_back_tells_nothing():
    back = Undo(id="d-2", made=datetime(2016, 6, 2, tzinfo=UTC), by="A. Desk", of="b-1", because="")
    assert signed_verdicts([SIGNED, back], leaving()) == ()


def test_one_whose_evidence_says_otherwise_today_tells_nothing():
    other = msgspec.structs.replace(BELIEF, status="disputed")
    event = msgspec.structs.replace(EVENT, belief=other)
    assert signed_verdicts([SIGNED], leaving(event=event)) == ()


def test_one_whose_words_are_gone_tells_nothing():
    assert signed_verdicts([msgspec.structs.replace(SIGNED, text=None)], leaving()) == ()


@pytest.mark.parametrize("status", ["unconfirmed", "corroborated", "disputed", None])
def test_what_is_not_settled_is_no_verdict(status):
    held = (Held(item="e-ba9876543210", digest="", status=status),)
    assert signed_verdicts([msgspec.structs.replace(SIGNED, held=held)], leaving()) == ()


@pytest.mark.parametrize("level", ["holder", "organisation", "clients", "community"])
def test_the_public_does_not_learn_who_signed_for_others(level):
    signed = msgspec.structs.replace(SIGNED, audience=level)
    assert signed_verdicts([signed], leaving()) == ()
    assert len(signed_verdicts([signed], leaving(HOLDER))) == 1


def test_as_of_a_day_what_was_signed_later_is_not_told():
    assert signed_verdicts([SIGNED], leaving(), date(2016, 5, 31)) == ()
    assert len(signed_verdicts([SIGNED], leaving(), date(2016, 6, 1))) == 1
