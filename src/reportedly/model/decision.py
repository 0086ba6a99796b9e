"""What people decide: who is who, what a reading got wrong, what turned out how."""

from datetime import datetime
from typing import Any, Literal

import msgspec

from reportedly.model.report import Anchor
from reportedly.model.words import Kind, Noun


class Judgement(Noun, frozen=True):
    """Somebody's decision that two mentions are, or are not, one person."""

    id: str
    made: datetime
    by: str
    verdict: Literal["same", "different", "unsure"]
    left: Anchor
    right: Anchor
    because: str


class Correction(Noun, frozen=True):
    """Somebody strikes a claim, amends its slots, or adds one with its words."""

    id: str
    made: datetime
    by: str
    act: Literal["strike", "amend", "add"]
    at: Anchor
    kind: Kind
    slots: dict[str, Any] = msgspec.field(default_factory=dict)
    because: str = ""


class Ruling(Noun, frozen=True):
    """Somebody's decision that an event did or did not happen, and when that became known."""

    id: str
    made: datetime
    by: str
    outcome: Literal["held", "failed", "open"]
    event: Anchor
    kind: Kind
    known: str
    because: str


Decision = Judgement | Correction | Ruling
