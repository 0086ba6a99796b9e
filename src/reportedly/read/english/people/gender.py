"""Whether a report tells somebody to be a woman or a man."""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import Literal

from reportedly.read.english.lexicon import words
from reportedly.read.english.people.listed import listed
from reportedly.read.english.people.surnames import given
from reportedly.read.english.text.sentence import Sentence

_BEFORE = 24
"""Code points before a name in which a word tells the sex."""
Gender = Literal["f", "m"]

_TITLES: tuple[tuple[Gender, re.Pattern[str]], ...] = (
    ("m", re.compile(r"\b(?:Mr|Sir|Lord|Prince|King|Father)\.? $")),
    ("f", re.compile(r"\b(?:Mrs|Ms|Miss|Mme|Madame|Madam|Lady|Princess|Queen)\.? $")),
)


def gender(
    name: str, places: Sequence[tuple[Sentence, int]], nouns: Collection[str]
) -> Gender | None:
    """The sex that titles, the given name or nouns tell; None where they do not.

    Args:
        name: the fullest name.
        places: the sentences in which somebody is named, with the offsets of the name.
        nouns: the words of the posts told of somebody, in lower case.
    """
    for sentence, start in places:
        before = sentence.text[max(0, start - sentence.start - _BEFORE) : start - sentence.start]
        for told, pattern in (*_TITLES, *_kin()):
            if pattern.search(before):
                return told
    by_name = of_name(name)
    if by_name is not None:
        return by_name
    female = bool(words("people")["female"] & set(nouns))
    male = bool(words("people")["male"] & set(nouns))
    if female == male:
        return None
    return "f" if female else "m"


def titled(sentence: Sentence, start: int) -> Gender | None:
    """The sex that a title of courtesy right before an offset tells: "Ms" before a surname."""
    before = sentence.text[max(0, start - sentence.start - _BEFORE) : start - sentence.start]
    return next((told for told, pattern in _TITLES if pattern.search(before)), None)


@lru_cache(maxsize=4096)
def of_name(name: str) -> Gender | None:
    """The sex that a given name tells; None where it is not known or both bear it."""
    found = given(name)
    told = plain(found) if found is not None else plain(name.partition(" ")[0])
    if told in listed("given_female"):
        return "f"
    return "m" if told in listed("given_male") else None


def plain(name: str) -> str:
    """A given name in lower case, its syllables in one."""
    return "".join(c for c in name.lower() if c.isalpha())


@cache
def _kin() -> tuple[tuple[Gender, re.Pattern[str]], ...]:
    """Words of sex right before a name: "his sister, NAME", "the waitress NAME"."""
    told: tuple[tuple[Gender, str], ...] = (("f", "female"), ("m", "male"))
    return tuple(
        (sex, re.compile(rf"\b{words('people').patterns[name].pattern},? $", re.IGNORECASE))
        for sex, name in told
    )


def of_pronoun(word: str) -> Gender:
    """The sex of whom a pronoun of one person stands for."""
    return "f" if word in words("people")["she"] else "m"


def of_noun(noun: str) -> Gender | None:
    """The sex that a noun tells ("woman", "uncle"); None where it does not."""
    listed = words("people")
    if noun in listed["female"]:
        return "f"
    return "m" if noun in listed["male"] else None
