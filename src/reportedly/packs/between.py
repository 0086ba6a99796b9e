"""What one kind of event says of another: a table that a specialist reviews."""

from typing import Literal

from reportedly.model import Kind
from reportedly.packs.entry import Entry

Relation = Literal["implies", "excludes"]
Dates = Literal["meet", "not later"]


class Between(Entry, frozen=True):
    """That one kind of event implies another of the same person, or excludes it.

    Attributes:
        relation: "implies" (who tells of `kind` thereby tells of `other`), or "excludes" (only one
            of the two can have happened; holds both ways).
        dates: how the dates must lie: "meet" (they can be the same, give or take the slack of the
            kinds), or "not later" (they meet, and `other` need not have begun after `kind`).
        because: why, in words that can be shown.
    """

    kind: Kind
    relation: Relation
    other: Kind
    because: str
    dates: Dates = "meet"
