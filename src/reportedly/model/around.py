"""What stands around the claims of a report."""

import msgspec

from reportedly.model.report import Quote
from reportedly.model.words import Certainty, Comparator, Kind, Noun
from reportedly.when import When


class Figure(Noun, frozen=True):
    """A count that a report gives, in the report's own wording."""

    id: str
    measure: str
    value: int
    comparator: Comparator
    period: str | None
    origins: tuple[str, ...]
    quote: Quote
    chain: tuple[str, ...] = ()
    words: dict[str, Quote] = msgspec.field(default_factory=dict)


class Remark(Noun, frozen=True):
    """What a person thinks or explains: a motive, an assessment, a forecast."""

    id: str
    who: str
    standing: str | None
    about: str | None
    text: str
    quote: Quote
    person: str | None = None
    words: dict[str, Quote] = msgspec.field(default_factory=dict)


class Context(Noun, frozen=True):
    """A policy or act around the news: an accord suspended, a border sealed."""

    id: str
    who: str | None
    what: str
    when: str | None
    quote: Quote
    happened: When | None = None


class Assertion(Noun, frozen=True):
    """A sentence about the record: "the third senior diplomat", "first in five years"."""

    id: str
    measure: str
    about: str | None
    scope: str | None
    kind: Kind | None
    quote: Quote
    person: str | None = None
    origins: tuple[str, ...] = ()


class Kin(Noun, frozen=True):
    """A tie of family or patronage, as told."""

    id: str
    who: str
    relation: str
    other: str
    certainty: Certainty
    quote: Quote
    person: str | None = None
    origins: tuple[str, ...] = ()


class Silence(Noun, frozen=True):
    """Somebody who did not comment, or state media that have not mentioned it."""

    id: str
    who: str
    form: str
    quote: Quote


class Cited(Noun, frozen=True):
    """A source that a report names, whether or not a claim goes back to it.

    Attributes:
        name: as the report names it ("Yonhap", "the Korean newspaper").
        quote: the naming and the word of saying beside it, nothing of what was said.
    """

    name: str
    quote: Quote
