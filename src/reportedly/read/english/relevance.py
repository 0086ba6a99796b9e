"""Whether a text is worth a close look: one scan over its bytes, before anything is cut or parsed.

Nearly all of a stream of news is about something else. An Aho-Corasick automaton finds all listed
words of happenings, words of `data/relevance.yaml` and names of the pack in one pass; what stands
where decides. A text of another trade altogether (`genre.py`) is passed over as well. No grammar
and no sentence is needed for it, so that it costs a hundredth of a close reading.
"""

from collections.abc import Iterable
from enum import IntFlag
from itertools import chain

import msgspec
from ahocorasick_rs import BytesAhoCorasick

from reportedly.model import Report
from reportedly.packs import Pack
from reportedly.read.english.claims.triggers import triggers
from reportedly.read.english.genre import genre
from reportedly.read.english.lexicon import table
from reportedly.read.english.text.plain import plain

NEAR = 800
"""Bytes within which a happening, an office and a state must meet: four or five sentences."""
SHORT = 600
"""A text of no more bytes is read closely: a headline with its lead costs less than a doubt."""
_LEAST, _LEAST_CLOSED = 3, 4
"""Names of fewer bytes stand in any text: "SPA" is an assembly, and a bath."""


class Sign(IntFlag):
    """What a word of a text points to."""

    CLOSED = 1
    TELLING = 2
    HAPPENING = 4
    OFFICE = 8
    STATE = 16


_PARTS = tuple(Sign)


class _Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    telling: list[list[str]]
    happening: list[list[str]]
    office: list[list[str]]


class Scan:
    """Finds the signs of one pack in texts.

    Attributes:
        words: each listed word with what it points to.
        closed: those of them that name a closed country, its people, places or press.
    """

    def __init__(self, words: dict[bytes, Sign]) -> None:
        self.words = words
        self.closed = tuple(word for word, sign in words.items() if Sign.CLOSED in sign)
        self._parts = [tuple(part for part in _PARTS if part in sign) for sign in words.values()]
        self._automaton = BytesAhoCorasick(list(words))

    def relevant(self, report: Report) -> bool:
        """Whether a report may tell of a happening of a listed kind to a state's people."""
        text = f"{report.title or ''}\n{report.text}"
        data = plain(text)
        return len(data) <= SHORT or self._concerns(data)

    def concerns(self, report: Report) -> bool:
        """The same, short or not."""
        return self.concerned(f"{report.title or ''}\n{report.text}")

    def concerned(self, text: str) -> bool:
        """The same of words that are no report yet."""
        return self._concerns(plain(text))

    def _concerns(self, data: bytes) -> bool:
        return self._holds(data) and genre(data) is None

    def why_not(self, report: Report) -> str:
        """Why a report was passed over."""
        other = genre(plain(f"{report.title or ''}\n{report.text}"))
        if other is None:
            return "passed over: no happening stands near an office and a state"
        return f"passed over: {other.name} ({', '.join(other.words)})"

    def _holds(self, data: bytes) -> bool:
        """Whether the signs in a text are enough, by what stands where."""
        seen = dict.fromkeys(_PARTS, -NEAR - 1)
        for index, start, _ in self._automaton.find_matches_as_indexes(data, overlapping=True):
            parts = self._parts[index]
            if Sign.CLOSED in parts:
                return True
            for part in parts:
                seen[part] = start
            near = start - NEAR
            told = seen[Sign.TELLING] >= near
            happens = seen[Sign.HAPPENING] >= near and seen[Sign.OFFICE] >= near
            if seen[Sign.STATE] >= near and (told or happens):
                return True
        return False


def scan(pack: Pack) -> Scan:
    """The scan of a pack."""
    rows = table("relevance", _Rows)
    closed = frozenset(mission.state for mission in pack.missions)
    signs: dict[bytes, Sign] = {}

    def add(names: Iterable[str], sign: Sign) -> None:
        least = _LEAST_CLOSED if sign is Sign.CLOSED else _LEAST
        for name in names:
            word = plain(name)
            if len(word) - 2 >= least:
                signs[word] = signs.get(word, Sign(0)) | sign

    add(chain.from_iterable(rows.telling), Sign.TELLING)
    add(chain.from_iterable(rows.office), Sign.OFFICE)
    add(chain.from_iterable(rows.happening), Sign.HAPPENING)
    add((form for listed in triggers() for form in listed.by_form), Sign.HAPPENING)
    for place in pack.places:
        peoples = (f"{n}s" for n in place.adjectives if n.endswith("an"))
        names = (n for n in (*place.names, *place.adjectives, *peoples) if n[:4] != "the ")
        add(names, Sign.CLOSED if place.state in closed else Sign.STATE)
    add((n for s in pack.sources if s.state in closed for n in s.names), Sign.CLOSED)
    add((n for h in pack.holders for n in h.names), Sign.CLOSED)
    return Scan(signs)
