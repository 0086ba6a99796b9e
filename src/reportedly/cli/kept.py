"""Answers that `rebuild` keeps, and saying that one takes long because it is worked out."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reportedly.account.opening import is_slow
from reportedly.cli.known import known
from reportedly.cli.logged import log_told
from reportedly.cli.streams import complain
from reportedly.ledger import Ledger
from reportedly.packs import Pack
from reportedly.protect import Audience

Answer = TypeVar("Answer")

_WORKED_OUT = (
    "all of the ledger is worked out for this, which takes minutes in one of this size; "
    "`reportedly rebuild` keeps what it makes of events and persons, which then open at once, "
    "for the public and the holder, until something is added"
)


def kept(ledger_path: Path, to: Audience, of: Callable[[Ledger, Pack, Audience], Answer]) -> Answer:
    """An answer that need not be worked out; what goes to a named recipient is logged before.

    Args:
        ledger_path: where the ledger lies.
        to: whom the gate opens for.
        of: looks for the answer, which is None where it is not kept.

    Returns:
        The answer; where there is none and working it out takes minutes, standard error says so.

    Raises:
        LedgerError: there is no ledger, or it cannot be read.
    """
    with Ledger.open(ledger_path) as ledger:
        found = of(ledger, known(), to)
        if found is not None:
            log_told(ledger, to)
        elif is_slow(ledger):
            complain(_WORKED_OUT)
    return found
