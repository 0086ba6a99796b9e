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
_CLAUSE = 24
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
    for look in (_nearest, _of_a_noun, _behind, _compound, _opening):
        found = look(sentence, token)
        if found is not None:
            return found
    return "certain", None


def hedged_inside(sentence: Sentence, start: int, end: int) -> tuple[Certainty, Quote | None]:
    """The certainty that the words of a happening itself lower ("an execution, it seems of two").

    Args:
        sentence: where they stand.
        start: where they begin in the field.
        end: where they end.
    """
    for certainty, reach, first, last in _hedging(sentence.low):
        if reach == _CLOSE:
            continue  # "assumed the post"
        if start <= sentence.start + first and sentence.start + last <= end:
            return certainty, sentence.cut(first, last)
    return "certain", None


def _nearest(sentence: Sentence, token: Token) -> tuple[Certainty, Quote] | None:
    """The last hedge before a trigger that reaches it."""
    best: tuple[int, Certainty, Quote] | None = None
    # What only describes somebody is taken for granted ("possibly talks about detained tourists").
    farthest = _CLOSE if token.rel == "amod" else _BETWEEN
    for certainty, reach, start, end in _hedging(sentence.low):
        quote, limit = sentence.cut(start, end), min(reach, farthest)
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
    listed: list[tuple[Certainty, int, int, int]] = [
        (certainty, limit, found.start(), found.end())
        for certainty in _LOWERED
        for name, limit in ((certainty, _BETWEEN), (f"close_{certainty}", _CLOSE))
        for found in words("hedges").finditer(name, low)
    ]
    for certainty, pattern in _parted():
        listed += [(certainty, _BETWEEN, *found.span()) for found in pattern.finditer(low)]
    return tuple(listed)


@cache
def _parted() -> tuple[tuple[Certainty, re.Pattern[str]], ...]:
    """Hedges with something put in: "might even have", "is believed, however, to have"."""
    adverbs = rf"(?:{either(words('hedges')['modal_adverbs'])}|\w+ly)"
    modal = re.compile(rf"\b(?:may|might|could)(?: {adverbs}){{1,3}} (?:have|be)\b")
    put_in = (
        rf"(?:,? (?:{adverbs}|{either(words('hedges')['put_in'])}),?| (?:by|in) [\w ]{{1,30}}?)"
    )
    believed = either(words("hedges")["held_to"])
    raised = re.compile(rf"\b(?:{believed}){put_in}{{1,2}} to (?:have|be)\b")
    return (("possible", modal), ("probable", raised))


def _compound(sentence: Sentence, token: Token) -> tuple[Certainty, Quote] | None:
    """A noun right behind a trigger that makes it one itself ("the purge rumour")."""
    found = _rumour_behind().match(sentence.low, token.end - sentence.start)
    return None if found is None else ("possible", sentence.cut(found.start(1), found.end(1)))


@cache
def _rumour_behind() -> re.Pattern[str]:
    return re.compile(rf"[- ](?:and \w+ )?({either(words('hedges')['rumour_nouns'])})\b")


def _opening(sentence: Sentence, token: Token) -> tuple[Certainty, Quote] | None:
    """A rumour in the phrase that opens a sentence, over its main clause.

    "In the latest gossip out of the capital, the minister, whose name is JO, has been shot".
    """
    found = _opened().match(sentence.low)
    if found is None or sentence.start + found.end() > token.start:
        return None
    if not _main(sentence, token):
        return None
    return "possible", sentence.cut(found.start(1), found.end(1))


def _main(sentence: Sentence, token: Token) -> bool:
    """Whether a verb stands in the main clause: in none that describes or conditions another."""
    while token.rel in {"conj", "xcomp"} and token.head not in {-1, token.i}:
        token = sentence.tokens[token.head]
    return token.rel not in {"acl", "advcl", "amod"}


@cache
def _opened() -> re.Pattern[str]:
    """An opening phrase with a rumour in it, up to its comma."""
    lists = words("hedges")
    lead, rumour = either(lists["opens_with"]), either(lists["rumour_nouns"])
    return re.compile(rf"[\"“‘' ]*(?:{lead}) [^.,;:]{{0,50}}?\b({rumour})\b[^.,;:]{{0,40}}, ")


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
            closes = _closed().match(sentence.low, found.end()) is not None
            between = sentence.low[token.end - sentence.start : found.start()]
            near = len(between.split()) <= _CLAUSE and ";" not in between
            if start > token.end and marked and closes and near:
                return certainty, sentence.cut(found.start(), found.end())
    return None


@cache
def _closed() -> re.Pattern[str]:
    """What may follow such a hedge: a mark, or more of the phrase ("– it seems of two men")."""
    return re.compile(rf"\s*(?:$|[,.—–!?]|--|(?:{either(words('grammar')['prepositions'])})\b)")


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
