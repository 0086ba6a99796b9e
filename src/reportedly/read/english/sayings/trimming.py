"""A speaker's phrase without what leads up to it, and the noun that says who he is."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.phrase import Stretch
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, Span

_RUN = NOMINAL | {"DET", "ADJ", "PART", "X", "SYM", ""}
JOINTS = frozenset({"'s", "’s", "'", "’", "-", ".", "&", "/", '"', "“", "”", "(", ")"})


def trimmed(sentence: Sentence, first: int, last: int, apposed: Span | None) -> Stretch | None:
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
        if token.pos not in _RUN and token.text not in JOINTS and not _inside(sentence, i, last):
            break
        if token.text == "(" or (token.lower in {"who", "which", "that"} and i > first):
            break
        if token.pos in NOMINAL or (token.pos in {"", "X"} and token.text[:1].isalnum()):
            head = i
    return head if head is not None or first > last else first


def _inside(sentence: Sentence, i: int, last: int) -> bool:
    """Whether a word is half of a compound before its noun ("state-run", "anti-graft")."""
    if i >= last or sentence.tokens[i].pos not in {"VERB", "ADV", "ADP", "PUNCT"}:
        return False
    return sentence.tokens[i + 1].text == "-" or sentence.tokens[i - 1].text == "-"
