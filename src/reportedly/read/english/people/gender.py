"""Whether a report tells somebody to be a woman or a man."""

import re
from collections.abc import Collection, Sequence
from typing import Literal

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence

Gender = Literal["f", "m"]

_TITLES: tuple[tuple[Gender, re.Pattern[str]], ...] = (
    ("m", re.compile(r"\b(?:Mr|Sir|Lord|Prince|King|Father)\.? $")),
    ("f", re.compile(r"\b(?:Mrs|Ms|Miss|Madame|Madam|Lady|Princess|Queen)\.? $")),
)


def gender(places: Sequence[tuple[Sentence, int]], nouns: Collection[str]) -> Gender | None:
    """The sex that titles or nouns tell; None where they do not.

    Args:
        places: the sentences in which somebody is named, with the offsets of the name.
        nouns: the words of the posts told of somebody, in lower case.
    """
    for sentence, start in places:
        before = sentence.text[max(0, start - sentence.start - 12) : start - sentence.start]
        for told, pattern in _TITLES:
            if pattern.search(before):
                return told
    female = bool(words("people")["female"] & set(nouns))
    male = bool(words("people")["male"] & set(nouns))
    if female == male:
        return None
    return "f" if female else "m"


def of_pronoun(word: str) -> Gender:
    """The sex of whom a pronoun of one person stands for."""
    return "f" if word in words("people")["she"] else "m"
