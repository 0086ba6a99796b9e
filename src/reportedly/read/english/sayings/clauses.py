"""Where the clauses around a speaker's phrase begin and end."""

from functools import cache

from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.phrase import verbal
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_RELATIVES = frozenset({"who", "whom", "whose", "which", "that", "it", "he", "she", "they"})
_NAME = 4
_LONGEST = 40


@cache
def bounds() -> frozenset[str]:
    """Marks that bound a speaker's phrase."""
    return words("speech")["bounds"]


def opening_of(sentence: Sentence, end: int) -> int | None:
    """Where the aside opens that a comma, dash or bracket closes."""
    mark = {")": "("}.get(sentence.tokens[end].text, sentence.tokens[end].text)
    for i in range(end - 1, max(-1, end - _LONGEST), -1):
        if sentence.tokens[i].text == mark:
            return i
        if sentence.tokens[i].text in {";", ":", '"', "“", "”"}:
            return None
    return None


def is_clause(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a stretch between commas is a clause of its own, and no aside."""
    if sentence.word(first) in _RELATIVES | words("speech")["aside_openings"]:
        return False
    inside = (t for t in sentence.tokens[first:end] if verbal(t) and not _modifies(sentence, t))
    return any(_relative_before(sentence, t.i) is None for t in inside)


def start_of(sentence: Sentence, last: int) -> int:
    """The first token of the phrase that ends at a place."""
    i, breaks = last, words("speech")["clause_breaks"]
    while i > 0 and last - i < _LONGEST:
        token = sentence.tokens[i - 1]
        if token.text in bounds() or (token.lower in breaks and token.pos != "DET"):
            return i
        if token.lower == "and" and _clause_before(sentence, i - 1):
            return i
        if token.lower in {"who", "whom", "which"} and token.pos in {"PRON", ""}:
            return i
        if verbal(token) and not _modifies(sentence, token):
            relative = _relative_before(sentence, i - 1)
            if relative is None:
                return i
            i = relative
        else:
            i -= 1
    return i


def _clause_before(sentence: Sentence, at: int) -> bool:
    """Whether "and" joins clauses: a verb stands between it and the mark before it."""
    for i in range(at - 1, max(-1, at - _LONGEST), -1):
        if sentence.tokens[i].text in bounds():
            return False
        if verbal(sentence.tokens[i]) and not _modifies(sentence, sentence.tokens[i]):
            return _relative_before(sentence, i) is None
    return False


def _modifies(sentence: Sentence, token: Token) -> bool:
    """Whether a verb form only describes the noun before it ("people briefed on", "based in")."""
    if token.lower == "said" and sentence.word(token.i + 1) != "to":
        return False
    if token.lower in words("speech")["describing"] or token.rel == "amod":
        return True
    follows = token.i > 0 and sentence.tokens[token.i - 1].pos in _NOMINAL
    return follows and token.rel == "acl" and "VerbForm=Fin" not in token.feats


def _relative_before(sentence: Sentence, at: int) -> int | None:
    """The relative pronoun whose clause a verb stands in, where a noun stands right before it."""
    for i in range(at, max(0, at - 12), -1):
        token = sentence.tokens[i]
        if token.text in bounds():
            return None
        if token.lower in _RELATIVES and sentence.tokens[i - 1].pos in {"NOUN", "PROPN", "NUM"}:
            return i
    return None


def ends(sentence: Sentence, first: int, i: int) -> bool:
    """Whether a phrase that began before ends at a token."""
    token, listed = sentence.tokens[i], words("speech")
    low = token.lower
    if token.text in {'"', "“", "”"}:
        return i > first + 1 and not sentence.tokens[i - 1].text[:1].isupper()
    if token.text in bounds() or token.text in {".", "!", "?", "("}:
        return True
    if i == first:
        return False
    if low in listed["phrase_ends"] or low in listed["days"]:
        return True
    if "whom" in {low, sentence.word(i + 1)}:
        return True  # "lawmakers | to whom the service gave a briefing"
    begins = low in words("speech")["begins_phrase"] and sentence.tokens[i - 1].pos in _NOMINAL
    if begins and not verbal(sentence.tokens[i - 1]):
        return True
    if led_through(sentence, i):
        return True
    if low in {"years", "months", "weeks", "days", "hours"}:
        return sentence.word(i + 1) in {"later", "ago", "earlier"}
    if low == "in" and sentence.word(i + 1) in {"a", "an", "its", "his", "her"}:
        return True
    if not verbal(token) or _modifies(sentence, token):
        return False
    return _relative_before(sentence, i) is None


def led_through(sentence: Sentence, i: int) -> bool:
    """Whether an outlet is led in through which somebody is read ("a source quoted | by")."""
    return sentence.word(i + 1) == "by" and sentence.word(i) in words("speech")["read_by"]


def apposed_at(sentence: Sentence, comma: int) -> Span | None:
    """The description behind a comma, to the next mark; behind "its daily" also the name."""
    if sentence.word(comma) != ",":
        return None
    if sentence.word(comma + 1) not in {"a", "an", "the"}:
        generic = sentence.word(comma - 1) in words("speech")["outlet_nouns"]
        return _name_at(sentence, comma + 1) if generic else None
    end = comma + 1
    while end < len(sentence.tokens) and sentence.tokens[end].text not in {",", ".", ";"}:
        end += 1
    return Span(comma + 1, end - 1)


def _name_at(sentence: Sentence, first: int) -> Span | None:
    """A name of a few words that a mark closes ("its broadcaster, NAME, ...")."""
    end = first
    while end < len(sentence.tokens) and sentence.tokens[end].text[:1].isupper():
        end += 1
    closed = end < len(sentence.tokens) and sentence.tokens[end].text in {",", ".", ";", ")"}
    return Span(first, end - 1) if closed and 0 < end - first <= _NAME else None
