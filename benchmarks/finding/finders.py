"""The ways to find names that are measured: each gives the spans of a report."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from reportedly import names
from reportedly.model import Field, Report
from reportedly.names.tables import words
from reportedly.packs import load
from reportedly.read.english.gate import parsed
from reportedly.read.english.parser import shipped
from reportedly.read.english.people.find import find as find_people
from reportedly.read.english.text.sentences import sentences

FIELDS: tuple[Field, ...] = ("title", "text")
PEER = "en_core_web_sm"
KOREAN_ONLY = frozenset(
    {"names.find strong", "names.find strong and weak", "surname list and two words"}
)
"""Finders that look for no other names."""


class Span(NamedTuple):
    """Code points of one field that a finder takes for a full name."""

    field: Field
    start: int
    end: int


Finder = Callable[[Report], Iterator[Span]]


def finders() -> dict[str, Finder]:
    """The finders by their name; the peer that is not shipped only where it is installed."""
    found: dict[str, Finder] = {
        "reader, each naming": by_reader,
        "names.find strong": strong,
        "names.find strong and weak": strong_and_weak,
        "surname list and two words": by_surname_list,
    }
    if find_spec(PEER) is not None:
        found[f"spaCy {PEER}"] = by_spacy
    return found


def by_reader(report: Report) -> Iterator[Span]:
    """Full names as the reader takes them, page furniture passed over."""
    read = sentences(report)
    for person in find_people(parsed(shipped(), read), load()).known:
        for naming in person.namings:
            if naming.full:
                yield Span(read[naming.sentence].field, naming.start, naming.end)


def strong(report: Report) -> Iterator[Span]:
    """Shapes that may be taken anywhere."""
    for field in FIELDS:
        for found in names.find(report.field(field)):
            if found.strength == "strong":
                yield Span(field, found.start, found.end)


def strong_and_weak(report: Report) -> Iterator[Span]:
    """All shapes, whatever stands beside them."""
    for field in FIELDS:
        for found in names.find(report.field(field)):
            yield Span(field, found.start, found.end)


def by_surname_list(report: Report) -> Iterator[Span]:
    """The peer anyone writes first: a listed surname and two words, or two joined by a hyphen."""
    for field in FIELDS:
        for found in _after_surname().finditer(report.field(field)):
            yield Span(field, found.start(), found.end())


@cache
def _after_surname() -> re.Pattern[str]:
    listed = sorted({s.capitalize() for s in words("detection", "surnames")})
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, listed))}) [A-Z][a-z]+(?:-[A-Za-z][a-z]+| [A-Z][a-z]+)"
    )


def by_spacy(report: Report) -> Iterator[Span]:
    """PERSON entities of two words or more, without a possessive."""
    for field in FIELDS:
        for entity in _spacy()(report.field(field)).ents:
            text = re.sub(r"['’]s?$", "", entity.text)
            if entity.label_ == "PERSON" and re.search(r"[ -]", text):
                yield Span(field, entity.start_char, entity.start_char + len(text))


@cache
def _spacy() -> Any:
    import spacy

    return spacy.load(PEER)
