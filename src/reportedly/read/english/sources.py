"""What a phrase of saying names as its source, in the text's own words."""

import re
from datetime import date

import msgspec

from reportedly.model import Quote
from reportedly.packs import Pack
from reportedly.read.english import dates
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people import Known, People
from reportedly.read.english.syntax import Sentence, Span, Token

_ANY_DAY = date(2000, 1, 1)
OUTLETS = frozenset(
    {
        "press",
        "news agency",
        "broadcaster",
        "state media",
        "outlet",
        "blog",
        "specialist press",
        "aggregator",
    }
)
_BODY = re.compile(
    r"(?:[A-Z][\w’'-]+ )*(?:Ministry|Service|Agency|Department|Office|Committee|Council|Government|Administration|Party|Command|Commission|Police|Bureau|Embassy|Association|Institute|Society)(?: (?:of|for)(?: the)? [A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+)*)?"
)
_GENERIC = re.compile(
    r"^(?:the )?(?:ministry|government|agency|service|office|presidential)(?:'s)? (?:spokes|official)"
)
_OUTLET_NOUN = re.compile(
    r"\b(?:newspaper|daily|broadcaster|agency|magazine|outlet|website|network|channel|paper|weekly|journal|tabloid|media|press)\b",
    re.IGNORECASE,
)


class Said(msgspec.Struct, frozen=True):
    """A source as named.

    Attributes:
        text: how the chain writes it.
        quote: the words.
        known: the person, where one is named.
        outlet: whether it is an outlet, agency or broadcaster.
        named: whether it names anybody in particular.
    """

    text: str
    quote: Quote
    known: Known | None = None
    outlet: bool = False
    named: bool = True


class Past(msgspec.Struct):
    """The sources named so far in a report, for "the paper" and "the ministry"."""

    outlet: Said | None = None
    body: Said | None = None
    unnamed: Said | None = None

    def remember(self, said: Said) -> None:
        """Keep a named source as the one that later short forms mean."""
        if said.known is not None:
            return
        if not said.named:
            if not said.outlet:
                self.unnamed = said
        elif said.outlet:
            self.outlet = said
        else:
            self.body = said


def named_by(people: People, index: int, head: Token, past: Past, pack: Pack) -> Said | None:
    """The source that a phrase names, by its head; None where it names nobody who could say things."""
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
    return _other(sentence, head, quote)


def _span(sentence: Sentence, head: Token) -> Span:
    span = sentence.phrase(head.i)
    for below in sentence.children(head.i, "nmod"):
        if below.i > span.last and below.i - head.i <= 8:
            cases = {t.lower for t in sentence.children(below.i, "case")}
            if cases & {"of", "at", "in", "from", "for", "with"}:
                span = Span(span.first, max(sentence.phrase(below.i).last, span.last))
    return span


def _back(bare: str, quote: Quote, past: Past) -> Said | None:
    lists = words("speech")
    if bare in lists["back"] and past.outlet is not None:
        return msgspec.structs.replace(past.outlet, quote=quote)
    if bare in lists["back_source"] and past.unnamed is not None:
        return msgspec.structs.replace(past.unnamed, quote=quote)
    if bare in lists["back_body"] and past.body is not None:
        return msgspec.structs.replace(past.body, quote=quote)
    return None


def _from_pack(sentence: Sentence, span: Span, head: Token, pack: Pack) -> Said | None:
    """The longest run of the phrase around its head that the pack lists."""
    for size in range(span.last - span.first + 1, 0, -1):
        for first in range(span.first, span.last - size + 2):
            run = Span(first, first + size - 1)
            quote = sentence.quote(run)
            source = pack.source(quote.text)
            if source is None:
                continue
            inside = run.first <= head.i <= run.last
            if not inside and not _mere_noun(head):
                continue
            unnamed = source.collective or source.type == "unnamed"
            return Said(quote.text, quote, None, source.type in OUTLETS, not unnamed)
    return None


def _mere_noun(head: Token) -> bool:
    """ "the KCNA news agency", "the Chosun Ilbo newspaper": the head only says what it is."""
    return bool(_OUTLET_NOUN.fullmatch(head.text)) or head.lower in {"report", "reports", "website"}


def _apposed(people: People, index: int, head: Token) -> Known | None:
    sentence = people.sentences[index]
    for below in sentence.children(head.i, "appos", "flat"):
        known = people.at(index, below.start)
        if known is not None:
            return known
    return None


def _person(people: People, index: int, known: Known, past: Past, pack: Pack, quote: Quote) -> Said:
    """A spokesman speaks for his body; everybody else for himself."""
    spokes = words("speech")["spokesmen"]
    for where, held in known.held:
        sentence = people.sentences[where]
        head = sentence.tokens[held.head].lower
        if head not in spokes or head == "official":
            continue
        post = sentence.quote(held.span)
        if past.body is not None and _GENERIC.search(fold(post.text)):
            return msgspec.structs.replace(past.body, quote=quote)
        body = body_in(post.text, pack)
        if body is not None:
            at = post.start + post.text.find(body)
            return Said(body, sentence.between(at, at + len(body)), None, False, True)
    first = known.first
    words_ = people.sentences[first.sentence].between(first.start, first.end)
    return Said(known.name, words_ if first.sentence == index else quote, known, False, True)


def body_in(text: str, pack: Pack) -> str | None:
    """The longest body that a phrase names ("Unification Ministry spokesman")."""
    tokens = text.split(" ")
    for size in range(len(tokens), 0, -1):
        for first in range(len(tokens) - size + 1):
            run = " ".join(tokens[first : first + size])
            source = pack.source(run)
            if source is not None and not source.collective:
                return run
    found = _BODY.search(text)
    return found.group() if found else None


def _other(sentence: Sentence, head: Token, quote: Quote) -> Said | None:
    bare = fold(quote.text)
    outlet = bool(_OUTLET_NOUN.search(bare)) and not re.search(r"\b(?:spy|intelligence)\b", bare)
    lists = words("speech")
    if head.lower in lists["unnamed"] or head.lower.rstrip("s") in lists["unnamed"]:
        return Said(quote.text, quote, None, outlet, False)
    if head.lower in words("people")["posts"] or head.lower.rstrip("s") in words("people")["posts"]:
        return Said(quote.text, quote, None, False, False)
    if head.lower in {"he", "she"}:
        return None
    if head.pos == "PROPN" or _BODY.search(quote.text):
        return Said(quote.text, quote, None, outlet, True)
    if outlet or re.search(
        r"\b(?:government|ministry|agency|police|authorities|army|party|court|study|survey)\b", bare
    ):
        return Said(quote.text, quote, None, outlet, False)
    return None
