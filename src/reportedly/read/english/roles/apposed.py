"""Names that say who a plural means: "two aides, X and Y, were shot", "aides including X"."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.present import near_behind
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_DESCRIBED = 14
"""Tokens of a description before the first of those included ("officials like former minister")."""
_PHRASE = 12
"""Tokens of a plural's own phrase, "of" and "to" with it, before its comma."""
_OPENS = frozenset({",", ":", "-", "–", "—", "("})
_CLOSES = frozenset({",", ".", ";", "-", "–", "—", ")"})
_JOINS = frozenset({",", "and", "&"})
_CLAUSES = frozenset({"VERB", "AUX", "SCONJ", "PRON"})


def apposed_names(sentence: Sentence, plural: Token, persons: frozenset[int]) -> list[Token]:
    """The last word of each name listed behind a plural and a comma, where the list is closed.

    Args:
        sentence: where the plural stands.
        plural: a noun in a person's place.
        persons: places of the tokens that belong to a person's name or to the post beside it.
    """
    if plural.i in persons or not _is_plural(plural):
        return []
    opening = _opening(sentence, plural, persons)
    if opening is None:
        return []
    out: list[Token] = []
    i = opening + 1
    while i in persons:
        while i + 1 in persons:
            i += 1
        out.append(sentence.tokens[i])
        behind = i + 1
        while sentence.word(behind) in _JOINS:
            behind += 1
        if behind == i + 1 or behind not in persons:
            break
        i = behind
    closed = sentence.word(i + 1) in _CLOSES or i + 1 >= len(sentence.tokens)
    return out if len(out) > 1 and closed else []


def included(sentence: Sentence, plural: Token, at: int, persons: frozenset[int]) -> list[Token]:
    """The first word of each name told to be among a plural: "35 were arrested, including X and Y".

    Args:
        sentence: where the plural stands.
        plural: a noun in the person's place of a verb.
        at: place of the verb.
        persons: places of the tokens that belong to a person's name or to the post beside it.
    """
    if plural.i in persons or not _is_plural(plural):
        return []
    for token in sentence.tokens[min(plural.i, at) + 1 :]:
        if token.lower in words("grammar")["among"]:
            return near_behind(sentence, token.i, persons, reach=_DESCRIBED)
        verb = token.pos in {"VERB", "AUX"} and token.i != at and token.i > max(at, plural.i)
        if token.text in {";", ":"} or (verb and "Part" not in token.feats):
            return []
    return []


def _is_plural(token: Token) -> bool:
    low, listed = token.lower, words("people")
    held = any(low.removesuffix("s") in listed[name] for name in ("posts", "occupations", "man"))
    return low in listed["groups"] or low in listed["kin"] or (low.endswith("s") and held)


def _opening(sentence: Sentence, plural: Token, persons: frozenset[int]) -> int | None:
    """The comma or dash behind the phrase of a plural that a name follows."""
    for token in sentence.tokens[plural.i + 1 : plural.i + 1 + _PHRASE]:
        if token.i in persons or token.pos in _CLAUSES:
            return None
        if token.text in _OPENS:
            return token.i if token.i + 1 in persons else None
    return None
