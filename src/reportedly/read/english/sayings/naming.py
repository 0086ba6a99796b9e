"""What a phrase of saying names as its source, in the text's own words."""

import re
from datetime import date
from functools import cache

from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.packs import Pack
from reportedly.read.english import dates
from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.sayings.bodies import LONGEST_NAME, body_in, body_pattern
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_ANY_DAY = date(2000, 1, 1)
_OUTLETS = frozenset({"press", "news agency", "broadcaster", "state media", "specialist outlet"})
"""The types of sources in packs that publish for anybody to read."""
_REACH = 8
_WIDER = 4


@cache
def _nouns(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words('speech')[name])})\b")


@cache
def _spoken_for() -> re.Pattern[str]:
    """What leaves open which body it is: "a ministry spokesman"."""
    bodies = either(words("speech")["bare_bodies"])
    return re.compile(rf"^(?:the )?(?:{bodies})(?:'s)? (?:spokes|official)")


def named_by(people: People, index: int, head: Token, past: Past, pack: Pack) -> Said | None:
    """The source that a phrase names; None where it names nobody who could say things.

    Args:
        people: everybody whom the report names.
        index: number of the sentence.
        head: the phrase's head.
        past: the sources named before.
        pack: what is known of sources.
    """
    sentence = people.sentences[index]
    if dates.find(head.text, _ANY_DAY):
        return None
    span = _span(sentence, head)
    quote = sentence.quote(span)
    bare = fold(quote.text)
    back = _back(bare, quote, past)
    if back is not None:
        return back
    if bare in words("speech")["never_a_source"] - {"he", "she"}:
        return None
    listed = _from_pack(sentence, span, head, pack)
    if listed is not None:
        return listed
    known = (
        people.at(index, head.start)
        or people.holder_of(index, head.i)
        or _apposed(people, index, head)
    )
    if known is not None:
        return _person(people, index, known, past, pack, quote)
    return _other(head, quote)


def _span(sentence: Sentence, head: Token) -> Span:
    """The phrase with what its head is of, at, in or from."""
    span = sentence.phrase(head.i)
    for below in sentence.children(head.i, "nmod"):
        near = below.i > span.last and below.i - head.i <= _REACH
        if near and sentence.cases(below.i) & {"of", "at", "in", "from", "for", "with"}:
            span = Span(span.first, max(sentence.phrase(below.i).last, span.last))
    return span


def _back(bare: str, quote: Quote, past: Past) -> Said | None:
    """A word that points back at a source named before ("the paper")."""
    lists = words("speech")
    if bare in lists["back"] and past.outlet is not None:
        return replace(past.outlet, quote=quote)
    if bare in lists["back_source"] and past.unnamed is not None:
        return replace(past.unnamed, quote=quote)
    if bare in lists["back_body"] and past.body is not None and _can_mean(bare, past.body):
        return replace(past.body, quote=quote)
    return None


def _can_mean(bare: str, body: Said) -> bool:
    """Whether a short form can be of a body: "the spy agency" is no ministry."""
    secret = words("speech").find("service_words", bare) is not None
    return not secret or words("speech").find("service_names", body.text) is not None


def _from_pack(sentence: Sentence, span: Span, head: Token, pack: Pack) -> Said | None:
    """The longest run of the phrase around its head that the pack lists."""
    # "the KCNA news agency", "the Chosun Ilbo newspaper": the head only says what it is.
    mere = bool(_nouns("outlet_nouns").fullmatch(head.lower)) or head.lower in {"report", "reports"}
    start = _name_start(sentence, span.first)
    for size in range(min(span.last - start + 1, LONGEST_NAME), 0, -1):
        for first in range(start, span.last - size + 2):
            run = Span(first, first + size - 1)
            if not mere and not run.first <= head.i <= run.last:
                continue
            quote = sentence.quote(run)
            source = pack.source(quote.text)
            if source is not None:
                quote = _widened(sentence, run, source.id, pack)
                unnamed = source.collective or source.type == "unnamed"
                official = source.type == "state media"
                outlet = source.type in _OUTLETS
                return Said(quote.text, quote, None, outlet, not unnamed, official)
    return None


def _name_start(sentence: Sentence, first: int) -> int:
    """Where a capitalised name begins that the parser may have cut ("the Rodong" | "Sinmun")."""
    for i in range(first - 1, max(-1, first - _WIDER), -1):
        if not sentence.tokens[i].text[:1].isupper():
            break
        first = i
    return first


def _widened(sentence: Sentence, run: Span, source: str, pack: Pack) -> Quote:
    """The source's name with words to the left that belong to it, where the parser cut it short."""
    best = sentence.quote(run)
    for first in range(run.first - 1, max(-1, run.first - _WIDER), -1):
        wider = sentence.quote(Span(first, run.last))
        found = pack.source(wider.text)
        if found is not None and found.id == source and sentence.word(first) != "the":
            best = wider
    return best


def _apposed(people: People, index: int, head: Token) -> Known | None:
    """The person named beside a description ("an analyst, NAME")."""
    below = people.sentences[index].children(head.i, "appos", "flat")
    found = (people.at(index, token.start) for token in below)
    return next((known for known in found if known is not None), None)


def _person(people: People, index: int, known: Known, past: Past, pack: Pack, quote: Quote) -> Said:
    """A spokesman or minister speaks for his body; everybody else for himself."""
    for where, held in known.held:
        head = people.sentences[where].tokens[held.head].lower
        if head not in words("speech")["spokesmen"]:
            continue
        post = people.post_words(where, held)
        if past.body is not None and _spoken_for().search(fold(post.text)):
            return replace(past.body, quote=quote)
        body = body_in(post.text, pack)
        if body is not None:
            at = post.start + post.text.find(body)
            return Said(body, people.sentences[where].between(at, at + len(body)))
    here = known.first.sentence == index
    return Said(known.name, people.first_words(known) if here else quote, known)


def _other(head: Token, quote: Quote) -> Said | None:
    """A source that is neither on file nor a person: an outlet, a body, people unnamed."""
    lists, posts = words("speech"), words("people")["posts"]
    bare, noun = fold(quote.text), head.lower
    outlet = bool(_nouns("outlet_nouns").search(bare)) and not _nouns("services").search(bare)
    if noun in lists["unnamed"] or noun.rstrip("s") in lists["unnamed"]:
        return Said(quote.text, quote, None, outlet, False)
    if noun in posts or noun.rstrip("s") in posts:
        return Said(quote.text, quote, None, False, False)
    if noun in {"he", "she"}:
        return None
    named = not head.pos and head.text[:1].isupper() and noun not in words("people")["never_names"]
    proper = head.pos == "PROPN" or (named and not noun.endswith("'s"))
    if proper or body_pattern().search(quote.text):
        return Said(quote.text, quote, None, outlet, True)
    if outlet or _nouns("institutions").search(bare):
        return Said(quote.text, quote, None, outlet, False)
    return None
