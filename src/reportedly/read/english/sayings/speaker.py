"""Who speaks: the phrase before a word of saying, behind it, or that of the saying before it."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.subject import subject
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.phrase import Stretch, verbal
from reportedly.read.english.sayings.stretch import after, antecedent, before
from reportedly.read.english.sayings.trimming import head_of
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, Token

CLOSING = frozenset({",", '"', "”", "'", "’", "—", "–", "--", "?", "!", "…", ")"})
"""Marks between what was said and who said it."""
_AFTERWARDS = frozenset({"who", "which", "citing", "quoting", "because"})
_EARLY = 4
_OCCASION = 16
_OWN = frozenset({"to", "in", "on", "at", "by", "after", "as", "from", "during", "through", "via"})


def inverted(hearing: Hearing, token: Token) -> Stretch | None:
    """The phrase behind a word of saying that follows what was said: "..., reported NAME"."""
    sentence = hearing.sentence
    if sentence.word(token.i - 1) not in CLOSING or token.lower.endswith("ing"):
        return None
    if token.lower in words("speech")["never_inverted"]:
        return None
    following = sentence.word(token.i + 1)
    if following in _OWN or following in words("speech")["days"] or following in {"that", ""}:
        return None
    phrase = after(sentence, token.i + 1)
    if phrase is None or phrase.first > token.i + 1:
        return None
    # "..., said he fled" has a verb behind the phrase: it opens what was said.
    then = phrase.last + 1
    opens = then < len(sentence.tokens) and verbal(sentence.tokens[then])
    return None if opens and sentence.word(token.i - 1) == "," else phrase


def spoken_before(hearing: Hearing, token: Token) -> Stretch | None:
    """The phrase before a word of saying; for "who" the phrase that it stands for."""
    sentence = hearing.sentence
    at = token.i - 1
    while at > 0 and sentence.tokens[at].pos in {"ADV", "AUX"}:
        at -= 1
    cleft = sentence.word(at) == "that" and sentence.word(0) == "it"  # "It was X that reported"
    if sentence.word(at) in {"who", "which"} or cleft:
        return antecedent(sentence, at)
    return before(sentence, token.i)


def follows(sentence: Sentence, cue: Token, phrase: Stretch) -> bool:
    """Whether what was said stands before speaker and verb ("..., the ministry said on Monday")."""
    at = phrase.first - 1
    while sentence.word(at) in words("speech")["days"] | {"'s", "on", "as"}:
        at -= 1
    closing = sentence.word(at)
    or_so = closing == "so" and sentence.word(at - 1) in {"or", ","}
    if phrase.first < 2 or not (or_so or closing in CLOSING):
        return False
    if not any(verbal(t) for t in sentence.tokens[: phrase.first - 1]):
        return sentence.word(cue.i + 1) == ","
    return not opens_clause(sentence, cue)


def opens_clause(sentence: Sentence, cue: Token) -> bool:
    """Whether a word of saying leads to a clause: a verb stands between it and the next mark."""
    adjunct = sentence.word(cue.i + 1) in _OWN
    if _that_behind_time(sentence, cue):
        return True
    for token in sentence.tokens[cue.i + 1 :]:
        if token.lower == "that" or token.text == ":":
            return not _relative(sentence, token)
        if token.text in {",", ";", "“", '"', "—", "–"}:
            return False
        if token.i > cue.i + 1 and token.lower in words("speech")["clause_breaks"] | _AFTERWARDS:
            return False
        adjunct = adjunct or token.lower in words("speech")["adjuncts"]
        if adjunct and not token.lower.endswith("n't") and token.pos != "AUX":
            continue
        purpose = sentence.word(token.i - 1) == "to"
        if verbal(token) and not purpose and token.lower not in words("speech")["describing"]:
            return not token.lower.endswith("ing")
    return False


def _that_behind_time(sentence: Sentence, cue: Token) -> bool:
    """Whether "that" stands behind an occasion: "told reporters after a briefing that"."""
    for token in sentence.tokens[cue.i + 1 : cue.i + _OCCASION]:
        if token.lower == "that":
            nominal = sentence.tokens[token.i - 1].pos in NOMINAL
            return nominal and not _relative(sentence, token)
        if not token.text[:1].isalnum() and token.text not in {"'s", "-", "."}:
            return False
    return False


def _relative(sentence: Sentence, that: Token) -> bool:
    """Whether "that" only describes the noun before it ("in a report that did not say why")."""
    described = that.i > 0 and sentence.tokens[that.i - 1].pos in NOMINAL
    behind = sentence.tokens[that.i + 1 : that.i + 2]
    return described and any(t.pos in {"VERB", "AUX"} for t in behind)


def opening(sentence: Sentence, token: Token) -> Stretch | None:
    """The phrase that a sentence opens with, before its first verb."""
    first = next((t for t in sentence.tokens[: token.i] if _finite(t)), None)
    phrase = before(sentence, first.i) if first is not None else None
    return phrase if phrase is not None and phrase.first <= _EARLY else None


def _finite(token: Token) -> bool:
    return verbal(token) and token.lower not in words("speech")["describing"]


def main_subject(hearing: Hearing, token: Token) -> Stretch | None:
    """Whose words a participle leads in: the subject of the sentence ("X reacted, saying ...")."""
    found = subject(hearing.sentence, token.i)
    if found is None or found.i >= token.i or not found.pos:
        return opening(hearing.sentence, token)
    span = hearing.sentence.phrase(found.i)
    head = head_of(hearing.sentence, span.first, span.last)
    return None if head is None else Stretch(span.first, span.last, head)
