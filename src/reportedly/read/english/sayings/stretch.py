"""The stretch of words that names a speaker, by what stands around a word of saying.

Parsers err most where newsrooms put their sources: behind the sentence, with appositions and long
descriptions. Commas, quotation marks and conjunctions bound such a phrase nearly always.
"""

from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.clauses import (
    apposed_at,
    bounds,
    ends,
    is_clause,
    led_through,
    opening_of,
    start_of,
)
from reportedly.read.english.sayings.phrase import Stretch
from reportedly.read.english.sayings.trimming import JOINTS, trimmed
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span

_LONGEST = 40
_ASIDES = 3


def before(sentence: Sentence, at: int) -> Stretch | None:
    """The phrase right before a word of saying, over adverbs, dates and what commas enclose."""
    end = _back(sentence, at - 1)
    apposed = None
    for _ in range(_ASIDES):
        if end < 1 or sentence.tokens[end].text not in {",", ")", "—", "–"}:
            break
        opening = opening_of(sentence, end)
        if opening is None or is_clause(sentence, opening + 1, end):
            break
        apposed = Span(opening + 1, end - 1) if sentence.tokens[end].text == "," else apposed
        end = _back(sentence, opening - 1)
    if end < 0 or sentence.tokens[end].text in bounds():
        return None
    first = start_of(sentence, end)
    through = next((i for i in range(first + 1, end) if led_through(sentence, i)), None)
    return trimmed(sentence, first, end if through is None else through - 1, apposed)


def antecedent(sentence: Sentence, at: int) -> Stretch | None:
    """Whom "who" or "which" at a place stands for: the noun phrase right before it."""
    end = at - 1
    while end >= 0 and sentence.tokens[end].text in {",", ")"}:
        end -= 1
    if end < 0:
        return None
    first = start_of(sentence, end)
    joints = (
        i for i in range(end - 1, first, -1) if sentence.word(i) in {"of", "by", "from", "to"}
    )
    return trimmed(sentence, next(joints, first - 1) + 1, end, None)


def after(sentence: Sentence, at: int) -> Stretch | None:
    """The phrase that begins at a place, to the next mark, verb or date."""
    at = _forth(sentence, at)
    end = at
    while end < len(sentence.tokens) and end - at < _LONGEST and not ends(sentence, at, end):
        end += 1
    while end > at and sentence.tokens[end - 1].pos in {"ADP", "ADV", "CCONJ", "PART"}:
        if sentence.tokens[end - 1].text in JOINTS:
            break
        end -= 1
    return trimmed(sentence, at, end - 1, apposed_at(sentence, end)) if end > at else None


def _back(sentence: Sentence, i: int) -> int:
    """Over adverbs, auxiliaries and dates to the left of a verb."""
    listed = words("speech")
    while i >= 0:
        token = sentence.tokens[i]
        low = token.lower
        possessive = token.text in JOINTS or low in {"'s", "s'"}
        adverb = token.pos in {"ADV", "AUX", "PART"} and not possessive
        dated = low in listed["days"] or (token.text.isdigit() and _dated(sentence, i))
        if not (adverb or dated or low in listed["between"]):
            break
        i -= 1
    if i + 1 < len(sentence.tokens) and i > 0 and sentence.word(i) in {"on", "in", "at", "late"}:
        return _back(sentence, i - 1)
    return i


def _dated(sentence: Sentence, i: int) -> bool:
    return sentence.word(i - 1) in words("speech")["days"] or sentence.word(i - 1) in {"on", "in"}


def _forth(sentence: Sentence, i: int) -> int:
    """Over "on the 19th", "the words of" and the like to the right of a verb."""
    listed = words("speech")
    if sentence.word(i) in {"on", "in", "at"}:
        k = i + 1
        while k < len(sentence.tokens) and (
            sentence.word(k) in listed["days"] or sentence.word(k)[:1].isdigit() or k == i + 1
        ):
            k += 1
        return k if k > i + 1 else i
    if sentence.word(i) in listed["days"] and sentence.word(i) not in {"this", "last"}:
        return i + 1
    of = next((k for k in range(i, i + 4) if sentence.word(k) == "of"), None)
    if of is not None and sentence.word(of - 1) in {"words", "remarks", "testimony", "account"}:
        return of + 1
    return i
