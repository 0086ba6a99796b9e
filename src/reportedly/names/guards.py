"""What tells the parts of a Korean name from English words and from other people's names."""

import re
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
    if fold(word) in words("detection", "never_syllables"):
        return False
    return any(not reading.rare for reading in read_syllable(normalise(word)))


_LIKE_SYLLABLE = re.compile(r"[bcdfghjklmnprstwz]?[hwy]?[aeiouyw]{1,4}(?:ng?|gn?|[kclrmpbtsh])?")


@lru_cache(CACHED)
def is_like_syllable(word: str) -> bool:
    """Tell whether a word has the sounds of one Korean syllable, whatever the spelling: "kweun"."""
    return _LIKE_SYLLABLE.fullmatch(fold(word)) is not None


def ends_word(part: str) -> bool:
    """Tell whether a part behind a hyphen ends an English word and no given name: "clean-up"."""
    return part in words("detection", "never_ends")


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


def leader_syllable(surname: str, first: str, last: str) -> str | None:
    """Return the syllable that a word begins with, where a leader's name is glued to another word.

    Args:
        surname: the first of three words.
        first: the second of them.
        last: the third ("Unto"); what follows the syllable is in lower case.
    """
    if surname != "Kim":
        return None
    for name in table("detection")["leaders"]:
        *begin, syllable = name.split(" ")
        if begin == [surname, first] and last.startswith(syllable):
            rest = last[len(syllable) :].lstrip("'’")
            return syllable if rest.isalpha() and rest.islower() else None
    return None


@lru_cache(CACHED)
def is_korean_only(surname: str) -> bool:
    """Tell whether hardly anybody but Koreans writes a surname so."""
    return fold(surname) in words("detection", "korean_only")


def is_headline(run: Sequence[Sequence[str]]) -> bool:
    """Tell whether words are all in capitals and one is such as headlines are made of."""
    parts = [part for word in run for part in word]
    if not all(part.isupper() for part in parts):
        return False
    return any(fold(part) in words("detection", "never_in_capitals") for part in parts)
