"""Slips of the typing hand: differences small enough to ask a person about."""

from collections.abc import Callable, Sequence
from functools import cache

from reportedly.names.hypothesis import Position
from reportedly.names.jamo import decompose

_SHORTEST_SYLLABLE = 3
_SHORTEST_NAME = 6
_LONG_NAME = 12


@cache
def _distance() -> Callable[..., int]:
    """Return the count of letters inserted, deleted, replaced or swapped with their neighbour."""
    # rapidfuzz is the slowest import of this library, and only names that differ need it
    from rapidfuzz.distance import OSA

    return OSA.distance


def is_slip(one: str, two: str) -> bool:
    """Tell whether two folded names are one edit apart, or two if they are long."""
    longer = max(len(one), len(two))
    most = 2 if longer >= _LONG_NAME else 1
    return longer >= _SHORTEST_NAME and _distance()(one, two, score_cutoff=most) <= most


def near(one: str, others: Sequence[str]) -> frozenset[int]:
    """Return the places of the texts at most as far from one as a slip of a long name."""
    # as above: an import that only those need who look for slips
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(one, others, scorer=OSA.distance, score_cutoff=2, limit=None)
    return frozenset(place for _, _, place in found)


def is_syllable_slip(mine: Position, yours: Position) -> bool:
    """Tell whether two syllables that share no reading are a slip of one another.

    Two Latin syllables may be one edit apart. Between Latin and Korean letters the vowel alone may
    differ, since vowels are what writers of Korean names most often get wrong. Two syllables in
    Korean letters have no such excuse.
    """
    if mine.letters and yours.letters:
        longer = max(len(mine.letters), len(yours.letters))
        if longer < _SHORTEST_SYLLABLE:
            return False
        return _distance()(mine.letters, yours.letters, score_cutoff=1) <= 1
    if not mine.letters and not yours.letters:
        return False
    return not _consonants(mine).isdisjoint(_consonants(yours))


def _consonants(position: Position) -> frozenset[tuple[str, str]]:
    return frozenset((onset, coda) for onset, _, coda in map(decompose, position.order))
