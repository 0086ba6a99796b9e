"""Who erases, when, and why; and what came of it."""

from datetime import datetime
from typing import NamedTuple

from reportedly.model import Decision, Tombstone


class Reason(NamedTuple):
    """Why something is erased: kept in its tombstone."""

    by: str
    because: str
    at: datetime


class Erasure(NamedTuple):
    """What went out of the tables, and what is to go beside them.

    Attributes:
        tombstones: what stays of each report.
        captures: how often they were got.
        texts: how many wordings went.
        readings: how many readings of them.
        visits: how many acts of asking a server for them.
        decisions: ids of the decisions that went.
        changed: decisions that stay and point at less, or elsewhere; their reasons stand as they
            were written.
        records: ids of the records of evidence that go.
        files: paths of files written while the words stood.
        places: in how many places of titles and texts redacted words stood.
    """

    tombstones: tuple[Tombstone, ...]
    captures: int
    texts: int
    readings: int
    visits: int
    decisions: tuple[str, ...]
    changed: tuple[Decision, ...]
    records: tuple[str, ...]
    files: tuple[str, ...]
    places: int = 0
