"""Capitalised words of English text, in runs, with their places."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportedly.names.tables import words

_MARKS = "'’ʼ‘ʻ`´"
_CAPITAL = "[A-ZÀ-ÖØ-ÞŎŬǑǓ]"
_LETTER = r"[^\W\d_]\u0306?"
_PART = rf"(?:{_LETTER})+(?:[{_MARKS}](?:{_LETTER})+)*"
_WORD = rf"{_CAPITAL}\u0306?(?:[{_MARKS}]?{_PART})?(?:-{_PART})*"
_GAP = "[ \u00a0]{1,3}"
# A page's tags leave words glued to names: a run may begin inside a word ("atKim Jong Un").
_BEGINNING = r"(?:\b|(?<=[a-z]))"
_POSSESSIVE = re.compile(rf"[{_MARKS}][sS]$")
_WRITTEN = re.compile("[^ \u00a0]+")
_JOINED = re.compile("(?<=[a-z])(?=[A-Z])")


class Token(NamedTuple):
    """A capitalised word, its hyphens included.

    Attributes:
        start: where it begins in the text, in code points.
        parts: what its hyphens part, at least one.
    """

    start: int
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The word as written."""
        return "-".join(self.parts)

    @property
    def end(self) -> int:
        """Where it ends in the text (exclusive)."""
        return self.start + len(self.text)

    def cut(self, at: int) -> tuple["Token", "Token"]:
        """Return two tokens, parted at the hyphen before part `at`."""
        head = Token(self.start, self.parts[:at])
        return head, Token(head.end + 1, self.parts[at:])

    def unglued(self) -> tuple["Token", "Token"] | None:
        """Return two tokens, parted where a capital stands inside the last part: "ComradeKim"."""
        *before, last = self.parts
        joint = _JOINED.search(last)
        if joint is None:
            return None
        head = Token(self.start, (*before, last[: joint.start()]))
        return head, Token(head.end, (last[joint.start() :],))


@cache
def _run() -> re.Pattern[str]:
    """A run of capitalised words, and one that may stand in lower case behind it: "Kim Jong un"."""
    low = "|".join(sorted(words("detection", "lower_syllables")))
    return re.compile(rf"{_BEGINNING}{_WORD}(?:{_GAP}{_WORD})*(?:{_GAP}(?:{low})\b(?!-))?")


def runs(text: str) -> Iterator[tuple[Token, ...]]:
    """Yield the runs of capitalised words that up to three spaces join.

    A possessive ``'s`` is left out and ends its run: nothing after it belongs to the name. The
    last word of a run may be a syllable in lower case.
    """
    for found in _run().finditer(text):
        if " " not in found[0] and "-" not in found[0] and "\u00a0" not in found[0]:
            continue
        yield from _split(found[0], found.start())


def _split(run: str, start: int) -> Iterator[tuple[Token, ...]]:
    tokens: list[Token] = []
    for word in _WRITTEN.finditer(run):
        bare = _POSSESSIVE.sub("", word[0])
        tokens.append(Token(start + word.start(), tuple(bare.split("-"))))
        if bare != word[0]:
            yield tuple(tokens)
            tokens = []
    if tokens:
        yield tuple(tokens)
