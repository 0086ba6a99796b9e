"""Capitalised words of English text, in runs, with their places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKS = "'’ʼ‘ʻ`´"
_CAPITAL = "[A-ZÀ-ÖØ-ÞŎŬǑǓ]"
_LETTER = r"[^\W\d_]\u0306?"
_PART = rf"(?:{_LETTER})+(?:[{_MARKS}](?:{_LETTER})+)*"
_WORD = rf"{_CAPITAL}\u0306?(?:[{_MARKS}]?{_PART})?(?:-{_PART})*"
_RUN = re.compile(rf"\b{_WORD}(?:[ \u00a0]{_WORD})*")
_POSSESSIVE = re.compile(rf"[{_MARKS}][sS]$")
_SPACE = re.compile("[ \u00a0]")


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


def runs(text: str) -> Iterator[tuple[Token, ...]]:
    """Yield the runs of capitalised words that single spaces join.

    A possessive ``'s`` is left out and ends its run: nothing after it belongs to the name.
    """
    for found in _RUN.finditer(text):
        if " " not in found[0] and "-" not in found[0] and "\u00a0" not in found[0]:
            continue
        yield from _split(found[0], found.start())


def _split(run: str, start: int) -> Iterator[tuple[Token, ...]]:
    tokens: list[Token] = []
    for word in _SPACE.split(run):
        bare = _POSSESSIVE.sub("", word)
        tokens.append(Token(start, tuple(bare.split("-"))))
        if bare != word:
            yield tuple(tokens)
            tokens = []
        start += len(word) + 1
    if tokens:
        yield tuple(tokens)
