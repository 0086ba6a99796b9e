"""A post as a run of words: its head noun, and what does not belong to it at its ends."""

from collections.abc import Sequence

import msgspec

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

LONGEST = 16
"""Words that a post can have."""


class Held(msgspec.Struct, frozen=True):
    """A post as the text has it.

    Attributes:
        span: its tokens without the leading article.
        head: place of its head noun ("counselor" of "counselor of political affairs").
    """

    span: Span
    head: int


def head_noun(tokens: Sequence[Token], *, occupations: bool = False) -> Token | None:
    """The last post noun of a run of tokens before the first word that opens a complement.

    Args:
        tokens: the run.
        occupations: whether what somebody does for a living counts as well ("a priest").
    """
    listed = words("people")["posts"] | words("people")["callings"]
    if occupations:
        listed |= words("people")["occupations"]
    best = None
    for token in tokens:
        if best is not None and token.lower in words("people")["complement"]:
            break
        plural = token.text.islower() and token.lower.rstrip("s") in listed
        if occupations and token.lower.endswith(("ies", "men")):
            plural = token.lower[:-3] + ("y" if token.lower.endswith("ies") else "man") in listed
        if token.lower in listed or plural:
            best = token
    return best


def trimmed(tokens: Sequence[Token], *, occupations: bool = False) -> Held | None:
    """The post in a run of tokens: articles off its front, joining words off its end.

    Args:
        tokens: the run.
        occupations: whether what somebody does for a living counts as well.
    """
    articles, joining = words("grammar")["determiners"], words("people")["joining"]
    first, last = 0, len(tokens)
    while first < last and (tokens[first].lower in articles or tokens[first].pos == "PUNCT"):
        first += 1
    while first < last and (tokens[last - 1].lower in joining or tokens[last - 1].pos == "PUNCT"):
        last -= 1
    head = head_noun(tokens[first:last], occupations=occupations)
    if head is None or _is_kin(tokens[first:last], head):
        return None
    return Held(Span(tokens[first].i, tokens[last - 1].i), head.i)


def _is_kin(tokens: Sequence[Token], head: Token) -> bool:
    """Whether a phrase is of a relative of whoever has the post: "the envoy's daughter"."""
    kin = words("people")["kin"]
    behind = [t.lower for t in tokens if t.i > head.i]
    return behind[:1] in (["'s"], ["'"]) and not kin.isdisjoint(behind)


def complement_first(sentence: Sentence, held: Held) -> bool:
    """Whether a preposition stands before the post noun: the phrase is about something else."""
    before = sentence.tokens[held.span.first : held.head]
    return any(t.lower in words("grammar")["prepositions"] for t in before)


def verb(token: Token) -> bool:
    """A verb that ends a noun phrase: "acting" and capitalised words are wrongly taken for one."""
    modifier = token.lower in words("people")["modifiers"]
    return token.pos in {"VERB", "AUX"} and not modifier and not token.text[:1].isupper()
