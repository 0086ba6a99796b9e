"""Getting an address without asking anybody: what the ledger has of it."""

import msgspec

from reportedly.account.getting.before import Before
from reportedly.model import Visit

UNKNOWN = (
    "no server is asked while offline, and the ledger has nothing from this address; unset "
    "REPORTEDLY_OFFLINE or leave --offline out to ask the server, or add the page as a saved file"
)


def as_known(before: Before, bare: Visit) -> Visit:
    """What the ledger has of an address. No visit is kept of it, for none was made.

    Args:
        before: what the ledger has of the address.
        bare: says what was asked for, and when.
    """
    had = before.report
    if had is None:
        return msgspec.structs.replace(bare, because=UNKNOWN)
    seen = f"as it was seen on {before.visits[-1].at.date()}" if before.visits else "from a file"
    return msgspec.structs.replace(
        bare,
        outcome="withdrawn" if before.is_gone else "known",
        report=had.id,
        text=had.text_digest,
        because=seen,
    )
