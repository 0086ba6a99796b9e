"""Wholes told through a part of speech of their own, and those who share a verb left out."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, Token

_OF = 7
"""Words between "the whole of" and the noun that it is told of."""
_PHRASE = 8
"""Words of a member told behind, before what says that the verb is shared."""


def whole(sentence: Sentence, token: Token) -> Token:
    """The noun behind "the whole of", "the rest of", "the entirety of"; else the token itself."""
    if token.lower not in words("grammar")["wholes"] or sentence.word(token.i + 1) != "of":
        return token
    behind = sentence.tokens[token.i + 2 : token.i + 2 + _OF]
    heads = (t for t in behind if t.pos in NOMINAL and t.dep not in {"nmod:poss", "compound"})
    return next((t for t in heads if t.rel not in {"flat", "compound"}), token)


def gapped(sentence: Sentence, at: int) -> list[Token]:
    """Those who share a verb that is not told again: "X was shot, and two aides with him".

    Args:
        sentence: where the verb stands.
        at: place of the verb.
    """
    return [
        token
        for token in sentence.children(at, "conj")
        if token.i > at and token.pos in NOMINAL and _shares(sentence, token)
    ]


def _shares(sentence: Sentence, token: Token) -> bool:
    shared = words("grammar")["with_whom"]
    for i in range(token.i + 1, min(token.i + _PHRASE, len(sentence.tokens))):
        if sentence.tokens[i].pos in {"VERB", "AUX", "SCONJ"} or sentence.word(i) in {",", ";"}:
            return False
        if sentence.word(i) in {"with", "alongside", "beside"}:
            return sentence.word(i + 1) in shared
        if sentence.word(i) in {"too", "likewise"}:
            return True
    return False
