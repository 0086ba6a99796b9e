"""The words that say that a happening did not take place."""

import re
from functools import cache

from reportedly.model import Quote
from reportedly.read.english.lexicon import alternation, either, words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_SHARING = frozenset({"or", "nor"})
_BEEN = frozenset({"be", "been", "being"})
AUXILIARIES = 3
"""Words before a verb among which its auxiliaries stand where nothing was parsed."""


def negation(sentence: Sentence, token: Token) -> Quote | None:
    """The word that says that it did not happen."""
    negations = words("grammar")["not"]
    # "He never came and died on the way": what follows "and" with its own adverb is not denied.
    apart = any(t.lower == "instead" for t in sentence.children(token.i, "advmod"))
    for above in (token, *(() if apart else verbs_above(sentence, token))):
        for below in sentence.children(above.i):
            if below.lower in negations and below.i < max(above.i, token.i):
                return sentence.between(below.start, below.end)
    if not sentence.parsed:
        for near in sentence.tokens[max(0, token.i - AUXILIARIES) : token.i]:
            if near.lower in negations or near.lower.endswith("n't"):
                return sentence.between(near.start, near.end)
    before = sentence.low[: token.start - sentence.start]
    found = next((f for p in _negating() if (f := p.search(before))), None)
    return sentence.cut(found.start(1), found.end(1)) if found else None


@cache
def _negating() -> tuple[re.Pattern[str], ...]:
    """What denies a happening: right before it, further off, or in front of its clause."""
    listed = words("hedges")
    return (
        re.compile(rf"(not|n't|never)(?: (?:{either(listed['between_not'])}|\w+ly(?<!only)))* $"),
        re.compile(rf"({alternation(listed['negating']).pattern})[^,;]{{0,30}}$"),
        re.compile(rf"({alternation(listed['untrue_that']).pattern})[^.;:]{{0,80}}$"),
    )


def verbs_above(sentence: Sentence, token: Token) -> list[Token]:
    """The verbs that a trigger hangs on without a new clause of its own."""
    out, low = [], token
    for above in sentence.ancestors(token.i):
        if low.rel not in {"xcomp", "conj", "aux"} or _stands_alone(sentence, low):
            break
        out.append(above)
        low = above
    return out


def _stands_alone(sentence: Sentence, token: Token) -> bool:
    """Whether a second verb has an auxiliary of its own ("did not resign and has fled").

    Behind "or" it shares what stands before the first ("did not flee or was not caught").
    """
    joint = {t.lower for t in sentence.children(token.i, "cc")}
    own = (t.lower for t in sentence.children(token.i, "aux"))
    return token.rel == "conj" and not joint & _SHARING and any(a not in _BEEN for a in own)
