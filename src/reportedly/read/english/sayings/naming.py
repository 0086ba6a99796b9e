"""What a phrase of saying names as its source, in the text's own words."""

import re
from datetime import date
from functools import cache

from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.packs import Pack, Source
from reportedly.read.english import dates
from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.sayings.back import pointing_back
from reportedly.read.english.sayings.bodies import LONGEST_NAME, body_in, body_pattern, plain_body
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.sayings.stretch import Stretch, head_of
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_ANY_DAY = date(2000, 1, 1)
OUTLETS = frozenset({"press", "news agency", "broadcaster", "state media", "specialist outlet"})
"""The types of sources in packs that publish for anybody to read."""
_REACH = 8
_WIDER = 4
_ARTICLES = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


@cache
def _nouns(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words('speech')[name])})\b")


@cache
def _spoken_for() -> re.Pattern[str]:
    """What leaves open which body it is: "a ministry spokesman"."""
    bodies = either(words("speech")["bare_bodies"])
    people = either(words("speech")["body_people"])
    return re.compile(rf"^(?:(?:the|an?|one|two|several) )?(?:{bodies})(?:'s)? (?:{people})\b")


@cache
def _people_of() -> re.Pattern[str]:
    """People of a body ("an official at the embassy", "a spokesman for X")."""
    people = either(words("speech")["body_people"])
    return re.compile(rf"\b(?:{people})\b(?: here| there)? (?:of|at|from|for|with|in) (?=\S)")


def named_by(people: People, index: int, head: Token, past: Past, pack: Pack) -> Said | None:
    """The source that a phrase names by its head, its words told by the parse."""
    sentence = people.sentences[index]
    span = _span(sentence, head)
    return named_in(people, index, Stretch(span.first, span.last, head.i), past, pack)


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
    listed = _from_pack(sentence, span, head, pack)
    if listed is not None:
        return listed
    known = _person_of(people, index, span, head)
    if known is not None:
        return _person(people, index, known, past, pack, quote)
    return _for_a_body(quote, past, pack) or _other(sentence, phrase, quote)


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


def _span(sentence: Sentence, head: Token) -> Span:
    """The phrase with what its head is of, at, in or from."""
    span = sentence.phrase(head.i)
    for below in sentence.children(head.i, "nmod"):
        near = below.i > span.last and below.i - head.i <= _REACH
        if near and sentence.cases(below.i) & {"of", "at", "in", "from", "for", "with"}:
            span = Span(span.first, max(sentence.phrase(below.i).last, span.last))
    return span


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
            if source is not None and not _mere_word(quote.text, source):
                quote = _widened(sentence, run, source.id, pack)
                if source.type == "unnamed" or (source.collective and source.type not in OUTLETS):
                    return None  # "a veteran diplomat in Oslo" says more than "diplomat"
                unnamed = source.collective
                official = source.type == "state media"
                outlet = source.type in OUTLETS
                return Said(quote.text, quote, None, outlet, not unnamed, official, head.lower)
    return None


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


def _person(people: People, index: int, known: Known, past: Past, pack: Pack, quote: Quote) -> Said:
    """A spokesman or minister speaks for his body; everybody else for himself."""
    for where, held in known.held:
        head = people.sentences[where].tokens[held.head].lower
        if head not in words("speech")["spokesmen"]:
            continue
        post = people.post_words(where, held)
        of = past.bodies.get(fold(post.text).rpartition(" ")[0])
        if of is not None:
            return replace(of, quote=quote)
        if past.body is not None and _spoken_for().search(fold(post.text)):
            return replace(past.body, quote=quote)
        body = body_in(post.text, pack) or plain_body(post.text)
        if body is not None:
            at = post.start + post.text.find(body)
            return Said(body, people.sentences[where].between(at, at + len(body)))
    here = known.first.sentence == index
    return Said(known.name, people.first_words(known) if here else quote, known)


def _for_a_body(quote: Quote, past: Past, pack: Pack) -> Said | None:
    """People of a ministry, embassy or service, whose words count as its own."""
    low = fold(quote.text)
    if past.body is not None and _spoken_for().search(low) and not _own_people(low):
        return replace(past.body, quote=quote)
    of = _people_of().search(low)
    if of is not None:
        rest = quote.text[of.end() :]
        found = max((plain_body(rest) or "", body_in(rest, pack) or ""), key=len)
        body = found or _listed_back(rest, past)
    else:
        people = list(_nouns("body_people").finditer(low))
        body = plain_body(quote.text[: people[-1].start()]) if people else None
    if body is None or _own_people(fold(body)):
        return None
    at = quote.text.find(body)
    if at < 0:
        return Said(body, quote)
    start = quote.start + at
    return Said(body, Quote(field=quote.field, start=start, end=start + len(body), text=body))


def _own_people(body: str) -> bool:
    """Whether a body's people are sources of their own ("a government official")."""
    return _nouns("own_people").search(body) is not None and "ministry" not in body


def _listed_back(text: str, past: Past) -> str | None:
    """The body that "the agency" means, by its noun."""
    noun = _ARTICLES.sub("", fold(text)).split(" ")
    said = past.bodies.get(noun[0]) if noun else None
    return said.text if said is not None else None


def _other(sentence: Sentence, phrase: Stretch, quote: Quote) -> Said | None:
    """A source that is neither on file nor a person: an outlet, a body, people unnamed."""
    lists, posts = words("speech"), words("people")["posts"]
    head = sentence.tokens[phrase.head]
    bare, noun = fold(quote.text), head.lower
    core = fold(sentence.quote(Span(phrase.first, phrase.head)).text)
    outlet = bool(_nouns("outlet_nouns").search(core)) and not _nouns("services").search(core)
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
    if outlet or _nouns("institutions").search(bare) or noun in lists["speaking_things"]:
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
    if bare.startswith(("a ", "an ")) and _name_only(sentence, span):
        outlet = bool(_nouns("outlet_nouns").search(bare))
        kind = sentence.tokens[phrase.head].lower
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
