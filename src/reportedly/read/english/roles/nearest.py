"""The nearest-phrase rule: who stands right before a verb."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_JOINTS = frozenset({",", "-", "and"})
_BREAKS = frozenset({";", ":", "“", "”", '"'})


def nearest(sentence: Sentence, at: int, persons: frozenset[int] = frozenset()) -> Token | None:
    """The nearest noun to the left of a token that stands in no prepositional phrase.

    Over five treebank sets this rule and the parser agree on about two verbs in three, and are then
    right nearly always; where they differ the parser is the better guess.
    """
    i = at - 1
    while i >= 0:
        token = sentence.tokens[i]
        if token.text in _BREAKS:
            return None
        if token.text == ")":
            i = _opening(sentence, i) - 1
            continue
        if nominal(token) and not _owns(sentence, token):
            first = i
            while first > 0 and _goes_on(sentence, first - 1):
                first -= 1
            if i in persons and companion(sentence, i, persons):
                first = _start(sentence, i, persons)
            elif not _in_preposition(sentence, first):
                return token
            i = first
        i -= 1
    return None


def companion(sentence: Sentence, i: int, persons: frozenset[int]) -> bool:
    """Whether a preposition leads in a person ("X, accompanied by NAME, a director, visited")."""
    i = _start(sentence, i, persons) - 1
    while i >= 0 and sentence.tokens[i].pos == "DET":
        i -= 1
    return i >= 0 and sentence.tokens[i].pos == "ADP"


def _start(sentence: Sentence, i: int, persons: frozenset[int]) -> int:
    """Where a name with its post begins."""
    while i > 0 and (i - 1 in persons or sentence.tokens[i - 1].text in _JOINTS):
        i -= 1
    return i


def nominal(token: Token) -> bool:
    """A noun or pronoun; without an analysis a capitalised word or a listed noun for a person."""
    if token.pos:
        return token.pos in {"NOUN", "PROPN", "PRON"}
    listed = words("people")
    person = any(token.lower in listed[name] for name in ("posts", "man", "kin", "groups"))
    return person or token.text[:1].isupper() or token.lower in words("grammar")["singular"]


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Whether a token goes on a noun phrase to the left, a hyphen inside a word with it."""
    token, after = sentence.tokens[i], sentence.tokens[i + 1]
    glued = token.text == "-" and token.end == after.start
    if not token.pos:
        return glued or nominal(token) or token.lower in words("grammar")["determiners"]
    return glued or token.pos in {"NOUN", "PROPN", "ADJ", "DET", "NUM"}


def _in_preposition(sentence: Sentence, first: int) -> bool:
    """Whether a preposition stands in the three tokens before a phrase, no comma between."""
    listed = words("grammar")["prepositions"] | words("grammar")["more_prepositions"]
    for token in reversed(sentence.tokens[max(0, first - 3) : first]):
        if token.text == ",":
            return False
        if token.pos == "ADP" or (not token.pos and token.lower in listed):
            return True
    return False


def _owns(sentence: Sentence, token: Token) -> bool:
    """Whether a noun stands in the genitive, where nothing was analysed ("the leader's regime")."""
    possessive = sentence.word(token.i + 1) == "'" and sentence.word(token.i + 2) == "s"
    return not token.pos and (possessive or token.lower.endswith(("'s", "s'")))


def _opening(sentence: Sentence, i: int) -> int:
    """The bracket that a closing one belongs to."""
    return next((k for k in range(i, -1, -1) if sentence.tokens[k].text == "("), i)
