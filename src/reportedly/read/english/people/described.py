"""Somebody unnamed: the shortest plain description of a person or a group."""

import msgspec

from reportedly.model import Count, Quote
from reportedly.read.english.lexicon import cardinals, words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_SEVERAL = Count(low=2, high=9)


class Description(msgspec.Struct, frozen=True):
    """A description of somebody unnamed.

    Attributes:
        quote: its words.
        single: whether its noun names one person.
        definite: whether it points back ("the diplomat").
        count: how many a group has.
    """

    quote: Quote
    single: bool
    definite: bool
    count: Count | None


def described(sentence: Sentence, token: Token) -> Description | None:
    """The description that a noun heads; None where it is of nobody in particular."""
    noun, listed = token.lower, words("people")
    single = (
        noun in listed["posts"]
        or noun in listed["man"]
        or (noun in listed["kin"] and not noun.endswith("s"))
    )
    grouped = noun in listed["groups"] or (noun.endswith("s") and noun[:-1] in listed["posts"])
    if not single and not grouped:
        return None
    span = _past_approximate(sentence, _shortest(sentence, token))
    inside = sentence.tokens[span.first : span.last + 1]
    quote, first, count = sentence.quote(span), inside[0].lower, _count(inside)
    if count is None and first in listed["generic"]:
        return None
    if count is None and not single and not _specific(noun, first) and " of " not in quote.text:
        return None
    articles = {t.lower for t in sentence.children(token.i, "det")} | {first}
    bare = single and count is None and not articles & words("grammar")["articles"]
    if bare and not _owned(inside) and sentence.role not in {"title", "heading"}:
        return None  # a bare singular is a headline ("Diplomat defects"), elsewhere nobody
    return Description(quote, single, bool(articles & {"the", "this", "that"}), count)


def _specific(noun: str, first: str) -> bool:
    """Whether a plural or collective is of certain people: "the family", "his brothers"."""
    listed = words("people")
    if noun in listed["collectives"]:
        return first in words("grammar")["articles"] | {"his", "her", "their"}
    return noun in listed["kin"] and first in {"his", "her"}


def _owned(inside: tuple[Token, ...]) -> bool:
    return any(t.lower in {"his", "her", "'s", "its", "their"} for t in inside)


def _shortest(sentence: Sentence, token: Token) -> Span:
    """The plain phrase, with "of ..." or "from ..." where the noun alone says nothing."""
    span = sentence.phrase(token.i)
    for below in sentence.children(token.i, "nmod"):
        if below.i > token.i and below.i - token.i <= 6:
            after = sentence.phrase(below.i)
            near = after.first > span.last and after.first - span.last <= 3
            if near and sentence.cases(below.i) & {"of", "from"}:
                return Span(span.first, after.last)
    return span


def _past_approximate(sentence: Sentence, span: Span) -> Span:
    """The phrase from its number on, where words such as "at least" stand before that."""
    first, approximate = span.first, words("people")["approximate"]
    while first < span.last and sentence.word(first) in approximate:
        first += 1
    number = sentence.word(first).isdecimal() or sentence.word(first) in cardinals()
    return Span(first, span.last) if number else span


def _count(inside: tuple[Token, ...]) -> Count | None:
    """How many a phrase counts: digits, words for numbers, "several"."""
    for token in inside:
        if token.text.isdecimal() and token.text.isascii() and len(token.text) < 5:
            return Count(low=int(token.text), high=int(token.text))
        number = cardinals().get(token.lower, 1)
        if number > 1:
            return Count(low=number, high=number)
        if token.lower == "several":
            return _SEVERAL
    return None
