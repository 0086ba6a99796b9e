"""Whom a word stands for: a person named in the report, or an unnamed person or group."""

import msgspec

from reportedly.model import Count, Quote
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people import Known, People
from reportedly.read.english.roles import subject
from reportedly.read.english.syntax import NOMINAL, Sentence, Span, Token

_SINGULAR = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "theirs"})
_GENERIC = frozenset(
    {
        "any",
        "anyone",
        "no",
        "every",
        "each",
        "all",
        "more",
        "most",
        "many",
        "some",
        "such",
        "few",
        "fewer",
        "these",
        "those",
        "other",
        "senior",
        "ordinary",
        "would-be",
    }
)
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "twenty": 20,
    "thirty": 30,
    "dozen": 12,
    "both": 2,
}


class Whom(msgspec.Struct, frozen=True):
    """The person or group of a claim.

    Attributes:
        known: the person, if the report names one.
        text: the name, or the plain description of somebody unnamed.
        quote: the words that name or describe.
        definite: a description that points back ("the diplomat").
        head: the noun of a description, in lower case.
    """

    known: Known | None
    text: str
    quote: Quote
    count: Count | None = None
    definite: bool = False
    head: str = ""


def resolve(people: People, index: int, token: Token) -> Whom | None:
    """Whom a token stands for, or None where that is nobody in particular."""
    sentence = people.sentences[index]
    known = people.at(index, token.start) or _beside(people, index, token)
    if known is not None:
        return named(people, known)
    low = token.lower
    if low in _SINGULAR:
        known = salient(people, index, token)
        return None if known is None else named(people, known)
    if low in _PLURAL or token.pos == "PRON":
        return None
    return _described(people, index, sentence, token)


def named(people: People, known: Known) -> Whom:
    """A person of the report, by the fullest name."""
    first = known.first
    quote = people.sentences[first.sentence].between(first.start, first.end)
    return Whom(known, known.name, quote)


def _beside(people: People, index: int, token: Token) -> Known | None:
    """The name that a post phrase belongs to: "the acting ambassador ..., NAME", "envoy NAME"."""
    known = people.holder_of(index, token.i)
    if known is not None:
        return known
    sentence = people.sentences[index]
    for below in sentence.children(token.i, "appos", "flat", "compound"):
        if token.pos != "PROPN" or below.rel != "compound":
            known = people.at(index, below.start)
            if known is not None:
                return known
    return None


def salient(people: People, index: int, token: Token) -> Known | None:
    """The person whom a pronoun most likely means: the last subject named, else the last named."""
    for back in range(index, max(-1, index - 4), -1):
        sentence = people.sentences[back]
        if sentence.role in {"title", "caption", "heading"} and back != index:
            continue
        limit = token.start if back == index else sentence.end + 1
        named = people.within(back, sentence.start, limit)
        subjects = [k for n, k in named if _is_subject(sentence, n.start)]
        if subjects:
            return subjects[-1] if back == index else subjects[0]
        if named:
            return named[-1][1] if back == index else named[0][1]
    return None


def _is_subject(sentence: Sentence, offset: int) -> bool:
    i = sentence.at(offset)
    if i is None:
        return False
    token = sentence.tokens[i]
    if token.rel in {"flat", "compound"}:
        token = sentence.tokens[token.head]
    return token.dep in {"nsubj", "nsubj:pass"} or (token.rel == "root" and token.pos == "PROPN")


def _described(people: People, index: int, sentence: Sentence, token: Token) -> Whom | None:
    noun = token.lower
    listed = words("people")
    single = (
        noun in listed["posts"]
        or noun in listed["man"]
        or (noun in listed["kin"] and not noun.endswith("s"))
    )
    grouped = noun in listed["groups"] or (noun.endswith("s") and noun[:-1] in listed["posts"])
    if not single and not grouped:
        return None
    span = _shortest(sentence, token)
    inside = [t for t in sentence.tokens[span.first : span.last + 1]]
    first = inside[0].lower
    count = _count(inside)
    if grouped and not single and count is None and not _specific(sentence, token, first, noun):
        if " of " not in fold(sentence.quote(span).text):
            return None
    if first in _GENERIC and count is None:
        return None
    articles = {t.lower for t in sentence.children(token.i, "det")} | {first}
    if (
        single
        and not articles & {"a", "an", "the", "another"}
        and count is None
        and not _owned(inside)
    ):
        # A bare singular is a headline ("Diplomat defects"), elsewhere nobody in particular.
        if sentence.role not in {"title", "heading"}:
            return None
    quote = sentence.quote(span)
    definite = bool(articles & {"the", "this", "that"})
    if definite and single:
        pointed = _pointed_at(people, index, noun, token.start)
        if pointed is not None:
            return named(people, pointed)
    return Whom(None, quote.text, quote, count, definite, noun)


def _specific(sentence: Sentence, token: Token, first: str, noun: str) -> bool:
    collective = noun in {
        "family",
        "group",
        "team",
        "couple",
        "pair",
        "crew",
        "trio",
        "duo",
        "parents",
        "in-laws",
    }
    return (
        collective
        and first in {"a", "an", "the", "his", "her", "another", "their"}
        or (noun in words("people")["kin"] and first in {"his", "her"})
    )


def _owned(inside: list[Token]) -> bool:
    return any(t.lower in {"his", "her", "'s", "’s", "its", "their"} for t in inside)


def _shortest(sentence: Sentence, token: Token) -> Span:
    """The plain phrase, with "of ..." or "from ..." where the noun alone says nothing."""
    span = sentence.phrase(token.i)
    for below in sentence.children(token.i, "nmod"):
        cases = {t.lower for t in sentence.children(below.i, "case")}
        if below.i > token.i and cases & {"of", "from"} and below.i - token.i <= 6:
            after = sentence.phrase(below.i)
            if after.first > span.last and after.first - span.last <= 3:
                return Span(span.first, after.last)
    return span


def _count(inside: list[Token]) -> Count | None:
    for token in inside:
        if token.text.isdigit() and len(token.text) < 5:
            return Count(low=int(token.text), high=int(token.text))
        if token.lower in _NUMBERS and token.lower != "one":
            n = _NUMBERS[token.lower]
            return Count(low=n, high=n)
        if token.lower in {"several"}:
            return Count(low=2, high=9)
    return None


def _pointed_at(people: People, index: int, noun: str, offset: int) -> Known | None:
    """The person named last whose post holds the noun ("the diplomat", "the former spy chief")."""
    best: tuple[int, int] | None = None
    found = None
    for known in people.known:
        posts = post_nouns(people, known)
        if not posts or not fits(noun, posts):
            continue
        before = [
            (n.sentence, n.start) for n in known.namings if (n.sentence, n.start) < (index, offset)
        ]
        if before and (best is None or max(before) > best):
            best, found = max(before), known
    return found


def post_nouns(people: People, known: Known) -> frozenset[str]:
    """All words of the posts told of a person, in lower case."""
    return frozenset(
        people.sentences[s].tokens[k].lower
        for s, h in known.held
        for k in range(h.span.first, h.span.last + 1)
    )


def fits(noun: str, posts: frozenset[str]) -> bool:
    """Whether a description can be of somebody in such posts; no post told excludes nothing."""
    return (
        not posts
        or noun in posts
        or (noun in {"diplomat", "envoy", "official"} and bool(posts & _DIPLOMATS))
    )


_DIPLOMATS = frozenset(
    {
        "ambassador",
        "counselor",
        "counsellor",
        "councilor",
        "councillor",
        "consul",
        "envoy",
        "attaché",
        "attache",
        "secretary",
        "diplomat",
    }
)


def is_speaker(sentence: Sentence, at: int, token: Token) -> bool:
    """Whether a token is the subject of a verb."""
    found = subject(sentence, at)
    return found is not None and found.i == token.i and token.pos in NOMINAL
