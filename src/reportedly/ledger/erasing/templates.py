"""Knowing a redacted page when it comes again, by what is left of it.

No digest of the old words is kept: who has the text but for a name could try names until the digest
fits. The redacted text itself is the form into which the page must fit: where the mark stands, any
few words may stand. What stands there is what was redacted, and is redacted again.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reportedly.ledger.erasing.words import MARK, Span

_LONGEST = 300
"""Characters for which one mark may stand."""
_AROUND = 24
"""Characters beside a mark by which its place is known in a page that was changed."""
_SHINGLE = 5
"""Words in a row that two articles by different hands seldom share."""


class Folded(NamedTuple):
    """A text in lower case with one blank between words, and where each character comes from."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where a part of it stands in the text that it was made from."""
        return Span(self.origin[start], self.origin[end - 1] + 1)


def folded(text: str) -> Folded:
    """A text as templates compare it."""
    kept: list[str] = []
    origin: list[int] = []
    for at, character in enumerate(text):
        one = " " if character.isspace() else character.lower()[:1]
        if one == " " and (not kept or kept[-1] == " "):
            continue
        kept.append(one)
        origin.append(at)
    return Folded("".join(kept).rstrip(), tuple(origin))


def filled(template: str, text: str) -> list[Span] | None:
    """What stands in a text where a template has the mark; None where the text is another.

    Args:
        template: a redacted text.
        text: what was got, as it stands.
    """
    pieces, whole = folded(template).text.split(MARK), folded(text)
    if not whole.text.startswith(pieces[0]):
        return None
    at, found = len(pieces[0]), []
    for number, piece in enumerate(pieces[1:], start=1):
        is_last = number == len(pieces) - 1
        next_ = _next(whole.text, piece, at, is_last=is_last)
        if next_ is None:
            return None
        found.append(whole.span(at, next_))
        at = next_ + len(piece)
    return found if at == len(whole.text) else None


def _next(text: str, piece: str, at: int, *, is_last: bool) -> int | None:
    """Where the piece after a mark begins, at least one character after the mark does."""
    if is_last:
        start = len(text) - len(piece)
        return start if at < start <= at + _LONGEST and text.endswith(piece) else None
    start = text.find(piece, at + 1, at + _LONGEST + len(piece) + 1)
    return start if start >= 0 else None


def met(template: str, text: str) -> list[str]:
    """What stands in a changed text where its redacted form had the mark, as far as it is found.

    Args:
        template: the redacted text of the same page.
        text: the page as it was got again.
    """
    whole, pieces = folded(text), folded(template).text.split(MARK)
    found = []
    for before, after in pairwise(pieces):
        for start, end in _gaps(whole.text, before[-_AROUND:], after[:_AROUND]):
            span = whole.span(start, end)
            found.append(text[span.start : span.end])
    return found


def _gaps(text: str, before: str, after: str) -> Iterator[tuple[int, int]]:
    """Each place between two contexts; contexts of a few letters mean nothing."""
    if len(before.strip()) + len(after.strip()) < _AROUND // 2 or not before.strip():
        return
    at = text.find(before)
    while at >= 0:
        start = at + len(before)
        end = text.find(after, start + 1, start + _LONGEST) if after.strip() else -1
        if end > start:
            yield start, end
        at = text.find(before, at + 1)


def alike(template: str, text: str) -> bool:
    """Whether two texts share a run of words, so that one may be a later state of the other."""
    return bool(_shingles(template) & _shingles(text))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}


def is_address_of(template: str, address: str) -> bool:
    """Whether an address is one that was redacted, whatever stands where the mark does."""
    pattern = "[^/?]+".join(map(re.escape, template.split(MARK)))
    return MARK in template and re.fullmatch(pattern, address, re.IGNORECASE) is not None
