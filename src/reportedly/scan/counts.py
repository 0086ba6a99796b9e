"""What became of the records of a shard."""

import msgspec

from reportedly.errors import ReportedlyError
from reportedly.model.words import Noun

MOST_LISTED = 1_000
"""Bad records that are listed one by one; beyond, they are counted only."""


class Bad(Noun, frozen=True):
    """A record that is broken, or that a reader died of.

    Attributes:
        number: of the record in its shard, from 1.
        offset: where it begins: the byte in an archive or in lines, the row in a table.
        why: what is wrong with it.
    """

    number: int
    offset: int
    why: str


class Counts(msgspec.Struct, kw_only=True):
    """How many records came how far.

    Attributes:
        records: pages and texts gone through.
        named: those whose bytes name the country of the pack.
        told: those that name it where they tell something, not in a menu only.
        read: those that were read closely.
        unread: those in languages without a reader, by language ("und" where it cannot be told).
        refused: pages without a report, by what was wrong: a front page, a log-in, no article.
        again: those that had stood in the shard before.
        found: those in which something was found: the rows of the file.
        claims: claims in them.
        bad: records that are broken, or that a reader died of.
        listed: the first of these.
    """

    records: int = 0
    named: int = 0
    told: int = 0
    read: int = 0
    unread: dict[str, int] = msgspec.field(default_factory=dict)
    refused: dict[str, int] = msgspec.field(default_factory=dict)
    again: int = 0
    found: int = 0
    claims: int = 0
    bad: int = 0
    listed: list[Bad] = msgspec.field(default_factory=list)

    def spoilt(self, number: int, offset: int, why: str) -> None:
        """Count a bad record, and list it while there is room."""
        self.bad += 1
        if len(self.listed) < MOST_LISTED:
            self.listed.append(Bad(number=number, offset=offset, why=why))

    def refuse(self, error: ReportedlyError) -> None:
        """Count a page that holds no report."""
        kind = type(error).__name__
        self.refused[kind] = self.refused.get(kind, 0) + 1

    def without_reader(self, language: str | None) -> None:
        """Count a report that nobody can read."""
        known = language or "und"
        self.unread[known] = self.unread.get(known, 0) + 1
