"""Whose words count as a body's: spokesmen, ministers, officials of a ministry."""

import re
from functools import cache

from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.packs import Pack
from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.sayings.bodies import body_in, plain_body
from reportedly.read.english.sayings.source import Past, Said

_ARTICLES = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


@cache
def nouns(name: str) -> re.Pattern[str]:
    """One of the lists of words of saying, whole words."""
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


def spoken_for_by(
    people: People, index: int, known: Known, past: Past, pack: Pack, quote: Quote
) -> Said:
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
    beside = _body_before(quote)
    if beside is not None:
        return beside
    here = known.first.sentence == index
    return Said(known.name, people.first_words(known) if here else quote, known)


@cache
def _before_spokesman() -> re.Pattern[str]:
    """A body right before its spokesman ("interior ministry spokeswoman NAME")."""
    people = either(words("speech")["spokesmen"] - {"minister"})
    bodies = either(words("speech")["institutions"])
    return re.compile(
        rf"^(?:(?:the|an?) )?(?P<body>(?:[\w.'-]+ ){{0,4}}?(?:{bodies}))(?:'s)? (?:{people})\b"
    )


def _body_before(quote: Quote) -> Said | None:
    """The body whose spokesman's name ends a phrase."""
    found = _before_spokesman().match(fold(quote.text))
    if found is None:
        return None
    first, last = found.span("body")
    start, end = quote.start + first, quote.start + last
    text = quote.text[first:last]
    return Said(text, Quote(field=quote.field, start=start, end=end, text=text))


def for_a_body(quote: Quote, past: Past, pack: Pack) -> Said | None:
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
        people = list(nouns("body_people").finditer(low))
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
    return nouns("own_people").search(body) is not None and "ministry" not in body


def _listed_back(text: str, past: Past) -> str | None:
    """The body that "the agency" means, by its noun."""
    noun = _ARTICLES.sub("", fold(text)).split(" ")
    said = past.bodies.get(noun[0]) if noun else None
    return said.text if said is not None else None
