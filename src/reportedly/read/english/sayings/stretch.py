"""The stretch of words that names a speaker, by what stands around a word of saying.

Parsers err most where newsrooms put their sources: behind the sentence, with appositions and long
descriptions. Commas, quotation marks and conjunctions bound such a phrase nearly always.
"""

from functools import cache

import msgspec

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_RUN = _NOMINAL | {"DET", "ADJ", "PART", "X", "SYM", ""}
_JOINTS = frozenset({"'s", "’s", "'", "’", "-", ".", "&", "/", '"', "“", "”", "(", ")"})
_RELATIVES = frozenset({"who", "whom", "whose", "which", "that", "it", "he", "she", "they"})
_LONGEST = 40
_ASIDES = 3


class Stretch(msgspec.Struct, frozen=True):
    """A phrase that names a speaker, places of tokens.

    Attributes:
        first: its first token.
        last: its last.
        head: the noun that says who it is.
        apposed: the phrase that says more of him, behind a comma.
    """

    first: int
    last: int
    head: int
    apposed: Span | None = None


def verbal(token: Token) -> bool:
    """Whether a token is a verb."""
    return token.pos in {"VERB", "AUX"}


@cache
def _bounds() -> frozenset[str]:
    return words("speech")["bounds"]


def before(sentence: Sentence, at: int) -> Stretch | None:
    """The phrase right before a word of saying, over adverbs, dates and what commas enclose."""
    end = _back(sentence, at - 1)
    apposed = None
    for _ in range(_ASIDES):
        if end < 1 or sentence.tokens[end].text not in {",", ")", "—", "–"}:
            break
        opening = _opening(sentence, end)
        if opening is None or _tells(sentence, opening + 1, end):
            break
        apposed = Span(opening + 1, end - 1) if sentence.tokens[end].text == "," else apposed
        end = _back(sentence, opening - 1)
    if end < 0 or sentence.tokens[end].text in _bounds():
        return None
    first = _start(sentence, end)
    through = next((i for i in range(first + 1, end) if _through(sentence, i)), None)
    return _trimmed(sentence, first, end if through is None else through - 1, apposed)


def _through(sentence: Sentence, i: int) -> bool:
    """Whether an outlet is led in through which somebody is read ("a source quoted | by")."""
    return sentence.word(i + 1) == "by" and sentence.word(i) in words("speech")["read_by"]


def antecedent(sentence: Sentence, at: int) -> Stretch | None:
    """Whom "who" or "which" at a place stands for: the noun phrase right before it."""
    end = at - 1
    while end >= 0 and sentence.tokens[end].text in {",", ")"}:
        end -= 1
    if end < 0:
        return None
    first = _start(sentence, end)
    joints = (
        i for i in range(end - 1, first, -1) if sentence.word(i) in {"of", "by", "from", "to"}
    )
    return _trimmed(sentence, next(joints, first - 1) + 1, end, None)


def after(sentence: Sentence, at: int) -> Stretch | None:
    """The phrase that begins at a place, to the next mark, verb or date."""
    at = _forth(sentence, at)
    end = at
    while end < len(sentence.tokens) and end - at < _LONGEST and not _ends(sentence, at, end):
        end += 1
    while end > at and sentence.tokens[end - 1].pos in {"ADP", "ADV", "CCONJ", "PART"}:
        if sentence.tokens[end - 1].text in _JOINTS:
            break
        end -= 1
    return _trimmed(sentence, at, end - 1, _apposed(sentence, end)) if end > at else None


def _back(sentence: Sentence, i: int) -> int:
    """Over adverbs, auxiliaries and dates to the left of a verb."""
    listed = words("speech")
    while i >= 0:
        token = sentence.tokens[i]
        low = token.lower
        possessive = token.text in _JOINTS or low in {"'s", "s'"}
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


def _opening(sentence: Sentence, end: int) -> int | None:
    """Where the aside opens that a comma, dash or bracket closes."""
    mark = {")": "("}.get(sentence.tokens[end].text, sentence.tokens[end].text)
    for i in range(end - 1, max(-1, end - _LONGEST), -1):
        if sentence.tokens[i].text == mark:
            return i
        if sentence.tokens[i].text in {";", ":", '"', "“", "”"}:
            return None
    return None


def _tells(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a stretch between commas is a clause of its own, and no aside."""
    if sentence.word(first) in _RELATIVES | words("speech")["aside_openings"]:
        return False
    inside = (t for t in sentence.tokens[first:end] if verbal(t) and not _modifies(sentence, t))
    return any(_relative_before(sentence, t.i) is None for t in inside)


def _start(sentence: Sentence, last: int) -> int:
    """The first token of the phrase that ends at a place."""
    i, breaks = last, words("speech")["clause_breaks"]
    while i > 0 and last - i < _LONGEST:
        token = sentence.tokens[i - 1]
        if token.text in _bounds() or (token.lower in breaks and token.pos != "DET"):
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
        if sentence.tokens[i].text in _bounds():
            return False
        if verbal(sentence.tokens[i]) and not _modifies(sentence, sentence.tokens[i]):
            return _relative_before(sentence, i) is None
    return False


def _modifies(sentence: Sentence, token: Token) -> bool:
    """Whether a verb form only describes the noun before it ("people briefed on", "based in")."""
    if token.lower in words("speech")["describing"] or token.rel == "amod":
        return True
    follows = token.i > 0 and sentence.tokens[token.i - 1].pos in _NOMINAL
    return follows and token.rel == "acl" and "VerbForm=Fin" not in token.feats


def _relative_before(sentence: Sentence, at: int) -> int | None:
    """The relative pronoun whose clause a verb stands in, where a noun stands right before it."""
    for i in range(at, max(0, at - 12), -1):
        token = sentence.tokens[i]
        if token.text in _bounds():
            return None
        if token.lower in _RELATIVES and sentence.tokens[i - 1].pos in {"NOUN", "PROPN", "NUM"}:
            return i
    return None


def _ends(sentence: Sentence, first: int, i: int) -> bool:
    """Whether a phrase that began before ends at a token."""
    token, listed = sentence.tokens[i], words("speech")
    low = token.lower
    if token.text in {'"', "“", "”"}:
        return i > first + 1 and not sentence.tokens[i - 1].text[:1].isupper()
    if token.text in _bounds() or token.text in {".", "!", "?", "("}:
        return True
    if i == first:
        return False
    if low in listed["phrase_ends"] or low in listed["days"]:
        return True
    begins = low in words("speech")["begins_phrase"] and sentence.tokens[i - 1].pos in _NOMINAL
    if begins and not verbal(sentence.tokens[i - 1]):
        return True
    if _through(sentence, i):
        return True
    if low in {"years", "months", "weeks", "days", "hours"}:
        return sentence.word(i + 1) in {"later", "ago", "earlier"}
    if low == "in" and sentence.word(i + 1) in {"a", "an", "its", "his", "her"}:
        return True
    if not verbal(token) or _modifies(sentence, token):
        return False
    return _relative_before(sentence, i) is None


def _apposed(sentence: Sentence, comma: int) -> Span | None:
    """The description behind a comma, to the next comma or to the end."""
    if sentence.word(comma) != "," or sentence.word(comma + 1) not in {"a", "an", "the"}:
        return None
    end = comma + 1
    while end < len(sentence.tokens) and sentence.tokens[end].text not in {",", ".", ";"}:
        end += 1
    return Span(comma + 1, end - 1)


def _trimmed(sentence: Sentence, first: int, last: int, apposed: Span | None) -> Stretch | None:
    """The phrase without what leads up to it."""
    opening = words("speech")["openings"]
    while first < last and (
        sentence.tokens[first].pos in {"CCONJ", "SCONJ", "ADV", "INTJ", "PUNCT"}
        or sentence.word(first) in opening
    ):
        quoted = sentence.tokens[first].text in {'"', "“"}
        if quoted and sentence.tokens[first + 1].text[:1].isupper():
            break
        first += 1
    first = _over_times(sentence, first, last)
    if sentence.tokens[first].pos == "ADP" or sentence.word(first) in {"in", "on", "at"}:
        begun = _second_phrase(sentence, first, last)
        if begun is None:
            return None
        first = begun
    head = head_of(sentence, first, last)
    return None if head is None else Stretch(first, last, head, apposed)


def _over_times(sentence: Sentence, first: int, last: int) -> int:
    """Over what tells when: "Days later | the ministry", "In May 2015 | CNN"."""
    days = words("speech")["days"]
    for i in range(first, min(first + 5, last)):
        if sentence.word(i) in {"later", "earlier", "ago", "afterwards"}:
            first = i + 1
    i = first + 1 if sentence.word(first) in {"in", "on", "by", "late", "early"} else first
    end = i
    while end < last and (sentence.word(end) in days or sentence.tokens[end].text.isdigit()):
        end += 1
    # "In 2019 the" has a date, "In Oslo the" has none.
    return end if end > i and (end - i > 1 or i > first or sentence.word(i) != "this") else first


def _second_phrase(sentence: Sentence, first: int, last: int) -> int | None:
    """Where a noun phrase begins behind a prepositional one ("In Oslo | a ministry official")."""
    for i in range(first + 2, last + 1):
        starts = sentence.tokens[i].pos == "DET" or sentence.word(i) in {"a", "an", "the"}
        if starts and sentence.tokens[i - 1].pos in {"NOUN", "PROPN", "NUM"}:
            return i
    return None


def head_of(sentence: Sentence, first: int, last: int) -> int | None:
    """The last noun of the run of nouns and their modifiers that a phrase begins with."""
    head = None
    for i in range(first, last + 1):
        token = sentence.tokens[i]
        if token.pos not in _RUN and token.text not in _JOINTS and not _inside(sentence, i, last):
            break
        if token.text == "(" or (token.lower in {"who", "which", "that"} and i > first):
            break
        if token.pos in _NOMINAL or (token.pos in {"", "X"} and token.text[:1].isalnum()):
            head = i
    return head if head is not None or first > last else first


def _inside(sentence: Sentence, i: int, last: int) -> bool:
    """Whether a word is half of a compound before its noun ("state-run", "anti-graft")."""
    if i >= last or sentence.tokens[i].pos not in {"VERB", "ADV", "ADP", "PUNCT"}:
        return False
    return sentence.tokens[i + 1].text == "-" or sentence.tokens[i - 1].text == "-"
