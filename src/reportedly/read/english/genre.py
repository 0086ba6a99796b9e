"""Whether a whole text is of another trade: a film review, a match report, business, software.

Such texts use the words of happenings all the time ("defects to the South", "sent off", "purge the
cache"). No sentence alone tells; how many different words of the trade stand in the text does.
"""

from functools import cache

import msgspec
from ahocorasick_rs import BytesAhoCorasick

from reportedly.read.english.lexicon import table
from reportedly.read.english.text.plain import plain


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    least: int
    but: int
    words: list[str]
    unless: list[str]


class Genre(msgspec.Struct, frozen=True):
    """The trade of a whole text, and the words that show it."""

    name: str
    words: tuple[str, ...]


class _Rule(msgspec.Struct, frozen=True):
    """A row with its words as they stand in plain text."""

    name: str
    least: int
    but: int
    words: frozenset[bytes]
    unless: frozenset[bytes]


class _Rules(msgspec.Struct, frozen=True):
    rules: tuple[_Rule, ...]
    words: tuple[bytes, ...]
    automaton: BytesAhoCorasick


def genre(data: bytes) -> Genre | None:
    """The trade of a text, None where none is sure.

    Args:
        data: the text as `text.plain.plain` makes it.
    """
    known = _rules()
    hits = known.automaton.find_matches_as_indexes(data, overlapping=True)
    found = {known.words[index] for index, _, _ in hits}
    for rule in known.rules:
        told = rule.words & found
        if len(told) >= rule.least and len(rule.unless & found) < rule.but:
            return Genre(rule.name, tuple(sorted(word.decode().strip() for word in told)))
    return None


@cache
def _rules() -> _Rules:
    rows = table("genres", dict[str, _Row])
    rules = tuple(
        _Rule(
            name,
            row.least,
            row.but,
            frozenset(map(plain, row.words)),
            frozenset(map(plain, row.unless)),
        )
        for name, row in rows.items()
    )
    words = tuple(sorted(frozenset().union(*(r.words | r.unless for r in rules))))
    return _Rules(rules, words, BytesAhoCorasick(words))
