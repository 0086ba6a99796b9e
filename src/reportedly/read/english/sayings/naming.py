"""What a phrase of saying names as its source, in the text's own words."""

import re
from datetime import date
from functools import cache

from reportedly.model import Quote
from reportedly.packs import Pack, Source
from reportedly.read.english import dates
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.sayings.back import pointing_back
from reportedly.read.english.sayings.bodies import LONGEST_NAME, body_pattern, plain_body
from reportedly.read.english.sayings.phrase import Stretch
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.sayings.spokesmen import for_a_body, nouns, spoken_for_by
from reportedly.read.english.sayings.trimming import head_of
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_ANY_DAY = date(2000, 1, 1)
OUTLETS = frozenset({"press", "news agency", "broadcaster", "state media", "specialist outlet"})
"""The types of sources in packs that publish for anybody to read."""
_REACH = 8
_WIDER = 4


def named_in(people: People, index: int, phrase: Stretch, past: Past, pack: Pack) -> Said | None:
    """The source that a phrase names; None where it names nobody who could say things.

    Args:
        people: everybody whom the report names.
        index: number of the sentence.
        phrase: the phrase.
        past: the sources named before.
        pack: what is known of sources.
    """
    sentence = people.sentences[index]
    head = sentence.tokens[phrase.head]
    if dates.find(head.text, _ANY_DAY):
        return None
    span = Span(phrase.first, phrase.last)
    quote = sentence.quote(span)
    back = pointing_back(index, quote, head, past)
    if back is not None:
        return back
    if fold(quote.text) in words("speech")["never_a_source"] - {"he", "she"}:
        return None
    theirs = _of_outlet(sentence, span, head, pack)
    if theirs is not None:
        return theirs
    generic = head.lower in words("speech")["outlet_nouns"]
    by_name = _described(sentence, phrase, fold(quote.text)) if generic else None
    listed = by_name or _from_pack(sentence, span, head, pack)
    if listed is not None:
        return listed
    known = _person_of(people, index, span, head)
    if known is not None:
        return spoken_for_by(people, index, known, past, pack, quote)
    return for_a_body(quote, past, pack) or _other(sentence, phrase, quote)


def _person_of(people: People, index: int, span: Span, head: Token) -> Known | None:
    """The person whom a phrase is about, not one who is only mentioned in it ("Kim's lawyer")."""
    sentence = people.sentences[index]
    for i in range(span.first, head.i + 1):
        known = people.at(index, sentence.tokens[i].start)
        if known is not None and not _owner(people, index, i, known):
            return known
    known = people.holder_of(index, head.i)
    return known if known is not None else _apposed(people, index, head)


def _owner(people: People, index: int, i: int, known: Known) -> bool:
    """Whether a name stands in the genitive."""
    sentence = people.sentences[index]
    end = i
    while end < len(sentence.tokens) and people.at(index, sentence.tokens[end].start) is known:
        end += 1
    return sentence.word(end) in {"'s", "'", "’"} or sentence.tokens[end - 1].lower.endswith("'s")


def _from_pack(sentence: Sentence, span: Span, head: Token, pack: Pack) -> Said | None:
    """The longest run of the phrase around its head that the pack lists."""
    # "the KCNA news agency", "the Chosun Ilbo newspaper": the head only says what it is.
    mere = bool(nouns("outlet_nouns").fullmatch(head.lower)) or head.lower in {"report", "reports"}
    start = _name_start(sentence, span.first)
    for size in range(min(span.last - start + 1, LONGEST_NAME), 0, -1):
        for first in range(start, span.last - size + 2):
            run = Span(first, first + size - 1)
            if not mere and not run.first <= head.i <= run.last:
                continue
            quote = sentence.quote(run)
            source = pack.source(quote.text)
            if source is not None and not _mere_word(quote.text, source):
                quote = _widened(sentence, run, source.id, pack)
                if source.type == "unnamed" or (source.collective and source.type not in OUTLETS):
                    return None  # "a veteran diplomat in Oslo" says more than "diplomat"
                unnamed = source.collective
                official = source.type == "state media"
                outlet = source.type in OUTLETS
                return Said(quote.text, quote, None, outlet, not unnamed, official, head.lower)
    return None


def _of_outlet(sentence: Sentence, span: Span, head: Token, pack: Pack) -> Said | None:
    """The outlet whose people speak: "the NAME's Seoul correspondent"."""
    if head.lower not in words("speech")["outlet_people"]:
        return None
    owns = (i for i in range(span.first + 1, head.i) if sentence.word(i) in {"'s", "'"})
    own = next(owns, None)
    first = span.first + (sentence.word(span.first) in words("grammar")["articles"])
    if own is None or own <= first:
        return None
    quote = sentence.quote(Span(first, own - 1))
    source = pack.source(quote.text)
    if source is None or source.collective or source.type not in OUTLETS:
        return None
    return Said(quote.text, quote, None, True, True, source.type == "state media", head.lower)


def _mere_word(text: str, source: Source) -> bool:
    """Whether a plain word only looks like an outlet's name: "diplomat" is no magazine."""
    return text.islower() and " " not in text and not source.collective


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
        if found is not None and found.id == source and _bare(sentence, first):
            best = wider
    return best


def _bare(sentence: Sentence, first: int) -> bool:
    return sentence.word(first) not in words("grammar")["articles"]


def _apposed(people: People, index: int, head: Token) -> Known | None:
    """The person named beside a description ("an analyst, NAME")."""
    below = people.sentences[index].children(head.i, "appos", "flat")
    found = (people.at(index, token.start) for token in below)
    return next((known for known in found if known is not None), None)


def _other(sentence: Sentence, phrase: Stretch, quote: Quote) -> Said | None:
    """A source that is neither on file nor a person: an outlet, a body, people unnamed."""
    lists, posts = words("speech"), words("people")["posts"]
    head = sentence.tokens[phrase.head]
    bare, noun = fold(quote.text), head.lower
    core = fold(sentence.quote(Span(phrase.first, phrase.head)).text)
    outlet = bool(nouns("outlet_nouns").search(core)) and not nouns("services").search(core)
    if phrase.apposed is not None:
        more = _described(sentence, phrase, bare)
        if more is not None:
            return more
    for listed in (lists["unnamed"], posts):
        if noun in listed or noun.removesuffix("s") in listed or noun.removesuffix("es") in listed:
            return Said(quote.text, quote, None, outlet, False, noun=noun)
    named = not head.pos and head.text[:1].isupper() and noun not in words("people")["never_names"]
    proper = head.pos == "PROPN" or (named and not noun.endswith("'s"))
    if proper or body_pattern().search(quote.text) or plain_body(quote.text):
        return Said(quote.text, quote, None, outlet, True, noun=noun)
    if outlet or nouns("institutions").search(bare) or noun in lists["speaking_things"]:
        return Said(quote.text, quote, None, outlet, False, noun=noun)
    return None


@cache
def _which() -> re.Pattern[str]:
    """What only says which of several it is ("the second person", "one of them")."""
    which = "one|two|another|a second|a third|the other|the second|the third|the first|the latter"
    return re.compile(rf"(?:{which})(?: of | person| source| man| woman| official|$)")


def _described(sentence: Sentence, phrase: Stretch, bare: str) -> Said | None:
    """A source by what stands behind the comma: its name, or what is said of somebody unnamed."""
    span = phrase.apposed
    if span is None:
        return None
    quote = sentence.quote(span)
    head = head_of(sentence, span.first, span.last)
    noun = sentence.tokens[head].lower if head is not None else ""
    first = sentence.tokens[span.first]
    kind = sentence.tokens[phrase.head].lower
    generic = kind in words("speech")["outlet_nouns"]
    if (generic or bare.startswith(("a ", "an "))) and _name_only(sentence, span):
        outlet = bool(nouns("outlet_nouns").search(bare))
        return Said(quote.text, quote, None, outlet, True, noun=kind)
    if _which().match(bare) and first.lower in {"a", "an", "the"}:
        return Said(quote.text, quote, None, False, False, noun=noun)
    return None


def _name_only(sentence: Sentence, span: Span) -> bool:
    """Whether a stretch is all of a name."""
    inside = sentence.tokens[span.first : span.last + 1]
    return (
        all(t.text[:1].isupper() or t.text == "-" for t in inside) and len(inside) <= LONGEST_NAME
    )
