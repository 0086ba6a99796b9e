"""Words to look for when something was erased: enough of it to find whatever may be left.

A text is cut into pieces as they may stand in a row, a page or a record of evidence: within one
line, and without the characters that JSON or HTML writes otherwise. What stands in a report that
was not erased too is no sign of anything and is not looked for.
"""

import re
from collections.abc import Iterable
from typing import Any

from ahocorasick_rs import BytesAhoCorasick
from sqlalchemy import Connection, Row, select

from reportedly.ledger.erasing.words import Span, Words
from reportedly.ledger.kept import captures, decisions, texts
from reportedly.ledger.store import captured_at

_LEAST, _MOST = 12, 32
"""Characters of a piece: fewer are found anywhere, and a longer one may be cut by a page's end."""
_BESIDE = 12
"""Characters on each side of a redacted word with which it is looked for."""
_ALONE = 6
"""Letters that a redacted word has which is looked for by itself; Hangul and the like need none."""
_OTHERWISE = re.compile(r"[\x00-\x1f\"'\\<>&]+")
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def pieces(words: str) -> set[str]:
    """Pieces of some words, each of them as it stands in whatever file has them.

    Words that are shorter than a piece are one, where there are enough of them to mean anything.
    """
    found = set()
    for line in _OTHERWISE.split(words):
        told = line.strip()
        for start in range(0, max(len(told) - _LEAST + 1, 0), _MOST):
            found.add(told[start : start + _MOST])
        if len(told) > _MOST:
            found.add(told[-_MOST:])
    return {piece for piece in found if len(piece) >= _LEAST}


def of_reports(connection: Connection, got: Iterable[Row[Any]], gone: Iterable[str]) -> set[str]:
    """Pieces of some reports that stand in no other.

    Args:
        connection: to the ledger, in a transaction, before anything goes.
        got: the rows of the reports' captures.
        gone: digests of the texts that go.
    """
    texts_gone, rows = frozenset(gone), tuple(got)
    numbers = {row.number for row in rows}
    found = {
        piece for row in rows for words in (row.name, row.url) for piece in pieces(words or "")
    }
    for row in connection.execute(select(texts)):
        if row.digest in texts_gone:
            found |= pieces(row.text) | pieces(row.title or "")
    return found - elsewhere(connection, found, texts_gone, numbers)


def of_words(connection: Connection, ids: Iterable[str], words: Words) -> set[str]:
    """Words as they stand in some reports, and with what stands around them.

    Words of a few letters are looked for with their surroundings only: by themselves they stand
    anywhere.

    Args:
        connection: to the ledger, in a transaction, before anything goes.
        ids: of the reports.
        words: what goes.
    """
    found = set()
    for _, report in captured_at(connection, captures.c.report.in_(sorted(ids))):
        for text in (report.title, report.text, report.name, report.url, report.outlet):
            for span in words.spans(text or ""):
                found |= _around(text or "", span)
    return found


def _around(text: str, span: Span) -> set[str]:
    start, end = max(span.start - _BESIDE, 0), span.end + _BESIDE
    alone, wide = text[span.start : span.end], text[start:end]
    told = [p for p in _OTHERWISE.split(wide) if words_in(p) > words_in(alone)]
    enough = len(alone) >= _ALONE or not alone.isascii()
    return {p for p in told if alone in p} | ({alone} if enough else set())


def words_in(text: str) -> int:
    """How many runs of letters a text has."""
    return len(re.findall(r"\w+", text))


def standing(connection: Connection, found: set[str]) -> set[str]:
    """Those of some words that still stand in what is kept.

    Args:
        connection: to the ledger, in the transaction in which they were redacted elsewhere.
        found: the words.
    """
    return elsewhere(connection, found, frozenset(), set())


def encoded(words: Iterable[str]) -> dict[bytes, str]:
    """Words as bytes in each encoding that a file may have."""
    return {word.encode(name): word for word in words for name in _ENCODINGS}


def elsewhere(
    connection: Connection, found: set[str], gone: frozenset[str], numbers: set[int]
) -> set[str]:
    """Those pieces that stand in what is kept.

    Args:
        connection: to the ledger, in a transaction.
        found: the pieces.
        gone: digests of texts that go.
        numbers: of captures that go.
    """
    if not found:
        return set()
    listed = sorted(found)
    finder = BytesAhoCorasick([piece.encode() for piece in listed])
    met: set[int] = set()
    for words in _kept(connection, gone, numbers):
        hits = finder.find_matches_as_indexes(words.encode("utf-8", "replace"), overlapping=True)
        met |= {hit[0] for hit in hits}
    return {listed[index] for index in met}


def _kept(connection: Connection, gone: frozenset[str], numbers: set[int]) -> Iterable[str]:
    for row in connection.execute(select(texts)):
        if row.digest not in gone:
            yield f"{row.title or ''}\n{row.text}"
    for row in connection.execute(select(captures)):
        if row.number not in numbers:
            yield f"{row.name}\n{row.url or ''}"
    # A signed brief quotes reports at length, and gives them up with them.
    told = select(decisions.c.body).where(decisions.c.kind != "signature")
    yield from connection.scalars(told)
