"""The initial-sound law: 리 and 이, 로 and 노, 녀 and 여 are spellings of one syllable."""

from collections.abc import Iterable
from functools import cache

from reportedly.names.jamo import compose, decompose
from reportedly.names.tables import inventory, table


@cache
def _exchanges() -> frozenset[tuple[str, str, str]]:
    """Return (consonant, vowel, other consonant), in both directions."""
    pairs = set()
    for rule in table("initials"):
        for vowel in rule["before"]:
            pairs.add((rule["from"], vowel, rule["to"]))
            pairs.add((rule["to"], vowel, rule["from"]))
    return frozenset(pairs)


@cache
def partners(syllable: str) -> tuple[str, ...]:
    """Return the other spellings that the initial-sound law gives a syllable, in code order."""
    onset, nucleus, coda = decompose(syllable)
    others = (
        compose(other, nucleus, coda)
        for own, vowel, other in _exchanges()
        if own == onset and vowel == nucleus
    )
    return tuple(sorted(inventory().intersection(others)))


def with_partners(syllables: Iterable[str]) -> tuple[str, ...]:
    """Return syllables in their order, followed by their partners, each once."""
    own = tuple(dict.fromkeys(syllables))
    return tuple(dict.fromkeys((*own, *(other for each in own for other in partners(each)))))
