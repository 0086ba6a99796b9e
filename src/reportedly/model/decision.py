"""What people decide: who is who, what a reading got wrong, what turned out how."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

import msgspec

from reportedly.model.alerting import TRIGGERS, Trigger
from reportedly.model.grouping import Grouping, Pointer
from reportedly.model.marking import Marking
from reportedly.model.report import Anchor
from reportedly.model.signature import Signature
from reportedly.model.words import Kind, Noun, Polarity

Verdict = Literal["same", "different", "unsure"]

VERDICT_WORDS: dict[Verdict, str] = {
    "same": "one person",
    "different": "two persons",
    "unsure": "perhaps one person",
}
"""How each verdict is told."""


class Judgement(Noun, frozen=True):
    """Somebody's decision that two mentions, or a mention and a holder, are or are not one person.

    Attributes:
        left: a mention.
        right: another mention, or the id of a holder of the pack.
        left_more: further mentions that the left one stood for: those that nothing but the name
            held together with it when the judgement was made. Mentions that a second key holds
            together follow one another without being listed.
        right_more: the same of the right one.
        alias: whether the two are called by names that share no reading, and are one person still.
    """

    id: str
    made: datetime
    by: str
    verdict: Verdict
    left: Anchor
    right: Anchor | str
    because: str
    left_more: tuple[Anchor, ...] = ()
    right_more: tuple[Anchor, ...] = ()
    alias: bool = False

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every mention that it points at."""
        right = () if isinstance(self.right, str) else (self.right,)
        return (self.left, *self.left_more, *right, *self.right_more)


class Correction(Noun, frozen=True):
    """Somebody strikes a claim, amends its slots, or adds one with its words.

    Attributes:
        at: the words that the claim rests on.
        slots: what is set, by slot.
        of: whom the claim is about, as it was read: one word often tells of several ("were shot").
        polarity: what the claim said, where the same words both tell and deny it.
    """

    id: str
    made: datetime
    by: str
    act: Literal["strike", "amend", "add"]
    at: Anchor
    kind: Kind
    slots: dict[str, Any] = msgspec.field(default_factory=dict)
    because: str = ""
    of: str | None = None
    polarity: Polarity | None = None


class Ruling(Noun, frozen=True):
    """Somebody's decision that an event did or did not happen, and when that became known.

    Attributes:
        outcome: "open" lifts what was ruled before.
        event: words of one of the event's claims: whom it is about, or those that carry it.
        known: the day on which the outcome became public (EDTF).
        cites: ids of claims that show it.
    """

    id: str
    made: datetime
    by: str
    outcome: Literal["held", "failed", "open"]
    event: Anchor
    kind: Kind
    known: str
    because: str
    cites: tuple[str, ...] = ()


class Undo(Noun, frozen=True):
    """Somebody takes a decision back, or takes back that it was taken back.

    Attributes:
        of: id of the decision that holds no longer. Undoing an undo restores what it undid.
    """

    id: str
    made: datetime
    by: str
    of: str
    because: str


class Watch(Noun, frozen=True):
    """Somebody wants to know what becomes of somebody or something.

    What is watched must meet all conditions that are given; there is at least one.

    Attributes:
        who: a mention, or the id of a holder of the pack; None where no person is watched.
        who_more: further mentions that the first one stood for, as of a `Judgement`.
        kind: the kind of happening.
        place: a place, mission or state, as somebody wrote it.
        source: a source or outlet, as somebody wrote it.
        event: claims of the event, by their words.
        on: of what somebody wants to be told; of everything where empty.
    """

    id: str
    made: datetime
    by: str
    who: Anchor | str | None = None
    because: str = ""
    who_more: tuple[Anchor, ...] = ()
    kind: Kind | None = None
    place: str | None = None
    source: str | None = None
    event: tuple[Pointer, ...] = ()
    on: tuple[Trigger, ...] = ()

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every mention that it points at."""
        first = (self.who,) if isinstance(self.who, Anchor) else ()
        return (*first, *self.who_more)

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        """Of what somebody wants to be told."""
        return self.on or TRIGGERS


Decision = Judgement | Correction | Ruling | Grouping | Watch | Marking | Signature | Undo


def undone(decisions: Sequence[Decision]) -> dict[str, Undo]:
    """The undo that holds against each decision that does not, by the decision's id.

    An undo reaches only what was made before it, so that no two can undo one another.
    """
    asked: dict[str, Undo] = {}
    found: dict[str, Undo] = {}
    for decision in sorted(decisions, key=lambda d: (d.made, d.id), reverse=True):
        if decision.id in asked:
            found[decision.id] = asked[decision.id]
        elif isinstance(decision, Undo):
            asked.setdefault(decision.of, decision)
    return found


def after(made: datetime, decisions: Iterable[Decision]) -> datetime:
    """The moment of a new decision: as told, or just after the last one, so that it comes last."""
    return max([made, *(d.made + timedelta(microseconds=1) for d in decisions)])


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, by the moment they were made and their id; no undo is among them."""
    kept = tuple(decisions)
    gone = undone(kept)
    held = (d for d in kept if d.id not in gone and not isinstance(d, Undo))
    return tuple(sorted(held, key=lambda d: (d.made, d.id)))
