"""Words that are to be redacted: where they stand, and a text without them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple
from urllib.parse import quote

from reportedly.errors import ReportedlyError
from reportedly.model import Quote

MARK = "[redacted]"
"""What stands in place of words that were taken out, whatever their length."""

_BETWEEN = re.compile(r"[\s\-‐-―'’._·]+")
_JOINED = r"(?:[\s\-‐-―'’._+·]|%20)*"
_LETTER = "[^\\W\\d_\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]"
"""A letter of a script that separates words: what stands beside it belongs to the same word."""
_FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")


class TooShort(ReportedlyError):
    """Words of one letter stand everywhere and mean nobody."""


class Span(NamedTuple):
    """From where to where in a text."""

    start: int
    end: int


class Words:
    """Some spellings, found whatever their case and whatever joins their parts.

    "Pak Test-il" is found in "PAK TESTIL", "pak-test-il" (an address) and over the end of a line,
    and not in a longer word.

    Args:
        spellings: each way in which the words are written.

    Raises:
        TooShort: a spelling has fewer than two letters.
    """

    def __init__(self, spellings: Iterable[str]) -> None:
        self.spellings = tuple(dict.fromkeys(s.strip() for s in spellings))
        for spelling in self.spellings:
            if sum(1 for c in spelling if c.isalnum()) < 2:
                raise TooShort(f"'{spelling}' stands everywhere; give the words in full")
        alternatives = sorted({a for s in self.spellings for a in _patterns(s)}, key=len)
        self._pattern = re.compile("|".join(reversed(alternatives)), re.IGNORECASE)

    def spans(self, text: str) -> list[Span]:
        """Where the words stand, in order."""
        return [Span(*found.span()) for found in self._pattern.finditer(text)]

    def stand_in(self, *texts: str | None) -> bool:
        """Whether they stand in any of some texts."""
        return any(text and self._pattern.search(text) for text in texts)

    def masked(self, text: str) -> str:
        """The text with the mark in their place."""
        return self._pattern.sub(MARK, text)


def _patterns(spelling: str) -> set[str]:
    """How a spelling may be written, as patterns."""
    forms = {unicodedata.normalize(form, spelling) for form in _FORMS}
    written = {tuple(p for p in _BETWEEN.split(form) if p) for form in forms}
    quoted = {tuple(quote(part) for part in parts) for parts in written}
    return {_bounded(parts) for parts in written | quoted if parts}


def _bounded(parts: Sequence[str]) -> str:
    told = _JOINED.join(map(re.escape, parts))
    before = f"(?<!{_LETTER})" if re.match(_LETTER, parts[0]) else ""
    after = f"(?!{_LETTER})" if re.match(_LETTER, parts[-1][-1]) else ""
    return f"{before}{told}{after}"


def marked(text: str, spans: Sequence[Span]) -> str:
    """A text with the mark in place of some of it.

    Args:
        text: any words.
        spans: what goes, in order and apart.
    """
    kept, at = [], 0
    for span in spans:
        kept += [text[at : span.start], MARK]
        at = span.end
    return "".join((*kept, text[at:]))


def shifted(quote: Quote, spans: Sequence[Span]) -> Quote | None:
    """A quote where it stands after some words have given way to the mark.

    Args:
        quote: words of a field as it was.
        spans: what went out of that field, in order and apart.

    Returns:
        None where it had some of what went.
    """
    if any(span.start < quote.end and quote.start < span.end for span in spans):
        return None
    start = moved(quote.start, spans)
    end = start + quote.end - quote.start
    return Quote(field=quote.field, start=start, end=end, text=quote.text)


def moved(at: int, spans: Sequence[Span]) -> int:
    """Where an offset is after some words have given way to the mark."""
    before = [span for span in spans if span.end <= at]
    inside = next((span for span in spans if span.start <= at < span.end), None)
    at = at if inside is None else inside.start
    return at + sum(len(MARK) - (span.end - span.start) for span in before)
