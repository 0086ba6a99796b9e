"""Capitalised words that nothing shows to be harmless."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from reportedly.packs.pack import fold
from reportedly.protect.lexicon import Lexicon, gate_words
from reportedly.protect.shapes.patterns import shape_words
from reportedly.protect.spans import Reason, Span

_TOKEN = re.compile(r"[^\W_][\w'’.&-]*")
_AT = re.compile(
    r"\b(?:in|at|from|to|near|via|of|through|into|inside|outside|around|toward|towards|reached|"
    r"left|leaving|leaves|by|between)\s+(?:the\s+)?(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
_OWNERS = re.compile(r"['’]s?$")
_LONGEST = 6
_EDGE = ".'’&-"


def unknown_capitals(
    text: str, lexicon: Lexicon, known: Collection[str], small: Collection[str]
) -> Iterator[Span]:
    """Capitalised words, and words of other scripts, of which nothing says that they are harmless.

    Harmless are countries, whoever speaks or is told of by name, public bodies, months, and words
    that name nobody.

    Args:
        text: words of a report.
        lexicon: knows the pack's places and bodies.
        known: names that may be told here and their parts, folded.
        small: words that the same report writes small, and which are therefore no names.
    """
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        size = _known_from(text, tokens[at : at + _LONGEST], lexicon, known, small)
        if size == 0 and _is_name(tokens[at].group()):
            start = tokens[at].start()
            yield Span(start, tokens[at].end(), _reason(text, start))
        at += size or 1


def _known_from(
    text: str,
    tokens: list[re.Match[str]],
    lexicon: Lexicon,
    known: Collection[str],
    small: Collection[str],
) -> int:
    """How many of these tokens, from the first, are together a harmless name; 0 for none."""
    first = tokens[0]
    if not _is_name(first.group()):
        return 0
    for size in range(len(tokens), 0, -1):
        phrase = text[first.start() : tokens[size - 1].end()].strip(_EDGE)
        if _is_harmless(phrase, lexicon, known):
            return size
    word = _OWNERS.sub("", first.group().strip(_EDGE))
    return int(word in _plain() or word.casefold() in small or word.casefold() in _common())


def _is_name(word: str) -> bool:
    """Whether a word is capitalised, or of a script that has no small letters (Hangul, Han)."""
    first = word[0]
    return first.isupper() or (first.isalpha() and not first.islower())


def _is_harmless(phrase: str, lexicon: Lexicon, known: Collection[str]) -> bool:
    pack = lexicon.pack
    folded = _OWNERS.sub("", fold(phrase))
    if folded in known or folded in lexicon.office_names:
        return True
    place = pack.place(phrase) or (pack.place(phrase[:-1]) if phrase.endswith("s") else None)
    if place is not None:
        return place.kind in gate_words()["country_level"] or folded in _seats()
    return pack.source(phrase) is not None


@lru_cache(maxsize=1)
def _seats() -> frozenset[str]:
    return frozenset(fold(s) for s in gate_words()["seats"])


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    words = shape_words()
    return frozenset((*words["plain"], *words["months"]))


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Numbers, which are judged as numbers, and words of journeys, whatever their case."""
    words = shape_words()
    return frozenset((*words["numbers"], *words["tens"], *words["journeys"]))


def _reason(text: str, start: int) -> Reason:
    """A place after a word that leads to one; anybody else may be a companion."""
    return "whereabouts" if _AT.search(text[:start]) else "companion"
