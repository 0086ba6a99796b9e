"""Full names in a sentence: Korean by their syllables, others by what tells them apart."""

import re
from collections.abc import Sequence

from reportedly import names
from reportedly.names.guards import is_korean_only
from reportedly.read.english.people import cues, other_names
from reportedly.read.english.people.candidates import candidates
from reportedly.read.english.people.known import Naming
from reportedly.read.english.people.listed import (
    is_chinese,
    is_english_word,
    is_title,
    never_names,
)
from reportedly.read.english.people.lone_names import lone_names
from reportedly.read.english.people.setting import Setting
from reportedly.read.english.text.sentence import Sentence

__all__ = ["candidates", "full_names"]

_CAPITALISED_NEXT = re.compile(r" ([A-Z][a-z]+)")
_CAPITALISED_BEFORE = re.compile(r"(?<![\w'’.-])([A-Z][a-z]+) $")
_HEADLINES = frozenset({"title", "heading"})


def full_names(i: int, sentence: Sentence, setting: Setting) -> list[Naming]:
    """The names of the sentence of that number, in order: full ones, then lone surnames told so."""
    out = _korean(i, sentence, setting)
    for naming in _others(i, sentence, setting, out):
        if not _overlaps(naming, out):
            out.append(naming)
    for naming in lone_names(i, sentence, setting.pack):
        if not any(n.start <= naming.start < n.end for n in out):
            out.append(naming)
    return sorted(out, key=lambda n: n.start)


def _korean(i: int, sentence: Sentence, setting: Setting) -> list[Naming]:
    out = []
    for found in candidates(sentence.text).korean:
        start, end = sentence.start + found.start, sentence.start + found.end
        if other_names.credited(sentence.text, found.start):
            continue
        if found.strength == "strong" or _weak_holds(sentence, found, setting):
            out.append(_naming(i, start, end, found.text))
    return out


def _weak_holds(sentence: Sentence, found: names.Found, setting: Setting) -> bool:
    """Whether something tells that a shape which other words have too is a Korean's name."""
    start, end = sentence.start + found.start, sentence.start + found.end
    korean_only = is_korean_only(found.surname)
    if _inside_longer(sentence.text, found):
        return False
    if is_chinese(found.text) and not korean_only:
        return False
    if cues.personal(sentence, start, end) or setting.on_file(found.text):
        return True
    goes_on = found.surname in setting.echoes and setting.about_closed_state
    if not (korean_only or goes_on) or cues.of_a_thing(sentence, start):
        return False
    if sentence.role in _HEADLINES and is_english_word(found.given):
        return False
    return setting.about_closed_state


def _inside_longer(text: str, found: names.Found) -> bool:
    """Whether the words beside a weak shape make a longer name of it: "Lim Guan" of "... Eng"."""
    after = _CAPITALISED_NEXT.match(text, found.end)
    if after is not None and not (never_names(after[1]) or is_title(after[1])):
        return True
    before = _CAPITALISED_BEFORE.search(text[: found.start])
    return before is not None and not (never_names(before[1]) or is_title(before[1]))


def _others(i: int, sentence: Sentence, setting: Setting, korean: Sequence[Naming]) -> list[Naming]:
    """Names that are not Korean: sure ones, and those that something beside them tells."""
    told: list[Naming] = []
    unsure: list[Naming] = []
    for found in candidates(sentence.text).others:
        text = sentence.text[found.start : found.end]
        start, end = sentence.start + found.start, sentence.start + found.end
        if setting.pack.place(text) is not None or setting.pack.source(text) is not None:
            continue
        if cues.of_a_thing(sentence, start) and not found.titled:
            continue
        holds = found.sure or found.titled or setting.on_file(text)
        (told if holds else unsure).append(_naming(i, start, end, text))
    for naming in unsure:
        if _holds(sentence, naming, setting, [*korean, *told]):
            told.append(naming)
    return told


def _holds(sentence: Sentence, naming: Naming, setting: Setting, others: Sequence[Naming]) -> bool:
    """Whether something tells that a run of capitalised words is a person's name."""
    first, last = naming.text.split(" ", 1)[0], naming.text.rsplit(" ", 1)[-1]
    if setting.pack.place(first) is not None:
        return False
    return (
        cues.personal(sentence, naming.start, naming.end)
        or last in setting.echoes
        or any(cues.joined(sentence, naming, other) for other in others)
    )


def _naming(i: int, start: int, end: int, text: str) -> Naming:
    """A full name, with one space between its words however the page has them."""
    return Naming(i, start, end, " ".join(text.split()), True)


def _overlaps(naming: Naming, others: Sequence[Naming]) -> bool:
    return any(n.start < naming.end and naming.start < n.end for n in others)
