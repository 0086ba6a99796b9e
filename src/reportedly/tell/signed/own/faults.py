"""What an editor's own words hold that they may not."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from reportedly.plain import visible
from reportedly.tell.signed.own.lexicon import Names, own_words, plain

Why = Literal[
    "a name", "a number", "a date", "a negation", "a hedge", "a happening", "a relative", "a sign"
]

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d[\d.,:/]*")
_CONTRACTED = re.compile(r"n['’ʼ＇`´]t\b", re.IGNORECASE)
_SIGNS = frozenset(" \t\n.,;:!?'’\"“”‘()-–—…")
"""What may stand between words: no sign of Markdown or HTML, and none that hides or turns words."""
_ENDS = frozenset(".!?:…")
_LISTS: tuple[tuple[str, Why], ...] = (
    ("numbers", "a number"),
    ("negations", "a negation"),
    ("dates", "a date"),
    ("hedges", "a hedge"),
    ("predicates", "a happening"),
    ("kin", "a relative"),
    ("titles", "a name"),
)
_LONGEST = 40
"""Letters of a word: no English word has more."""
_MOST = 5000
"""Characters of an editor's words between two sentences."""


class Own(NamedTuple):
    """Words of an editor's own that they may not be.

    Attributes:
        words: as they stand.
        why: what they are.
        at: where they begin.
    """

    words: str
    why: Why
    at: int


def faults(text: str, names: Names) -> Iterator[Own]:
    """What some words of an editor's own hold that they may not.

    Args:
        text: as it stands, escapes of Markdown resolved; composed characters count as one.
        names: those on file.

    Yields:
        Each word or sign once where it stands, in order.
    """
    text = unicodedata.normalize("NFC", text)
    if len(text) > _MOST:
        yield Own(visible(text[:_LONGEST]) + "…", "a sign", 0)
        return
    told = sorted(
        {*_signs(text), *_numbers(text), *_words(text, names)},
        key=lambda o: (o.at, -len(o.words), o.why),
    )
    end = -1
    for each in told:
        if each.at >= end:
            yield each
            end = each.at + len(each.words)


def _signs(text: str) -> Iterator[Own]:
    for at, sign in enumerate(text):
        if sign.isalpha():
            if not _is_latin(sign):
                yield Own(visible(sign), "a name", at)
        elif unicodedata.category(sign) in {"Nl", "No"}:
            yield Own(visible(sign), "a number", at)
        elif sign not in _SIGNS and not sign.isdecimal():
            yield Own(visible(sign), "a sign", at)


def _is_latin(letter: str) -> bool:
    """Whether a letter is of the Latin script, of ordinary width, and no sign in its guise."""
    name = unicodedata.name(letter, "")
    return name.startswith("LATIN ") and unicodedata.normalize("NFKC", letter) == letter


def _numbers(text: str) -> Iterator[Own]:
    for found in _NUMBER.finditer(text):
        yield Own(found[0], "a number", found.start())
    for found in _CONTRACTED.finditer(text):
        start = max(text.rfind(" ", 0, found.start()), text.rfind("\n", 0, found.start())) + 1
        yield Own(text[start : found.end()], "a negation", start)


def _words(text: str, names: Names) -> Iterator[Own]:
    found = list(_WORD.finditer(text))
    words = [plain(each[0]) for each in found]
    for number, each in enumerate(found):
        named = names.at(words, number)
        if named is not None and _looks_named(found, number, named[0]):
            last = found[number + named[0] - 1]
            yield Own(text[each.start() : last.end()], "a name", each.start())
            continue
        why = _month(text, each) or _why(words[number]) or _capital(text, each, words[number])
        if why is not None:
            yield Own(text[each.start() : each.end()], why, each.start())


def _looks_named(found: list[re.Match[str]], start: int, size: int) -> bool:
    """Whether a name on file stands there: one of several words always, one alone with a capital.

    A single word that is no word of English is a name in small letters too.
    """
    told = found[start][0]
    return size > 1 or told[0].isupper() or plain(told) not in own_words()["common"]


def _why(word: str) -> Why | None:
    lists = own_words()
    for name, why in _LISTS:
        if word in lists[name]:
            return why
    if len(word) > _LONGEST:
        return "a sign"
    if word not in lists["never_negating"] and any(
        word == begin or (word.startswith(begin) and len(word) >= len(begin) + 3)
        for begin in lists["negating"]
    ):
        return "a negation"
    return None


def _capital(text: str, found: re.Match[str], word: str) -> Why | None:
    """Whether a capital makes a word somebody's name, or a month of it."""
    told = found[0]
    if not any(letter.isupper() for letter in told) or told == "I":
        return None
    lists = own_words()
    if told in lists["capital_dates"]:
        return "a date"
    begins = _begins(text, found.start())
    if begins and (told[1:].islower() or len(told) == 1):
        known = word in lists["openers"] or word.endswith(("ly", "ing", "ed"))
        return None if known else "a name"
    return "a name"


def _month(text: str, found: re.Match[str]) -> Why | None:
    """Whether a capital within a sentence makes a month of a word that has another sense."""
    within = not _begins(text, found.start())
    return "a date" if within and found[0] in own_words()["capital_dates"] else None


def _begins(text: str, at: int) -> bool:
    """Whether a word begins a sentence."""
    before = text[:at].rstrip(" \t\n\"“'‘(-–—")
    return not before or before[-1] in _ENDS
