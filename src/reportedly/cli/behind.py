"""Saying that something takes long because it is worked out."""

from reportedly.account.opening import is_slow
from reportedly.cli.streams import complain
from reportedly.ledger import Ledger

_WORKED_OUT = (
    "all of the ledger is worked out for this, which takes minutes in one of this size; "
    "`reportedly rebuild` keeps what it makes of events and persons, which then open at once, "
    "for the public and the holder, until something is added"
)


def warn(ledger: Ledger) -> None:
    """Say on standard error that an answer takes minutes, where it does."""
    if is_slow(ledger):
        complain(_WORKED_OUT)
