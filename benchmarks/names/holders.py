"""Every pair of the pack's office holders: which two of them the library takes for one name."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportedly import names
from reportedly.packs import Holder

PER = 100_000
"""False matches are counted in so many pairs."""


class Alike(NamedTuple):
    """Two office holders whose Latin names match.

    Attributes:
        one: the first holder.
        two: the second.
        homonym: whether their Latin names have the same letters, so that no reader of Latin letters
            could tell them apart by name.
    """

    one: Holder
    two: Holder
    homonym: bool

    @property
    def why(self) -> str:
        """How the match comes about."""
        mine, yours = (next(iter(h.native), "") for h in (self.one, self.two))
        if mine == yours:
            return f"one name, {mine}, of two persons"
        apart = ", ".join(f"{a}/{b}" for a, b in zip(mine, yours, strict=False) if a != b)
        if self.homonym:
            return f"{mine} and {yours} are written alike in Latin letters ({apart})"
        return f"{mine} and {yours} have a spelling in common ({apart})"


def alike(holders: Sequence[Holder]) -> tuple[int, tuple[Alike, ...]]:
    """Compare the shown Latin names of all pairs.

    Returns:
        The number of pairs, and those that match.
    """
    read = [(h, names.read(h.names[0])) for h in sorted(holders, key=lambda h: h.id)]
    found = (
        Alike(one, two, mine.folded == yours.folded)
        for (one, mine), (two, yours) in combinations(read, 2)
        if names.compare(mine, yours).answer == "match"
    )
    return len(read) * (len(read) - 1) // 2, tuple(found)


def lines(holders: Sequence[Holder]) -> Iterator[str]:
    """What to print: the rate of false matches, then every match with its reason."""
    pairs, found = alike(holders)
    false = [each for each in found if not each.homonym]
    same = [each for each in found if each.homonym]
    yield (
        f"{len(holders)} office holders of the pack, {pairs:,} pairs: {len(false)} false matches, "
        f"{PER * len(false) / pairs:.1f} in {PER:,}; {len(same)} pairs of namesakes"
    )
    for title, those in (("false match", false), ("namesakes", same)):
        for each in those:
            yield f"  {title}: {each.one.names[0]} / {each.two.names[0]}: {each.why}"
