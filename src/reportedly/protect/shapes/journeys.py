"""Which words tell of a journey, and which words of a report are no names."""

import re
from functools import lru_cache

from reportedly.protect.lexicon import any_of
from reportedly.protect.shapes.patterns import shape_words

_SMALL = re.compile(r"(?<![\w'’-])[a-z][\w'’-]*")


def is_journey(words: str) -> bool:
    """Whether words may tell how, when or from where somebody left."""
    return _journeys().search(words) is not None


def is_flight(words: str) -> bool:
    """Whether words surely tell that somebody fled or was sent back."""
    return _flights().search(words) is not None


def small_words(text: str) -> frozenset[str]:
    """The words that a text writes small somewhere: capitalised, they begin a sentence or title."""
    return frozenset(_SMALL.findall(text))


@lru_cache(maxsize=1)
def _flights() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(shape_words()['flights'])}\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def native_journey() -> re.Pattern[str]:
    """A word of a journey or of kin in another script; particles follow it without a blank."""
    words = shape_words()
    return re.compile(any_of((*words["native_journeys"], *words["native_kin"])), re.IGNORECASE)


@lru_cache(maxsize=1)
def native_kin() -> re.Pattern[str]:
    """A word of kin in another script."""
    return re.compile(any_of(shape_words()["native_kin"]), re.IGNORECASE)


@lru_cache(maxsize=1)
def harmless_words() -> frozenset[str]:
    """Words that name nobody, months, and words of journeys, folded."""
    words = shape_words()
    return frozenset(w.casefold() for w in (*words["plain"], *words["months"], *words["journeys"]))


@lru_cache(maxsize=1)
def _journeys() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(shape_words()['journeys'])}\b", re.IGNORECASE)
