"""What became of an event: a decision by a person, else what settles or who confirms it."""

from datetime import date
from typing import Literal

from reportedly.model import Outcome, Term
from reportedly.weigh.bearing import Evidence


def outcome(evidence: Evidence) -> Outcome | None:
    """What became of an event, None while that is open.

    A decision goes before everything else, then a later sign of life that settles it, then the word
    of those who can confirm it: the order of the status words.
    """
    ruling, against, confirmed = evidence.ruling, evidence.against, evidence.authority
    if ruling is not None:
        return Outcome(
            outcome="held" if ruling.outcome == "held" else "failed",
            ruling=ruling.id,
            by=ruling.by,
            known=ruling.known,
            because=ruling.because,
            claims=ruling.cites,
        )
    if against is not None and against.settles:
        return _derived("failed", against.sign.known, against.term)
    if confirmed is not None:
        return _derived("held", confirmed.day, confirmed.term)
    return None


def _derived(outcome: Literal["held", "failed"], day: date | None, term: Term) -> Outcome:
    known = None if day is None else day.isoformat()
    return Outcome(
        outcome=outcome, ruling=None, by=None, known=known, because=term.words, claims=term.claims
    )
