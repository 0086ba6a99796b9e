"""Past cases as the fit sees them: who said what of an event, and what became of it."""

from datetime import date
from typing import Literal

from reportedly.model import Noun

Outcome = Literal["held", "failed", "open", "never seen since"]
Says = Literal["assert", "deny", "observe"]


class Told(Noun, frozen=True):
    """One origin's word on one event: the latest, each origin once.

    Attributes:
        origin: the key of the source whose record it is part of; the outlet of an unnamed source.
        group: the group of sources with which that record is pooled.
        says: whether it asserts the event, denies it, or only observes that others tell it.
        share: the part of a flat statement's log-odds that counts: 1 flat, less for hedges, unnamed
            sources and hearsay. In (0, 1].
        said: the day on which it was said, None where nothing tells.
    """

    origin: str
    group: str
    says: Says
    share: float = 1.0
    said: date | None = None


class Case(Noun, frozen=True):
    """One event of the past.

    Attributes:
        outcome: what became of it, as far as it is known.
        told: one word an origin.
        known: the day on which the outcome became public; None for what is open.
        decided_by: keys of origins whose own word decided it: it is no part of their record.
        own_act: whether a state announced its own act: part of nobody's record.
        title: the case in words, for lists.
        followed: whether somebody followed it up to find out what became of it. An open event that
            merely stands in a ledger, perhaps since yesterday, tells nothing of how its kind turns
            out; one that was followed up and is open still does.
    """

    id: str
    kind: str
    outcome: Outcome
    told: tuple[Told, ...]
    known: date | None = None
    decided_by: tuple[str, ...] = ()
    own_act: bool = False
    title: str = ""
    followed: bool = False

    @property
    def truth(self) -> float | None:
        """1 where the event is shown true, 0 where it is shown false, None where it is open."""
        return {"held": 1.0, "failed": 0.0}.get(self.outcome)

    @property
    def teaches(self) -> bool:
        """Whether a base can be learned from it: it is settled, or was followed up and is open."""
        return self.followed or self.truth is not None
