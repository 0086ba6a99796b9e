"""The rows that are laid side by side: claims with their report, by the event they are told in."""

import re
from functools import cached_property

import msgspec

from reportedly.model import Claim, Picture, Reading
from reportedly.protect.lexicon import NAME
from reportedly.protect.slots import JOURNEYS

_NAMED = re.compile(NAME)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One claim in one report."""

    reading: Reading
    claim: Claim

    @property
    def month(self) -> str:
        """Of the happening, YYYY-MM; empty where that is not told."""
        return (self.claim.when or "")[:7]


class Rows(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """All rows of a picture about private persons.

    Attributes:
        picture: what is told.
        held: ids of the claims that are surely about holders of public office.
    """

    picture: Picture
    held: frozenset[str]

    @cached_property
    def private(self) -> tuple[Row, ...]:
        """Every claim about somebody who is not surely a holder of public office."""
        return tuple(
            Row(reading=reading, claim=claim)
            for reading in self.picture.readings
            for claim in (*reading.claims, *reading.claims_beyond)
            if claim.id not in self.held
        )

    @cached_property
    def journeys(self) -> tuple[Row, ...]:
        """Those that tell of a journey."""
        return tuple(r for r in self.private if r.claim.kind in JOURNEYS)

    @cached_property
    def leaving(self) -> frozenset[str]:
        """Ids of the claims that tell of a journey."""
        return frozenset(r.claim.id for r in self.journeys)

    @cached_property
    def stories(self) -> tuple[tuple[Row, ...], ...]:
        """Private rows by the event that they are told in, or by kind and month without one."""
        home = {c: e.id for e in self.picture.events for c in e.claims}
        found: dict[str, list[Row]] = {}
        for row in self.private:
            alone = f"{row.claim.kind} {row.month} {row.claim.person or ''}"
            found.setdefault(home.get(row.claim.id, alone), []).append(row)
        return tuple(tuple(rows) for _, rows in sorted(found.items()))


def is_named(claim: Claim) -> bool:
    """Whether a claim is about somebody by name."""
    words = claim.who.split()
    return len(words) > 1 and claim.person is not None and _NAMED.fullmatch(claim.who) is not None
