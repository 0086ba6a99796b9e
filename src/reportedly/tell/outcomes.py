"""What became of an event, in words."""

from reportedly.model import Outcome
from reportedly.tell.dates import date_words

_HELD = {"held": "it happened", "failed": "it did not happen"}


def ruled(outcome: Outcome) -> str:
    """Who ruled what, since when it is public, and why: "it happened, by Ed, public May 2016"."""
    by = f", by {outcome.by}" if outcome.by else ""
    public = f", public {date_words(outcome.known)}" if outcome.known else ""
    return f"{_HELD[outcome.outcome]}{by}{public}: {outcome.because}"
