"""Words of a sentence as neutral tokens with Universal Dependencies."""

import re
from functools import lru_cache

import msgspec

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|_")
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
GENITIVE = frozenset({"'s", "’s", "'", "’"})
"""What stands behind whoever owns something."""
QUOTATION = frozenset({'"', "“", "”"})
"""Marks around what somebody said."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


class Token(msgspec.Struct, frozen=True):
    """One word.

    Attributes:
        i: place in its sentence.
        start: offset of its first code point in the field it stands in.
        end: offset after its last.
        pos: universal part of speech, empty where nothing analysed it.
        dep: relation with its subtype, "root" for the root, empty where nothing analysed it.
        head: place of its head; its own for a root, -1 where nothing analysed it.
        feats: features as the parser prints them ("Tense=Past|VerbForm=Fin").
    """

    i: int
    text: str
    start: int
    end: int
    pos: str = ""
    dep: str = ""
    head: int = -1
    feats: str = ""

    @property
    def lower(self) -> str:
        """The word in lower case, straight apostrophes."""
        return _lower(self.text)

    @property
    def rel(self) -> str:
        """The relation without its subtype."""
        return _basic(self.dep)


@lru_cache(maxsize=16384)
def _lower(text: str) -> str:
    return text.replace("’", "'").lower()


@lru_cache(maxsize=256)
def _basic(dep: str) -> str:
    return dep.partition(":")[0]


class Span(msgspec.Struct, frozen=True):
    """Tokens first to last of one sentence, both included."""

    first: int
    last: int


def plain_tokens(text: str, start: int) -> tuple[Token, ...]:
    """Words and marks of a sentence without any analysis.

    Args:
        text: the sentence.
        start: its offset in its field.
    """
    found = _WORD.finditer(text)
    return tuple(
        Token(i, m.group(), start + m.start(), start + m.end()) for i, m in enumerate(found)
    )
