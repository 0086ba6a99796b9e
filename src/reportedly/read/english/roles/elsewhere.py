"""Where a parse puts nobody in the person's place: who stands there after all."""

from collections.abc import Iterator

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.nearest import companion
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import GENITIVE, NOMINAL, Token

_CLAUSE = 30
"""Tokens that a relative clause has at most."""
_SKIPPED = frozenset({"AUX", "ADV", "PART"})


def elsewhere(sentence: Sentence, at: int, persons: frozenset[int]) -> Iterator[Token]:
    """Tokens that may be in the person's place of a verb, the likeliest first.

    Whoever a relative clause between hangs on ("a member of the team that made the deal had been
    arrested"), then the nearest person told before the verb who is in no prepositional phrase and
    owns nothing.

    Args:
        sentence: where the verb stands.
        at: place of the verb.
        persons: places of the tokens in a name or in the post beside it.
    """
    yield from _past_relative(sentence, at)
    yield from _named_before(sentence, at, persons)


def _past_relative(sentence: Sentence, at: int) -> Iterator[Token]:
    """The noun that a relative clause hangs on which lies between it and the verb."""
    i = at - 1
    while i >= 0 and sentence.tokens[i].pos in _SKIPPED:
        i -= 1
    relatives = words("grammar")["relatives"]
    told = False
    for k in range(i, max(0, at - _CLAUSE), -1):
        token = sentence.tokens[k]
        if token.text in {";", ":", "“", "”", '"'}:
            return
        told = told or token.pos == "VERB"
        if token.lower in relatives and told and sentence.tokens[k - 1].pos not in {"VERB", "AUX"}:
            yield from _nouns_before(sentence, k)
            return


def _nouns_before(sentence: Sentence, k: int) -> Iterator[Token]:
    """The heads of the noun phrases before a place, nearest first, up to a verb."""
    for token in reversed(sentence.tokens[:k]):
        if token.pos in {"VERB", "AUX", "SCONJ"} or token.text in {";", ":"}:
            return
        if token.pos in NOMINAL and not (
            token.rel in {"compound", "flat"} or token.dep == "nmod:poss"
        ):
            yield token


def _named_before(sentence: Sentence, at: int, persons: frozenset[int]) -> Iterator[Token]:
    i = at - 1
    while i > 0:
        token = sentence.tokens[i]
        if token.text in {";", ":", "“", "”", '"'}:
            return
        if i in persons:
            last = i
            while i - 1 in persons:
                i -= 1
            after = sentence.word(last + 1)
            speaks = any(
                sentence.word(k) in words("speech")["say"] and sentence.word(k + 1) != "to"
                for k in (last + 1, last + 2)
            )
            if not (companion(sentence, last, persons) or after in GENITIVE or speaks):
                yield sentence.tokens[last]
                return
        i -= 1
