"""Korean names as the Chinese read their Hanja: *Jiang Wen-ji* is 姜文吉, Kang Mun Kil."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from reportedly.names.hypothesis import Hypothesis, position
from reportedly.names.latin import pieces_of
from reportedly.names.marks import normalise
from reportedly.names.name import Name
from reportedly.names.syllables import MOST_SYLLABLES, read_syllable
from reportedly.names.tables import CACHED, given_order, surname_order, table

_LONGEST = 6
"""Letters of the longest Chinese syllable (*zhuang*)."""


def chinese(name: Name) -> tuple[Hypothesis, ...]:
    """Return the ways to read a Latin name as Chinese, surname first, in Hangul.

    None where it is no Chinese spelling of a name, or one that could as well be Korean: a syllable
    at least must be one that Korean names hardly have, such as *wen* or *cheng*.
    """
    return _read(name.text) if name.script == "latin" else ()


@lru_cache(CACHED)
def _read(text: str) -> tuple[Hypothesis, ...]:
    pieces = pieces_of(normalise(text))
    if len(pieces) < 2 or pieces[0] not in _table():
        return ()
    surnames = tuple(each for each in _table()[pieces[0]] if each in surname_order())
    if not surnames:
        return ()
    found = []
    for ways in product(*(tuple(_divided(piece, MOST_SYLLABLES)) for piece in pieces[1:])):
        given = tuple(syllable for way in ways for syllable in way)
        if len(given) <= MOST_SYLLABLES and not all(map(_can_be_korean, (pieces[0], *given))):
            read = (position(each, tuple(_table()[each])) for each in given)
            positions = (position(pieces[0], surnames), *read)
            found.append(Hypothesis(positions, 0, pieces[0], "-".join(pieces[1:])))
    return tuple(found)


def _table() -> dict[str, str]:
    readings: dict[str, str] = table("hanja/pinyin")
    return readings


def _divided(word: str, most: int) -> Iterator[tuple[str, ...]]:
    """Yield every way to divide a word into at most so many Chinese syllables."""
    if not word:
        yield ()
        return
    if not most:
        return
    for end in range(1, min(len(word), _LONGEST) + 1):
        if word[:end] in _table():
            for rest in _divided(word[end:], most - 1):
                yield (word[:end], *rest)


@lru_cache(CACHED)
def _can_be_korean(syllable: str) -> bool:
    """Tell whether letters commonly stand for a syllable that is common in Korean names."""
    common = given_order().keys() | surname_order().keys()
    return any(not each.rare and each.hangul in common for each in read_syllable(syllable))
