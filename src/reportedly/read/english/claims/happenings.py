"""Happenings in a sentence: listed words with what must, and what must not, stand beside them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from reportedly.model import Kind
from reportedly.read.english import places
from reportedly.read.english.claims.triggers import Row, Trigger, Triggers, triggers
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.places import Spot, Way
from reportedly.read.english.text.sentence import Sentence

_NEAR_BEFORE, _NEAR_AFTER, _WITH, _WITH_OF = 4, 6, 8, 14
"""Words that count before and behind a form; behind a noun stand posts and names first."""
_VERBAL = frozenset({"VERB", "AUX", "ADJ", ""})
_NOMINAL = frozenset({"NOUN", "PROPN", ""})
_LEADING = frozenset({"ADP", "AUX", "DET", "PART", "ADJ", "NOUN", "PROPN"})
FATES: tuple[Kind, ...] = ("execution", "killing", "death")
"""The kinds of one and the same end, the one that says most of it first."""


class Happening(msgspec.Struct, frozen=True):
    """A trigger at its place.

    Attributes:
        trigger: the listed words' row and kind.
        at: place of the token of its first word.
        start: offset of its first word in the field.
        end: offset after its last.
    """

    trigger: Trigger
    at: int
    start: int
    end: int

    @property
    def kind(self) -> Kind:
        """The kind that it tells of."""
        return self.trigger.kind


class _Around(msgspec.Struct, frozen=True):
    """The words around a form, in lower case.

    Attributes:
        before: the words of the sentence before it.
        after: the next words behind it.
        near: the few next to it on both sides, a bar between them.
        behind: the rest of the sentence without the mark that opens it.
    """

    before: list[str]
    after: list[str]
    near: str
    behind: str


def _around(low: str, found: re.Match[str]) -> _Around:
    before, rest = low[: found.start()].split(), low[found.end() :]
    after = rest.split(maxsplit=_WITH_OF)[:_WITH_OF]
    near = " ".join(before[-_NEAR_BEFORE:]) + " | " + " ".join(after[:_NEAR_AFTER])
    return _Around(before, after, near, rest.lstrip(" ,."))


def find(sentence: Sentence, spots: list[Spot], home: str | None = None) -> list[Happening]:
    """All happenings that a sentence may tell of, in order.

    Args:
        sentence: where to look.
        spots: its places.
        home: the state that the report is about: no place in it is a haven from it.
    """
    out = [h for listed in triggers() for h in _found(sentence, spots, listed, home)]
    out.sort(key=lambda h: h.start)
    return [h for h in out if not h.trigger.row.beside or leading(out, h) is not h]


def leading(told: Sequence[Happening], happening: Happening) -> Happening:
    """The happening in which somebody else shares ("X visited the farm alongside Y").

    The nearest of the same kind that stands on its own; a happening that does so is its own.
    """
    if not happening.trigger.row.beside:
        return happening
    others = [h for h in told if h.kind == happening.kind and not h.trigger.row.beside]
    return min(others, key=lambda h: abs(h.at - happening.at), default=happening)


def _found(
    sentence: Sentence, spots: list[Spot], listed: Triggers, home: str | None
) -> Iterator[Happening]:
    """The happenings that some triggers tell of.

    A shorter form at the same place may tell of another kind ("moved to" and "moved").
    """
    pattern, low = listed.pattern, sentence.low
    found = pattern.search(low)
    while found is not None:
        told = _told(sentence, found, spots, listed, home)
        cut = found.start() + max(0, found.group().rfind(" "))
        shorter = pattern.match(low, found.start(), cut)
        while shorter is not None:
            more = _told(sentence, shorter, spots, listed, home)
            told += [h for h in more if h.kind not in {t.kind for t in told}]
            cut = shorter.start() + max(0, shorter.group().rfind(" "))
            shorter = pattern.match(low, shorter.start(), cut)
        yield from told
        after = max((h.end - sentence.start for h in told), default=found.start() + 1)
        if found.group().startswith("also "):
            after = found.start() + 1  # "also elected was X" may as well be "also elected X"
        found = pattern.search(low, after)


def _told(
    sentence: Sentence,
    found: re.Match[str],
    spots: list[Spot],
    listed: Triggers,
    home: str | None,
) -> list[Happening]:
    """The happenings that one form tells of: the first row of each kind that fits.

    A row that asks for a post hides none that does without.
    """
    at = sentence.at(sentence.start + found.start())
    if at is None:
        return []
    start, end = sentence.start + found.start(), sentence.start + found.end()
    at = _head(sentence, at, end)
    around = _around(sentence.low, found)
    fitting: dict[tuple[str, str, bool, bool], Trigger] = {}
    for trigger in listed.by_form[found.group()]:
        row = trigger.row
        key = (trigger.kind, row.who, row.denies, row.office)
        if key in fitting or not _fits(sentence, row, at, found, around):
            continue
        if _placed(sentence, row, found, spots, home):
            fitting[key] = trigger
    return [Happening(trigger, at, start, end) for trigger in _one_fate([*fitting.values()])]


def _head(sentence: Sentence, at: int, end: int) -> int:
    """The word that the others of a form hang on: "in custody" stands where "custody" does.

    Of "machine-gunned" it is the last part.
    """
    first, below = sentence.tokens[at], sentence.word(at + 1)
    if below == "-" and at + 2 < len(sentence.tokens) and sentence.tokens[at + 2].start < end:
        return at + 2
    last = sentence.at(end - 1)
    plain = first.pos == "ADJ" and not first.lower.endswith("ed")
    if plain and last is not None and sentence.tokens[last].pos == "NOUN":
        return last  # "last reported public appearance"
    inside = at < first.head < len(sentence.tokens) and sentence.tokens[first.head].start < end
    # "publicly executed": the verb, though "back in public" stands where "back" does.
    adverb = first.pos == "ADV" and below.endswith(("ed", "en", "ot"))
    adverb = adverb and (not inside or sentence.tokens[first.head].rel != "amod")
    leading = first.pos in _LEADING or adverb
    return first.head if inside and leading else at


def _one_fate(fitting: list[Trigger]) -> list[Trigger]:
    """Somebody dies once: the row that says most of how it came about."""
    fates = [t for t in fitting if t.kind in FATES]
    best = min(fates, key=lambda t: FATES.index(t.kind), default=None)
    return [t for t in fitting if t is best or t.kind not in FATES]


def _fits(sentence: Sentence, row: Row, at: int, found: re.Match[str], around: _Around) -> bool:
    """Whether part of speech, role of the line and the words around it agree with a row."""
    if " " not in found.group():
        # "the killing of", "the hanging of": a noun, whatever the parser took it for.
        noun = found.group().endswith("ing") and sentence.low.startswith(" of ", found.end())
        fitting = _NOMINAL if row.who == "of" else _VERBAL
        verb = row.who != "of" and not noun and _only_verb(sentence.tokens[at].text)
        if (row.who != "of") if noun else not (verb or sentence.tokens[at].pos in fitting):
            return False
    if row.who == "is" and sentence.word(at - 1) in words("grammar")["be"]:
        return False  # "he was also dismissed": whom it befalls stands before
    if row.caption and sentence.role != "caption":
        return False
    return _among(sentence, row, around)


def _among(sentence: Sentence, row: Row, around: _Around) -> bool:
    """Whether the words around a form are those that a row asks for, and none that it bars."""
    with_, follows, amid = row.asked
    reach = _WITH_OF if row.who in {"of", "next"} else _WITH
    if with_ is not None and with_.search(" ".join(around.after[:reach])) is None:
        return False
    if follows is not None and follows.search(" ".join(around.before[-_WITH:])) is None:
        return False
    if amid is not None and amid.search(sentence.low) is None:
        return False
    unless, not_before, never = row.barred
    if unless is not None and unless.search(around.near):
        return False
    if not_before is not None and not_before.match(around.behind):
        return False
    return never is None or never.search(sentence.low) is None


def _only_verb(word: str) -> bool:
    """Whether a word is a verb's form and nothing else, whatever the parser took it for."""
    return word.endswith("ed") or word in words("grammar")["only_verbs"]


def _placed(
    sentence: Sentence, row: Row, found: re.Match[str], spots: list[Spot], home: str | None
) -> bool:
    """Whether the place that a row asks for is told; a haven lies outside the state fled."""
    if row.place is None or row.place == "at":
        return True
    if row.place == "haven":
        spots = [s for s in spots if s.place.state != home]
    start = sentence.start + found.start()
    end = clause_end(sentence, sentence.start + found.end())
    ways: tuple[Way, ...] = ("to", "from") if row.place == "either" else ("to",)
    return any(places.led(sentence, spots, way, start, end) is not None for way in ways)


def clause_end(sentence: Sentence, offset: int) -> int:
    """Where the clause of an offset ends: a semicolon, a new subject, the sentence's end."""
    found = _clause_end().search(sentence.low, offset - sentence.start)
    return sentence.start + found.start() if found else sentence.end


@cache
def _clause_end() -> re.Pattern[str]:
    rows = words("grammar")
    return re.compile(
        rf"[;:—]| – |, (?:{either(rows['opens_clause'])})\b"
        rf"|\band (?:{either(rows['goes_on_with'])})\b"
    )
