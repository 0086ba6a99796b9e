"""A hypothesis: one way to read a written name, syllable by syllable, as sets of Hangul."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from reportedly.names.initials import with_partners
from reportedly.names.tables import CACHED


class Position(NamedTuple):
    """One syllable of a name and what it can be.

    Attributes:
        letters: the syllable as written, normalised; empty where the script is not Latin.
        order: the Hangul syllables that it can stand for, likeliest first.
        syllables: the same as a set.
    """

    letters: str
    order: tuple[str, ...]
    syllables: frozenset[str]

    def cost(self, syllable: str) -> int:
        """Return how far down the order a syllable stands, 0 for the likeliest."""
        return self.order.index(syllable)


@lru_cache(CACHED)
def position(letters: str, readings: tuple[str, ...], northern: bool = False) -> Position:
    """Make a position.

    Args:
        letters: the syllable as written in Latin letters, or an empty string.
        readings: the Hangul syllables that it can stand for, likeliest first.
        northern: whether this is a surname in the North's own spelling, which tells 류 from 유. Any
            other syllable may stand for its partners as well: papers mix the two habits within
            one name.
    """
    order = readings if northern else with_partners(readings)
    return Position(letters, order, frozenset(order))


class Hypothesis(NamedTuple):
    """A whole name read in one way, surname first.

    Attributes:
        positions: surname (one syllable or two) and given name.
        rank: 0 for the likeliest way to read a name, more for others; it orders only.
        surname: the surname as written in the text.
        given: the given name as written in the text.
    """

    positions: tuple[Position, ...]
    rank: int
    surname: str
    given: str

    @property
    def sets(self) -> tuple[frozenset[str], ...]:
        """The readings of each syllable."""
        return tuple(each.syllables for each in self.positions)


def likeliest(hypotheses: Iterable[Hypothesis]) -> tuple[Hypothesis, ...]:
    """Return hypotheses without repetitions of the same reading, likeliest first."""
    kept: dict[tuple[Position, ...], Hypothesis] = {}
    for each in hypotheses:
        known = kept.get(each.positions)
        if known is None or each.rank < known.rank:
            kept[each.positions] = each
    return tuple(sorted(kept.values(), key=lambda each: (each.rank, _spelt(each))))


def _spelt(hypothesis: Hypothesis) -> tuple[tuple[str, ...], ...]:
    return tuple(each.order for each in hypothesis.positions)
