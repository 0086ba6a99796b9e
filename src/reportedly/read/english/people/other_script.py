"""Words in another script than the Latin one between a name and its post: they are passed over."""

import unicodedata
from collections.abc import Sequence

from reportedly.read.english.text.tokens import Token

_OPENING, _SHUTTING = frozenset("([（［"), frozenset(")]）］")
_LONGEST = 16
"""Tokens that a bracket with other forms of a name has at most."""


def past_native(tokens: Sequence[Token], i: int) -> int:
    """Past a bracket that holds other forms of a name: "NAME (리용호, 李容浩) | , the minister".

    Args:
        tokens: of the sentence.
        i: place of the token behind the name.

    Returns:
        The place behind the bracket; `i` where there is none, or it holds anything else.
    """
    if i >= len(tokens) or tokens[i].text not in _OPENING:
        return i
    native = False
    for k in range(i + 1, min(len(tokens), i + _LONGEST)):
        text = tokens[k].text
        if text in _SHUTTING:
            return k + 1 if native else i
        native = native or is_other_script(text)
        label = k + 1 < len(tokens) and tokens[k + 1].text == ":"
        if text[:1].isalnum() and not is_other_script(text) and not label:
            break
    return i


def before_native(tokens: Sequence[Token], first: int) -> int:
    """Before another form of a name that stands before it: "minister | 리용호 (NAME)".

    Args:
        tokens: of the sentence.
        first: place of the name's first token.
    """
    i = first - 1 if first and tokens[first - 1].text in _OPENING else first
    while i and is_other_script(tokens[i - 1].text):
        i -= 1
    return i if i < first and is_other_script(tokens[i].text) else first


def is_other_script(word: str) -> bool:
    """Whether a word begins with a letter that is not Latin."""
    first = word[:1]
    return not first.isascii() and first.isalpha() and not _is_latin(first)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
