"""Somebody unnamed: the shortest plain description of a person or a group."""

from functools import lru_cache

import msgspec

from reportedly.model import Count, Quote
from reportedly.read.english.lexicon import cardinals, words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_MODIFIERS = 5
_INNER = 3
"""Nouns that can stand behind the first of a phrase ("the vice | foreign minister")."""
_OF_WHAT = 9
"""Words between a noun and what it is of ("the head of North Korea's football federation")."""
_COUNTLESS = 10_000
_MODIFYING = frozenset({"ADJ", "NOUN", "PROPN"})
_SEVERAL = Count(low=2, high=9)


class Description(msgspec.Struct, frozen=True):
    """A description of somebody unnamed.

    Attributes:
        quote: its words.
        single: whether its noun names one person.
        definite: whether it points back ("the diplomat").
        count: how many a group has.
        noun: its noun in lower case.
    """

    quote: Quote
    single: bool
    definite: bool
    count: Count | None
    noun: str


def described(sentence: Sentence, token: Token) -> Description | None:
    """The description that a noun heads; None where it is of nobody in particular."""
    counted = _counted(sentence, token) or _part_of(sentence, token)
    if counted is not None:
        return _some_of(sentence, counted)
    token = _head_noun(sentence, token)
    noun, listed = token.lower, words("people")
    single = is_person(noun) or (noun in listed["kin"] and not noun.endswith("s"))
    grouped = noun in listed["groups"] or is_person(_singular(noun))
    if not single and not grouped:
        return None
    span = _with_number(sentence, _from_article(sentence, _shortest(sentence, token)))
    span = _past_approximate(sentence, span)
    inside = sentence.tokens[span.first : span.last + 1]
    quote, first, count = sentence.quote(span), inside[0].lower, _count(inside)
    if count is None and first in listed["generic"]:
        return None
    certain = single or " of " in quote.text or _specific(noun, first, owned=_owned(inside))
    if count is None and not certain:
        return None
    articles = {t.lower for t in sentence.children(token.i, "det")} | {first}
    if "one" in articles and "of" not in quote.text.split(" ")[:2]:
        articles |= {"a"}
    bare = single and count is None and not articles & words("grammar")["articles"]
    if bare and not _owned(inside) and sentence.role not in {"title", "heading"}:
        return None  # a bare singular is a headline ("Diplomat defects"), elsewhere nobody
    definite = bool(articles & {"the", "this", "that"})
    return Description(quote, single, definite, count, noun)


def _head_noun(sentence: Sentence, token: Token) -> Token:
    """The noun of a phrase where the parse has its first word: "a vice premier", head "vice"."""
    if token.pos not in {"NOUN", "ADJ"} or names_people(token.lower):
        return token
    found = token
    for after in sentence.tokens[token.i + 1 : token.i + 1 + _INNER]:
        if after.pos not in {"NOUN", "PROPN"} or after.head != token.i:
            break
        if names_people(after.lower):
            found = after
    return found


@lru_cache(maxsize=8192)
def names_people(noun: str) -> bool:
    """Whether a noun in lower case is of persons, one or several."""
    return is_person(noun) or noun in words("people")["groups"] or is_person(_singular(noun))


@lru_cache(maxsize=8192)
def is_person(noun: str) -> bool:
    """Whether a noun in lower case names a person by what he does or is."""
    listed = words("people")
    return noun in listed["posts"] or noun in listed["man"] or noun in listed["occupations"]


@lru_cache(maxsize=8192)
def is_calling(noun: str) -> bool:
    """Whether a noun, of one or of several, tells a post or calling: "singer", "fishermen"."""
    listed = words("people")
    told = listed["posts"] | listed["callings"] | listed["occupations"]
    return noun in told or _singular(noun) in told


@lru_cache(maxsize=8192)
def one_of(noun: str) -> str:
    """The noun for one of those whom a noun of several names, in lower case; else the noun."""
    one = _singular(noun)
    return one if is_person(one) or one in words("callings")["anybody"] else noun


def _singular(noun: str) -> str:
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else ""


def _counted(sentence: Sentence, token: Token) -> Token | None:
    """A number or "several" that stands for part of a group: "three of them"; else None."""
    listed = cardinals().keys() | words("people")["some_of"]
    part = sentence.word(token.i + 1) == "of" or token.lower in words("people")["rest"]
    return token if part and (token.lower in listed or token.text.isdecimal()) else None


def _part_of(sentence: Sentence, token: Token) -> Token | None:
    """The number before the whole where the parse has the whole: "one of the captains"."""
    i = token.i - 1
    while i > 1 and token.i - i < _MODIFIERS and sentence.tokens[i].pos in {"ADJ", "NOUN", "PROPN"}:
        i -= 1
    if sentence.word(i) in words("grammar")["articles"] | words("grammar")["determiners"]:
        i -= 1
    return (
        _counted(sentence, sentence.tokens[i - 1]) if i > 0 and sentence.word(i) == "of" else None
    )


def _some_of(sentence: Sentence, token: Token) -> Description | None:
    """Part of a group: "three of them", "one of the captains", "two others"."""
    i, last = token.i, token.i
    number = cardinals().get(token.lower, int(token.text) if token.text.isdecimal() else 1)
    if sentence.word(i + 1) == "of":
        last = next(
            (k for k in range(i + 2, min(i + 8, len(sentence.tokens))) if _is_end(sentence, k)), i
        )
        if last == i:
            return None
    first = i
    before = sentence.word(i - 1)
    counts = token.text.isdecimal() or token.lower in cardinals()
    numbered = not counts and (before in cardinals() or before.isdecimal())
    if numbered or before in words("grammar")["determiners"]:
        first, number = i - 1, cardinals().get(before, number)
    quote = sentence.quote(Span(first, last))
    count = Count(low=number, high=number) if 1 < number < _COUNTLESS else None
    several = token.lower in {"several", "some", "others"} and count is None
    return Description(
        quote,
        number == 1 and not several,
        before == "the",
        _SEVERAL if several else count,
        one_of(sentence.word(last)) if last > i else token.lower,
    )


def _is_end(sentence: Sentence, k: int) -> bool:
    """Whether a token ends the whole of which a part is told: "them", "the captains"."""
    word = sentence.word(k)
    if word in words("grammar")["plural"]:
        return (
            sentence.tokens[k + 1].pos not in {"NOUN", "ADJ"}
            if k + 1 < len(sentence.tokens)
            else True
        )
    return word in words("people")["groups"] or is_person(_singular(word))


def _specific(noun: str, first: str, *, owned: bool) -> bool:
    """Whether a plural or collective is of certain people: "the family", "Laos's rowing team"."""
    listed = words("people")
    if noun in listed["collectives"]:
        return first in words("grammar")["articles"] | {"his", "her", "their"} or owned
    return noun in listed["kin"] and first in {"his", "her", "their"}


def _owned(inside: tuple[Token, ...]) -> bool:
    return any(t.lower in {"his", "her", "'s", "its", "their"} for t in inside)


def _shortest(sentence: Sentence, token: Token) -> Span:
    """The plain phrase, with "of ..." or "from ..." where the noun alone says nothing."""
    span = sentence.phrase(token.i)
    leading = {"of", "from"}
    if token.lower in words("people")["diplomats"]:
        leading |= {"to", "in", "at"}
    for below in sentence.children(token.i, "nmod"):
        if token.i < below.i <= token.i + _OF_WHAT:
            after = sentence.phrase(below.i)
            near = after.first > span.last and after.first - span.last <= 3
            if near and sentence.cases(below.i) & leading:
                return Span(span.first, after.last)
    return span


def _from_article(sentence: Sentence, span: Span) -> Span:
    """The phrase from its article or number on, where the parse cut it off.

    As in "the former vice | premier", "two North Korean | fishermen".
    """
    opens = words("grammar")["articles"] | words("grammar")["determiners"] | cardinals().keys()
    if sentence.word(span.first) in opens:
        return span
    i = span.first - 1
    while i >= 0 and span.first - i <= _MODIFIERS and sentence.tokens[i].pos in _MODIFYING:
        i -= 1
    opened = i >= 0 and (sentence.word(i) in opens or sentence.tokens[i].pos == "NUM")
    return Span(i, span.last) if opened else span


def _with_number(sentence: Sentence, span: Span) -> Span:
    """With the number or article that stands right before it, whatever the parse made of it."""
    before = sentence.word(span.first - 1)
    wanted = before in cardinals() or before in {"one", "a", "an"}
    return Span(span.first - 1, span.last) if wanted else span


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
