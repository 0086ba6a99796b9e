"""Names in Latin letters, read as Korean names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from reportedly.names.hints import Hints, hints_of, ordered
from reportedly.names.hypothesis import Hypothesis, Position, likeliest, position
from reportedly.names.marks import fold, normalise
from reportedly.names.style import is_northern_latin
from reportedly.names.surnames import read_surname
from reportedly.names.syllables import MOST_SYLLABLES, divide, read_syllable
from reportedly.names.tables import CACHED, syllables, table

_USUAL_GIVEN = 2
_MOST_PIECES = 5
_LONGEST_SURNAME = 6

# Ranks: whatever is less usual than "surname first, two given syllables" comes later.
_UNUSUAL_LENGTH = 2
_SURNAME_LAST = 4
_ONE_WORD = 5
_HYPHENED = 6


def read_latin(text: str) -> tuple[Hypothesis, ...]:
    """Return the ways to read a Latin text as a Korean name, likeliest first; none if it is none.

    The surname may stand first or, where no comma says otherwise, last. Hyphens and spaces are the
    same: sources do not agree on them.
    """
    plain = normalise(text)
    pieces, hints = pieces_of(plain), hints_of(plain)
    if not 1 <= len(pieces) <= _MOST_PIECES:
        return ()
    hangul = _exceptions().get(fold(text))
    if hangul is not None:
        return (_exception(hangul, pieces),)
    if len(pieces) == 1:
        return likeliest(_one_word(pieces[0], hints))
    written = re.split(r"[\s,]+", plain.strip(" ,"))
    rank = _HYPHENED * _is_hyphened(written[0], pieces)
    found = list(_divided(pieces[0], pieces[1:], rank, hints))
    if "," not in plain:
        rank = _SURNAME_LAST + _HYPHENED * _is_hyphened(written[-1], pieces)
        found += _divided(pieces[-1], pieces[:-1], rank, hints)
    return likeliest(found)


def pieces_of(plain: str) -> tuple[str, ...]:
    """Return the words of a normalised name, divided at hyphens as well."""
    return tuple(piece for piece in re.split(r"[\s,-]+", plain) if piece)


def _is_hyphened(word: str, pieces: tuple[str, ...]) -> bool:
    """Tell whether a word that is not the whole name has a hyphen, as given names do."""
    return "-" in word.strip("-") and word != "-".join(pieces)


@cache
def _exceptions() -> dict[str, str]:
    return {fold(latin): hangul for latin, hangul in table("exceptions").items()}


def _exception(hangul: str, pieces: tuple[str, ...]) -> Hypothesis:
    positions = tuple(position("", (each,)) for each in hangul)
    if read_surname(pieces[0]):
        return Hypothesis(positions, 0, pieces[0], "-".join(pieces[1:]))
    return Hypothesis(positions, 0, pieces[-1], "-".join(pieces[:-1]))


def _divided(surname: str, given: tuple[str, ...], rank: int, hints: Hints) -> Iterator[Hypothesis]:
    """Yield the hypotheses in which one piece is the surname and the others the given name."""
    if not read_surname(surname):
        return
    northern = is_northern_latin(surname, given)
    for way, positions in product(read_surname(surname, northern), _given(given, hints)):
        extra = _UNUSUAL_LENGTH * abs(len(positions) - _USUAL_GIVEN)
        yield Hypothesis((*way, *positions), rank + extra, surname, "-".join(given))


def _one_word(word: str, hints: Hints) -> Iterator[Hypothesis]:
    """Yield readings of surname and given name written as one word."""
    common = frozenset(syllables("surnames", "glued"))
    for end in range(1, min(_LONGEST_SURNAME, len(word) - 1) + 1):
        for each in _divided(word[:end], (word[end:],), _ONE_WORD, hints):
            if len(each.positions) == 1 + _USUAL_GIVEN and each.positions[0].order[0] in common:
                yield each


@lru_cache(CACHED)
def _given(pieces: tuple[str, ...], hints: Hints) -> tuple[tuple[Position, ...], ...]:
    """Return every way to read the pieces of a given name as one to three syllables."""
    found = []
    for ways in product(*(divide(piece) for piece in pieces)):
        written = tuple(letters for way in ways for letters in way)
        if len(written) <= MOST_SYLLABLES:
            found.append(_positions(written, hints))
    return tuple(found)


def _positions(written: tuple[str, ...], hints: Hints) -> tuple[Position, ...]:
    sonorants = table("codas")["sonorants"]
    found = []
    for letters, following in zip(written, (*written[1:], "-"), strict=True):
        readings = read_syllable(letters, following[0] in sonorants)
        hangul = ordered(letters, tuple(each.hangul for each in readings), hints)
        found.append(position(letters, hangul))
    return tuple(found)
