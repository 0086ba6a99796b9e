"""What tells the parts of a Korean name from English words and from other people's names."""

from collections.abc import Sequence
from functools import lru_cache

from reportedly.names.marks import fold, normalise
from reportedly.names.syllables import divide, read_syllable
from reportedly.names.tables import CACHED, table, words


@lru_cache(CACHED)
def is_surname(word: str) -> bool:
    """Tell whether newspapers write a Korean surname so."""
    return fold(word) in _surnames()


@lru_cache(1)
def _surnames() -> frozenset[str]:
    return frozenset(map(fold, words("detection", "surnames")))


@lru_cache(CACHED)
def is_plain_surname(word: str) -> bool:
    """Tell whether a word is a surname and no English function word, as "In" and "So" are."""
    return is_surname(word) and fold(word) not in words("detection", "function_words")


@lru_cache(CACHED)
def is_weak_surname(word: str) -> bool:
    """Tell whether a surname is too much like other words to stand before a single syllable."""
    return fold(word) in words("detection", "weak_surnames")


@lru_cache(CACHED)
def is_given(word: str) -> bool:
    """Tell whether a word is one Korean syllable, none of its letters used in a rare way."""
    return any(not reading.rare for reading in read_syllable(normalise(word)))


@lru_cache(CACHED)
def is_two_syllables(word: str) -> bool:
    """Tell whether a word is a given name of two syllables written together."""
    if is_common_word(word) or fold(word) in words("detection", "never_two_syllables"):
        return False
    return any(len(way) == 2 and all(map(is_given, way)) for way in divide(normalise(word)))


@lru_cache(CACHED)
def is_common_word(word: str) -> bool:
    """Tell whether a word is an English word that is never meant as a given name."""
    folded = fold(word)
    return any(folded in words("detection", key) for key in ("function_words", "never_given"))


def is_place(run: Sequence[Sequence[str]]) -> bool:
    """Tell whether a run begins with a place that looks like surname and given name: Hong Kong."""
    return " ".join("-".join(word) for word in run[:2]).lower() in table("detection")["places"]


def is_headline(run: Sequence[Sequence[str]]) -> bool:
    """Tell whether words are all in capitals and one is such as headlines are made of."""
    parts = [part for word in run for part in word]
    if not all(part.isupper() for part in parts):
        return False
    return any(fold(part) in words("detection", "never_in_capitals") for part in parts)
