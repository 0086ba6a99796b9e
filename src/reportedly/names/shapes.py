"""The shapes that Korean names have in English text.

A run of capitalised words is given as a sequence of words, each as the parts that hyphens leave.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from reportedly.names.found import Strength
from reportedly.names.guards import (
    ends_word,
    is_common_word,
    is_given,
    is_headline,
    is_korean_only,
    is_like_syllable,
    is_plain_surname,
    is_surname,
    is_two_syllables,
    is_weak_surname,
)
from reportedly.names.marks import fold
from reportedly.names.tables import CACHED

LONGEST = 3
"""Most words that a name takes."""

Words = tuple[tuple[str, ...], ...]


class Shape(NamedTuple):
    """A name at the head of a run of words.

    Attributes:
        length: how many words it takes.
        strength: see `Found`.
        surname: the surname as written.
        given: the given name as written, a space between words.
    """

    length: int
    strength: Strength
    surname: str
    given: str

    @property
    def is_strong(self) -> bool:
        """Whether other words hardly ever have this shape."""
        return self.strength == "strong"


@lru_cache(CACHED)
def shape_of(run: Words) -> Shape | None:
    """Return the name that begins with the first word of a run, strong shapes before weak ones."""
    for rule in _RULES:
        shape = rule(run)
        if shape is not None and not is_headline(run[: shape.length]):
            return shape
    return None


def _surname_and_two_words(run: Words) -> Shape | None:
    """Kim Jong Un."""
    if len(run) < LONGEST or any(len(word) > 1 for word in run[:LONGEST]):
        return None
    (surname,), (first,), (second,) = run[:LONGEST]
    if not _is_full_name(surname, first, second) or fold(surname) == fold(first):
        return None  # "Yo Yo Ma", "Ha Ha Ha"
    if not is_plain_surname(surname) and (is_common_word(first) or is_common_word(second)):
        return None
    return Shape(3, "strong", surname, f"{first} {second}")


def _surname_and_hyphen(run: Words) -> Shape | None:
    """Kim Jong-un."""
    if _parts(run) != [1, 2] or not _is_full_name(*run[0], *run[1]):
        return None
    return Shape(2, "strong", run[0][0], "-".join(run[1]))


def _surname_and_odd_hyphen(run: Words) -> Shape | None:
    """Park Jie-won: one syllable of the given name has a spelling of its own."""
    if _parts(run) != [1, 2] or not is_korean_only(run[0][0]) or not run[1][1].islower():
        return None
    first, second = run[1]
    if ends_word(second) or not (is_given(first) or is_given(second)):
        return None
    if not all(map(is_like_syllable, (first, second))):
        return None
    return Shape(2, "strong", run[0][0], "-".join(run[1]))


def _surname_and_one_word(run: Words) -> Shape | None:
    """Kim Jongun."""
    if _parts(run) != [1, 1] or run[1][0].islower():
        return None
    (surname,), (given,) = run[:2]
    if not is_plain_surname(surname) or not is_two_syllables(given):
        return None
    return Shape(2, "weak", surname, given)


def _surname_and_one_syllable(run: Words) -> Shape | None:
    """Kim Song."""
    if _parts(run) != [1, 1] or run[1][0].islower():
        return None
    (surname,), (given,) = run[:2]
    if not is_plain_surname(surname) or is_weak_surname(surname) or fold(surname) == fold(given):
        return None
    if not is_given(given) or is_common_word(given):
        return None
    return Shape(2, "weak", surname, given)


def _surname_last(run: Words) -> Shape | None:
    """Jong-un Kim."""
    if _parts(run) != [2, 1] or not all(map(is_given, run[0])) or not is_plain_surname(run[1][0]):
        return None
    return Shape(2, "weak", run[1][0], "-".join(run[0]))


def _all_hyphens(run: Words) -> Shape | None:
    """Kim-Jong-un."""
    if len(run[0]) != LONGEST or not _is_full_name(*run[0]):
        return None
    return Shape(1, "weak", run[0][0], "-".join(run[0][1:]))


_RULES: tuple[Callable[[Words], Shape | None], ...] = (
    _surname_and_two_words,
    _surname_and_hyphen,
    _surname_and_odd_hyphen,
    _surname_and_one_word,
    _surname_and_one_syllable,
    _surname_last,
    _all_hyphens,
)


def _parts(run: Words) -> list[int]:
    """Return how many parts each of the first two words has."""
    return [len(word) for word in run[:2]]


def _is_full_name(surname: str, first: str, second: str) -> bool:
    """Tell whether three words can be a surname and two given syllables."""
    if not (is_surname(surname) and is_given(first) and is_given(second)):
        return False
    return is_plain_surname(surname) or not (is_common_word(first) and is_common_word(second))
