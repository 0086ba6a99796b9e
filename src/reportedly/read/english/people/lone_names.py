"""Persons whom a report names by the surname alone: "Mr Kang", "Colonel Pak", "surnamed Om"."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.names.guards import is_plain_surname
from reportedly.packs import Pack
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.known import Naming
from reportedly.read.english.people.listed import listed, never_names
from reportedly.read.english.text.sentence import Sentence

_NAME = r"((?:[a-z]{1,3}[ -]){0,2}[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?![\w-]| [A-Z][a-z])"
_COURTESY = re.compile(rf"(?<!\w)(?:Mr|Mrs|Ms|Miss|Dr|Madame|Comrade)\.? {{1,3}}{_NAME}")


def lone_names(i: int, sentence: Sentence, pack: Pack) -> Iterator[Naming]:
    """Lone surnames in the sentence of that number, each behind what makes a person of it.

    A title of courtesy, words that introduce a surname ("a man surnamed Om"), or a rank before the
    surname of a Korean or Chinese ("Colonel Pak").
    """
    for pattern in (_COURTESY, _introduced(), _ranked()):
        for found in pattern.finditer(sentence.text):
            name = found[1]
            if pattern is _ranked() and not _asian(name):
                continue
            if pack.place(name) is None and not never_names(name):
                start, end = (sentence.start + place for place in found.span(1))
                yield Naming(i, start, end, name, False)


def _asian(name: str) -> bool:
    return is_plain_surname(name) or name in listed("chinese_surnames")


@cache
def _introduced() -> re.Pattern[str]:
    listed_ = either(words("people")["introduces_surname"])
    return re.compile(rf"(?<!\w)(?:{listed_}),? (?:as |of )?{_NAME}")


@cache
def _ranked() -> re.Pattern[str]:
    ranks = {rank[:1].upper() + rank[1:] for rank in words("people")["addressed"]}
    return re.compile(rf"(?<!\w)(?:{either(ranks, folded=False)})\.? {_NAME}")
