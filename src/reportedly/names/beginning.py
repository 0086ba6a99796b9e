"""How names begin: keys under which a name is found by whatever can be the same name."""

from functools import lru_cache
from itertools import product

from reportedly.names.name import read

_KEPT = 2000
_LONGEST = 200
"""Letters of a name that count: an index takes no more than some thousand bytes."""


@lru_cache(_KEPT)
def beginnings(name: str) -> frozenset[str]:
    """How a name can begin: its letters, and each surname with each syllable behind it.

    Two names that match share one of these, so that only names which do are worth comparing.

    Returns:
        The letters behind "=", and for each way to read it the number of its syllables with the
        first two of them in Hangul; nothing for what holds no letter.
    """
    known = read(name)
    if not known.folded:
        return frozenset()
    found = {f"={known.folded[:_LONGEST]}"}
    for way in known.hypotheses:
        sets = way.sets[:2]
        found |= {f"{len(way.positions)}{''.join(pair)}" for pair in product(*sets)}
    return frozenset(found)
