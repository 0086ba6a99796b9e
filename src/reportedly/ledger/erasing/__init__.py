"""Erasing and redacting: the one exception to a ledger that is only ever added to.

For people at risk and for lawful requests. What is erased goes from every table, from the evidence
and from the files that were written, with every trace in freed pages; a tombstone without a word of
it stays.
"""

from reportedly.ledger.erasing.admitting import Erased, Unrecognised, admitted, refuse_address
from reportedly.ledger.erasing.choosing import Chosen, chosen
from reportedly.ledger.erasing.finishing import Finished, StillOpen, finish
from reportedly.ledger.erasing.pending import is_pending
from reportedly.ledger.erasing.reason import Erasure, Reason
from reportedly.ledger.erasing.tombstones import tombstones_of
from reportedly.ledger.erasing.words import MARK, TooShort, Words

__all__ = [
    "MARK",
    "Chosen",
    "Erased",
    "Erasure",
    "Finished",
    "Reason",
    "StillOpen",
    "TooShort",
    "Unrecognised",
    "Words",
    "admitted",
    "chosen",
    "finish",
    "is_pending",
    "refuse_address",
    "tombstones_of",
]
