"""How sure the words are that something happened: "believed to", "may have", "rumoured"."""

import re
from functools import cache, lru_cache

from reportedly.model import Certainty, Quote
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_ORDER: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}
_LOWERED: tuple[Certainty, ...] = ("possible", "probable")
_BETWEEN = 9
_CLOSE = 2
_CLAUSE = 18
"""Words between a hedge and what it hedges: at most, for participles, in the clause of a noun."""


def weaker(a: Certainty, b: Certainty) -> Certainty:
    """The less certain of two."""
    return a if _ORDER[a] >= _ORDER[b] else b


def hedge(sentence: Sentence, token: Token) -> tuple[Certainty, Quote | None]:
    """The certainty of a trigger and the words that lower it, the nearest before it."""
    modal = next(
        (t for t in sentence.children(token.i, "aux") if t.lower in {"may", "might", "could"}), None
    )
    if modal is not None and perfect(sentence, token):
        return "possible", sentence.between(modal.start, modal.end)
    found = _nearest(sentence, token) or _of_a_noun(sentence, token) or _behind(sentence, token)
    return found or ("certain", None)


def _nearest(sentence: Sentence, token: Token) -> tuple[Certainty, Quote] | None:
    """The last hedge before a trigger that reaches it."""
    best: tuple[int, Certainty, Quote] | None = None
    for certainty, limit, start, end in _hedging(sentence.low):
        quote = sentence.cut(start, end)
        if quote.end > token.start or not _governs(sentence, quote.end, token, limit):
            continue
        if _only_describes(sentence, quote, token):
            continue
        if best is None or quote.end > best[0]:
            best = (quote.end, certainty, quote)
    return (best[1], best[2]) if best else None


@lru_cache(maxsize=256)
def _hedging(low: str) -> tuple[tuple[Certainty, int, int, int], ...]:
    """The hedges of a sentence: their certainty, reach in words, and offsets."""
    return tuple(
        (certainty, limit, found.start(), found.end())
        for certainty in _LOWERED
        for name, limit in ((certainty, _BETWEEN), (f"close_{certainty}", _CLOSE))
        for found in words("hedges").finditer(name, low)
    )


def _of_a_noun(sentence: Sentence, token: Token) -> tuple[Certainty, Quote] | None:
    """A rumour or belief in whose clause a trigger stands ("rumours in Miami ... that he died")."""
    for certainty, pattern in _nouns():
        for found in pattern.finditer(sentence.low):
            end = sentence.start + found.end()
            between = sentence.low[found.end() : token.start - sentence.start]
            far = len(between.split()) > _CLAUSE or _became().search(between) is not None
            if end <= token.start and not far and ";" not in between:
                return certainty, sentence.cut(found.start(1), found.end(1))
    return None


@cache
def _nouns() -> tuple[tuple[Certainty, re.Pattern[str]], ...]:
    rows: tuple[tuple[Certainty, str], ...] = (("possible", "rumours"), ("probable", "beliefs"))
    return tuple(
        (c, re.compile(rf"\b({either(words('hedges')[name])})\b[^.;:]{{0,90}}?,? that\b"))
        for c, name in rows
    )


@cache
def _became() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words('hedges')['became'])})\b")


def _behind(sentence: Sentence, token: Token) -> tuple[Certainty, Quote] | None:
    """A hedge that closes the clause of a trigger (", it is believed")."""
    for certainty in _LOWERED:
        for found in words("hedges").finditer(f"behind_{certainty}", sentence.text):
            start = sentence.start + found.start()
            marked = sentence.text[: found.start()].rstrip()[-1:] in {",", "—", "–", "-"}
            closes = sentence.text[found.end() :].lstrip()[:1] in {"", ",", ".", "—", "–", "!", "?"}
            between = sentence.low[token.end - sentence.start : found.start()]
            near = len(between.split()) <= _CLAUSE and ";" not in between
            if start > token.end and marked and closes and near:
                return certainty, sentence.cut(found.start(), found.end())
    return None


def perfect(sentence: Sentence, token: Token) -> bool:
    """Whether "have" stands with a verb ("may have fled")."""
    if any(t.lower in {"have", "'ve"} for t in sentence.children(token.i, "aux")):
        return True
    return any(t.lower == "have" for t in sentence.tokens[max(0, token.i - 3) : token.i])


def _governs(sentence: Sentence, end: int, token: Token, limit: int) -> bool:
    """Whether a hedge reaches a trigger: few words between, no other clause begun."""
    between = sentence.low[end - sentence.start : token.start - sentence.start]
    return len(between.split()) <= limit and _another_clause().search(between) is None


def _only_describes(sentence: Sentence, quote: Quote, token: Token) -> bool:
    """Whether a hedge belongs to a noun before it ("the man believed to run the camp, X, fled")."""
    if not quote.text.endswith(" to"):
        return False
    before = sentence.low[: quote.start - sentence.start].split()[-2:]
    bound = not before or before[-1].endswith(",") or words("grammar")["be"] & set(before)
    between = sentence.low[quote.end - sentence.start : token.start - sentence.start]
    return not bound and "," in between


@cache
def _another_clause() -> re.Pattern[str]:
    return re.compile(rf"[;:]|\b(?:{either(words('hedges')['ends_hedge'])})\b")
