"""Shares: ledgers that hold what an audience may be told, and nothing else.

A share has no report as it was got, no reading and no decision: only the pictures that came out of
the gate, one for each day on which something became public. What was withheld was never written
into it.
"""

from reportedly.ledger.sharing.shared import Shared
from reportedly.ledger.sharing.tables import is_share, refuse_share
from reportedly.ledger.sharing.writing import Sharing, share

__all__ = ["Shared", "Sharing", "is_share", "refuse_share", "share"]
