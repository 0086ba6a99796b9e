"""How sure the words are that something happened: "believed to", "may have", "rumoured"."""

import re
from functools import cache

from reportedly.model import Certainty, Quote
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_ORDER: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}
_LOWERED: tuple[Certainty, ...] = ("possible", "probable")
_BETWEEN = 9


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
    best: tuple[int, Certainty, Quote] | None = None
    for certainty in _LOWERED:
        for found in words("hedges").finditer(certainty, sentence.text):
            quote = sentence.cut(found.start(), found.end())
            if quote.end > token.start or not _governs(sentence, quote.end, token):
                continue
            if best is None or quote.end > best[0]:
                best = (quote.end, certainty, quote)
    return (best[1], best[2]) if best else ("certain", None)


def perfect(sentence: Sentence, token: Token) -> bool:
    """Whether "have" stands with a verb ("may have fled")."""
    if any(t.lower in {"have", "'ve"} for t in sentence.children(token.i, "aux")):
        return True
    return any(t.lower == "have" for t in sentence.tokens[max(0, token.i - 3) : token.i])


def _governs(sentence: Sentence, end: int, token: Token) -> bool:
    """Whether a hedge reaches a trigger: few words between, no other clause begun."""
    between = sentence.low[end - sentence.start : token.start - sentence.start]
    return len(between.split()) <= _BETWEEN and _another_clause().search(between) is None


@cache
def _another_clause() -> re.Pattern[str]:
    return re.compile(rf"[;:]|\b(?:{either(words('hedges')['ends_hedge'])})\b")
