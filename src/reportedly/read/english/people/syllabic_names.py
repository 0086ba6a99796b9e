"""Names made of short words, each of them listed: those of Vietnamese and Burmese."""

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from reportedly.read.english.people.listed import listed

_LONGEST = 4
"""Words of such a name at most."""


def syllabic(words: Sequence[str]) -> int:
    """How many words, from the first on, are a Vietnamese or Burmese name, or 0."""
    return _vietnamese(words[:_LONGEST]) or _burmese(words[:_LONGEST])


def _vietnamese(words: Sequence[str]) -> int:
    """A surname and one to three names behind it.

    Surnames that are words or syllables elsewhere ("To", "Ho") ask for two names that are all
    Vietnamese; the marks of the script tell by themselves.
    """
    first = _plain(words[0])
    length = 1
    while length < len(words) and _is_vietnamese(words[length]):
        length += 1
    if first in listed("vietnamese_surnames"):
        return length if length > 1 else 0
    if first not in listed("vietnamese_surnames_short"):
        return 0
    marked = any(_is_marked(word) for word in words[:length])
    return length if length > 2 or (marked and length > 1) else 0


def _burmese(words: Sequence[str]) -> int:
    """Two to four words of Burmese names, at least one of which is none of English."""
    length = 0
    while length < len(words) and words[length] in _burmese_words():
        length += 1
    sure = any(word in listed("burmese") for word in words[:length])
    return length if length > 1 and sure else 0


@cache
def _burmese_words() -> frozenset[str]:
    return listed("burmese") | listed("burmese_also_words")


@lru_cache(maxsize=4096)
def _is_vietnamese(word: str) -> bool:
    return _plain(word) in listed("vietnamese_names") or _is_marked(word)


@lru_cache(maxsize=4096)
def _is_marked(word: str) -> bool:
    """Whether a word bears a mark that only Vietnamese has ("Thăng", "Huỳnh", "Việt")."""
    if word[:1] in {"Đ", "đ"}:
        return True
    return any(c in _MARKS for c in unicodedata.normalize("NFD", word)) and len(word) <= _SYLLABLE


_SYLLABLE = 7
_MARKS = frozenset("\u0309\u0323\u031b")
"""The hook above, the dot below and the horn."""


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """A word without marks: "Nguyễn" is "Nguyen"."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return bare.replace("Đ", "D").replace("đ", "d")
