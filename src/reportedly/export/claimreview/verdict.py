"""What a named person stands by: a ruling, or a signed brief that tells what became of it."""

from typing import Literal

from reportedly.export.extract import Extract
from reportedly.model import Event, Noun


class SignedVerdict(Noun, frozen=True):
    """That a named person says what became of an event.

    Attributes:
        event: its id in the extract.
        outcome: whether it happened.
        by: who says so.
        because: why, empty where nothing is said of it.
        on: the day on which a brief was signed (ISO 8601); None for a ruling, which does not tell.
    """

    event: str
    outcome: Literal["held", "failed"]
    by: str
    because: str = ""
    on: str | None = None


def verdict_on(
    event: Event, extract: Extract, signed: tuple[SignedVerdict, ...]
) -> SignedVerdict | None:
    """The verdict on an event: a ruling, else the first brief that was signed on it.

    What evidence alone has settled is none, and neither is what nobody puts a name to.

    Args:
        event: one of the extract's.
        extract: what is told.
        signed: by briefs that still stand.
    """
    found = event.outcome
    if found is not None and found.ruling is not None and found.by and found.by.strip():
        return SignedVerdict(
            event=event.id,
            outcome=found.outcome,
            by=found.by.strip(),
            because=found.because.strip(),
        )
    mine = (s for s in signed if s.event == event.id and s.by.strip())
    return min(mine, key=lambda s: (s.on or "", s.by, s.because), default=None)
