"""The body that stands right beside a name."""

import re
from functools import cache

from reportedly.packs import Pack
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.standing.bodies import body_at, body_before
from reportedly.read.english.text.tokens import Span

_OF = re.compile(r",? (of|from|with|at) |, (?:now|currently|formerly|previously) (?:of|at|with) ")
OUTLETS = frozenset({"press", "news agency", "broadcaster", "state media"})
"""Types of sources in packs to whom a picture or a report is credited."""
_APPOSED = re.compile(r", (?:\d\d, )?")
_CLOSED = re.compile(r"[,.;)”\"]|$")
_GOES_ON = re.compile(r",? (?:and|or|&) ")
_IN_PLACE = re.compile(r" in ((?:[A-Z][\w’-]+ ?){1,3})(?<! )")


def bodies_beside(text: str, span: Span, limit: int, pack: Pack) -> list[Span]:
    """The bodies of somebody named at a span of offsets, each with its city where one follows.

    Args:
        text: of the sentence.
        span: offsets of the name and behind it.
        limit: offset of the next name, which no body crosses.
        pack: what is known of sources and places.
    """
    found = (
        body_before(text, span.first, pack),
        _of(text, span, limit, pack),
        _apposed(text, span, limit, pack),
        _bracketed(text, span.last, limit, pack),
    )
    return [body for body in found if body is not None]


def _of(text: str, span: Span, limit: int, pack: Pack) -> Span | None:
    """As in "NAME of the Institute"; "at" and "with" may tell where, so that one must speak."""
    joint = _OF.match(text, span.last)
    body = None if joint is None else body_at(text, joint.end(), limit, pack)
    if joint is None or body is None:
        return None
    body = _with_city(text, body, limit, pack)
    told = joint.group(1) in {"of", None}
    return body if told or _speaks(text, span, body.last) else None


def _speaks(text: str, span: Span, end: int) -> bool:
    """Whether a word of saying stands right before a name or right behind its body."""
    low = text.lower()
    return bool(_said_before().search(low, 0, span.first) or _says_after().match(low, end))


@cache
def _said_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:according to|as|like|including|{either(words('standing')['closes'])}) $"
    )


@cache
def _says_after() -> re.Pattern[str]:
    return re.compile(rf",? (?:also |later )?(?:{either(words('standing')['closes'])})\b")


def _apposed(text: str, span: Span, limit: int, pack: Pack) -> Span | None:
    """As in "NAME, University of Harbour City, said": between marks, and in no list."""
    joint = _APPOSED.match(text, span.last)
    body = None if joint is None else body_at(text, joint.end(), limit, pack)
    if body is None or _outlet(text, body, pack):
        return None
    body = _with_city(text, body, limit, pack)
    closed = _CLOSED.match(text, body.last) and not _GOES_ON.match(text, body.last)
    return body if closed else None


def _bracketed(text: str, end: int, limit: int, pack: Pack) -> Span | None:
    """As in "NAME (Institute)"."""
    if text[end : end + 2] != " (":
        return None
    body = body_at(text, end + 2, limit, pack)
    if body is None or _outlet(text, body, pack):
        return None
    return body if text[body.last : body.last + 1] in {")", ","} else None


def _outlet(text: str, body: Span, pack: Pack) -> bool:
    """Whether a body is an outlet: "NAME (KCNA)" tells who took the picture."""
    source = pack.source(text[body.first : body.last])
    return source is not None and source.type in OUTLETS


def _with_city(text: str, body: Span, limit: int, pack: Pack) -> Span:
    """A body with the city where it is: "Harbour University in Vienna"."""
    place = _IN_PLACE.match(text, body.last)
    if place is None or place.end() > limit or pack.place(place.group(1)) is None:
        return body
    return Span(body.first, place.end())
