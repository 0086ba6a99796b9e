"""Happenings in a sentence: listed words with what must, and what must not, stand beside them."""

import re

import msgspec

from reportedly.packs import Pack
from reportedly.read.english import places
from reportedly.read.english.lexicon import Trigger, alternation, fold, triggers
from reportedly.read.english.places import Spot
from reportedly.read.english.syntax import Sentence

_NEAR_BEFORE, _NEAR_AFTER, _WITH = 4, 6, 8
_VERBAL = frozenset({"VERB", "AUX", "ADJ", ""})
_NOMINAL = frozenset({"NOUN", "PROPN", ""})


class Happening(msgspec.Struct, frozen=True):
    """A trigger at its place: `at` is the token of its first word, `end` the offset after its last."""

    trigger: Trigger
    at: int
    start: int
    end: int

    @property
    def kind(self) -> str:
        """The kind that it tells of."""
        return self.trigger.kind


def gate(text: str) -> bool:
    """Whether a text holds any listed word at all."""
    return triggers()[1].search(fold(text)) is not None


def find(sentence: Sentence, spots: list[Spot], pack: Pack) -> list[Happening]:
    """All happenings that a sentence may tell of, in order."""
    by_form, pattern = triggers()
    low, out = sentence.low, []
    for found in pattern.finditer(low):
        at = sentence.at(sentence.start + found.start())
        if at is None:
            continue
        for trigger in by_form[found.group()]:
            if _fits(sentence, trigger, at, found, low, spots):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                out.append(Happening(trigger, at, start, end))
    return out


def _fits(
    sentence: Sentence, trigger: Trigger, at: int, found: re.Match[str], low: str, spots: list[Spot]
) -> bool:
    row = trigger.row
    pos = sentence.tokens[at].pos
    single = " " not in found.group()
    if single and pos not in (_NOMINAL if row.who == "of" else _VERBAL):
        return False
    if row.caption and sentence.role != "caption":
        return False
    before = low[: found.start()].split()[-_NEAR_BEFORE:]
    after_words = low[found.end() :].split()
    near = " ".join(before) + " | " + " ".join(after_words[:_NEAR_AFTER])
    if row.unless and alternation(row.unless).search(near):
        return False
    if row.not_before and after_words and after_words[0].strip(",.") in row.not_before:
        return False
    if row.with_ and not _with(row.with_, found.group(), " ".join(after_words[:_WITH])):
        return False
    return row.place is None or _placed(sentence, row.place, found, spots)


def _with(listed: tuple[str, ...], form: str, after: str) -> bool:
    return alternation(listed).search(after) is not None


def _placed(sentence: Sentence, way: str, found: re.Match[str], spots: list[Spot]) -> bool:
    start = sentence.start + found.start()
    end = clause_end(sentence, sentence.start + found.end())
    if way == "at":
        return True
    ways = ("to", "from") if way == "either" else ("to",)
    return any(places.led(sentence, spots, w, start, end) is not None for w in ways)


def clause_end(sentence: Sentence, offset: int) -> int:
    """Where the clause that holds an offset ends: a semicolon, a new subject, the sentence's end."""
    rest = sentence.text[offset - sentence.start :]
    found = re.search(
        r"[;:—]| – |, (?:and|but|while|who|which|after|as|although|when|where)\b|\band (?:he|she|they|has|had|was|is|were)\b",
        rest,
    )
    return offset + found.start() if found else sentence.end
