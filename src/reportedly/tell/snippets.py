"""Pieces of a report around the words that were looked for."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportedly.ledger.search import Query, marked, quotes_of
from reportedly.model import Field, Reading, Report

MOST = 3
"""Pieces of one report that are shown."""

_ROUND = 80
"""Characters on either side of what was found."""

_OPENING = 160
_SPACE = re.compile(r"\s+")

Span = tuple[int, int]


class Snippet(NamedTuple):
    """A piece of a report.

    Attributes:
        field: where it stands.
        text: its words.
        found: where in these words stands what was looked for.
        cut: whether words before it, and words after it, are left out.
    """

    field: Field
    text: str
    found: tuple[Span, ...]
    cut: tuple[bool, bool] = (False, False)


def snippets(report: Report, reading: Reading | None, query: Query) -> tuple[Snippet, ...]:
    """The pieces that show why a report was found, in its order.

    Args:
        report: after the gate; where it has no text, its pieces are those quotes of the reading
            that are told.
        reading: of that report, after the gate.
        query: what was looked for.
    """
    if report.text:
        found = tuple(_around(report.text, marked(query, report.text)))[:MOST]
        return found or (_opening(report.text),)
    quotes = [] if reading is None else quotes_of(reading)
    title = report.title or ""
    told = [Snippet("text", q, marked(query, q)) for q in _longest(quotes) if q not in title]
    return tuple(s for s in told if s.found)[:MOST] or tuple(told[:1])


def _around(text: str, spans: Iterable[Span]) -> Iterator[Snippet]:
    """Pieces of a text round some spans; spans that are near share one."""
    piece: list[Span] = []
    for span in spans:
        if piece and span[0] - piece[-1][1] > _ROUND:
            yield _piece(text, piece)
            piece = []
        if not piece or span[1] - piece[0][0] <= 4 * _ROUND:
            piece.append(span)
    if piece:
        yield _piece(text, piece)


def _piece(text: str, spans: list[Span]) -> Snippet:
    start = _word_start(text, spans[0][0] - _ROUND)
    end = _word_end(text, spans[-1][1] + _ROUND)
    found = tuple((a - start, b - start) for a, b in spans)
    return Snippet("text", text[start:end], found, (start > 0, end < len(text.rstrip())))


def _opening(text: str) -> Snippet:
    end = _word_end(text, _OPENING)
    return Snippet("text", text[:end], (), (False, end < len(text.rstrip())))


def _word_start(text: str, at: int) -> int:
    """The first place after `at` where a word begins; the text's start where there is one near."""
    if at <= 0:
        return 0
    space = _SPACE.search(text, at, at + _ROUND // 2)
    return at if space is None else space.end()


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    spaces = list(_SPACE.finditer(text, at - _ROUND // 2, at))
    return spaces[-1].start() if spaces else at


def _longest(quotes: Iterable[str]) -> list[str]:
    """Quotes that do not stand within another one, in their order."""
    listed = list(quotes)
    return [q for q in listed if not any(q != other and q in other for other in listed)]
