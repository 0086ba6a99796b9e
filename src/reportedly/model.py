"""The nouns: report, quote, claim, figure, person, event, belief, and the decisions of people.

Every value is immutable and goes to JSON and back without loss (`to_json`, `from_json`); the published
schema is made from these classes (`reportedly schema`). A slot without words does not exist: each
filled slot of a claim has its `Quote` under the slot's name in `words`.
"""

import hashlib
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal, TypeVar

import msgspec

from reportedly.when import When

Field = Literal["title", "text"]
Kind = Literal[
    "defection",
    "disappearance",
    "dismissal",
    "detention",
    "execution",
    "killing",
    "death",
    "illness",
    "appointment",
    "appearance",
    "repatriation",
    "abduction",
    "expulsion",
    "sanction",
]
Polarity = Literal["affirmed", "denied"]
Certainty = Literal["certain", "probable", "possible"]
Stance = Literal["own", "relays", "doubts", "refutes"]
ClaimBasis = Literal["own", "background", "hearsay"]
Status = Literal["unconfirmed", "corroborated", "disputed", "confirmed", "refuted"]
Comparator = Literal["=", "<", ">", "~"]


class Noun(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all nouns: immutable, compared by value."""


class Quote(Noun):
    """Words of a report: code-point offsets into one of its fields, and the words themselves."""

    field: Field
    start: int
    end: int
    text: str


class Anchor(Noun):
    """What a decision by a person points at, so that it survives re-reading and re-extraction."""

    text_digest: str
    quote: Quote


class Report(Noun):
    """One published item.

    Attributes:
        id: digest of outlet, first stored date and normalised text (`report_id`).
        name: what the user calls it: the JSON file's own id, or the file's stem.
        outlet: who published it, None where nothing tells.
        published: day of publication, as precise as it is known (YYYY, YYYY-MM or YYYY-MM-DD).
        text: what was taken out of the page; offsets of quotes count its code points.
        text_digest: digest of title and text as they stand.
        extractor: what took the text out of the page, with its version.
        language: two-letter code of the language it is written in, None where it cannot be told.
        got: when it was got, in UTC.
        machine_written: the words in which the report says that a machine wrote it.
    """

    id: str
    name: str
    title: str | None
    text: str
    text_digest: str
    extractor: str
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    got: datetime | None = None
    machine_written: Quote | None = None

    def field(self, field: Field) -> str:
        """The words of one field, empty where the report has none."""
        return (self.title or "") if field == "title" else self.text

    @property
    def released(self) -> When | None:
        """The day of publication as an uncertain date."""
        return None if self.published is None else When.of(self.published)


class Mention(Noun):
    """A person's name as one report has it.

    Attributes:
        name: the name in its fullest form in this report.
        spellings: every form in which the report writes it, in order of appearance.
        posts: posts and descriptions that the report gives ("deputy ambassador").
        places: missions and cities that the report ties to the person's post ("Kuwait", "Havana").
        state: two-letter code of the state whose person it is, None where the report does not tell.
        quote: where the fullest form stands.
    """

    name: str
    spellings: tuple[str, ...]
    quote: Quote
    posts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    state: str | None = None


class Count(Noun):
    """How many a group has: never summed over reports."""

    low: int
    high: int


class Claim(Noun, rename={"from_": "from"}):
    """One statement in the text that one happening did, will, may have or did not happen to somebody.

    `when` is the EDTF form of `happened`. `chain` runs from the outlet inwards, the first origin
    last. `words` maps a slot's name to the words that fill it; further members of a list slot stand
    under "origins.1", "chain.1" and so on.
    """

    id: str
    kind: Kind
    who: str
    polarity: Polarity
    certainty: Certainty
    core: bool
    stance: Stance
    quote: Quote
    words: dict[str, Quote]
    person: str | None = None
    post: str | None = None
    from_: str | None = None
    to: str | None = None
    when: str | None = None
    happened: When | None = None
    origins: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    said: When | None = None
    basis: ClaimBasis | None = None
    cue: Quote | None = None
    manner: str | None = None
    mode: str | None = None
    stage: str | None = None
    charge: str | None = None
    by: str | None = None
    method: str | None = None
    party: tuple[str, ...] = ()
    count: Count | None = None
    country: str | None = None


class Figure(Noun):
    """A count that a report gives, in the report's own wording."""

    id: str
    measure: str
    value: int
    comparator: Comparator
    period: str | None
    origins: tuple[str, ...]
    quote: Quote
    chain: tuple[str, ...] = ()
    words: dict[str, Quote] = {}


class Remark(Noun):
    """What a person thinks or explains: a motive, an assessment, a forecast."""

    id: str
    who: str
    standing: str | None
    about: str | None
    text: str
    quote: Quote
    person: str | None = None
    words: dict[str, Quote] = {}


class Context(Noun):
    """A policy or act around the news: an accord suspended, a border sealed."""

    id: str
    who: str | None
    what: str
    when: str | None
    quote: Quote
    happened: When | None = None


class Assertion(Noun):
    """A sentence about the record: "the third senior diplomat", "first in five years"."""

    id: str
    measure: str
    about: str | None
    scope: str | None
    kind: Kind | None
    quote: Quote
    person: str | None = None
    origins: tuple[str, ...] = ()


class Kin(Noun):
    """A tie of family or patronage, as told."""

    id: str
    who: str
    relation: str
    other: str
    certainty: Certainty
    quote: Quote
    person: str | None = None
    origins: tuple[str, ...] = ()


class Silence(Noun):
    """Somebody who did not comment, or state media that have not mentioned it."""

    id: str
    who: str
    form: str
    quote: Quote


class Cited(Noun):
    """A source that a report names, whether or not a claim goes back to it.

    Attributes:
        name: as the report names it ("Yonhap", "the Korean newspaper").
        quote: the naming and the word of saying beside it, nothing of what was said.
    """

    name: str
    quote: Quote


class Reader(Noun):
    """Who made a reading: versions and digests, so that it can be made again."""

    name: str
    version: str
    language: str | None
    pack: str
    model: str | None


class Reading(Noun):
    """One reader's claims, figures and remarks from one text."""

    report: str
    text_digest: str
    reader: Reader
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    remarks: tuple[Remark, ...] = ()
    context: tuple[Context, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    kin: tuple[Kin, ...] = ()
    silences: tuple[Silence, ...] = ()
    claims_beyond: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    cited: tuple[Cited, ...] = ()


class Judgement(Noun):
    """Somebody's decision that two mentions are, or are not, one person."""

    id: str
    made: datetime
    by: str
    verdict: Literal["same", "different", "unsure"]
    left: Anchor
    right: Anchor
    because: str


class Correction(Noun):
    """Somebody strikes a claim, amends its slots, or adds one with its words."""

    id: str
    made: datetime
    by: str
    act: Literal["strike", "amend", "add"]
    at: Anchor
    kind: Kind
    slots: dict[str, Any] = {}
    because: str = ""


class Ruling(Noun):
    """Somebody's decision that an event did or did not happen, and on what day that became known."""

    id: str
    made: datetime
    by: str
    outcome: Literal["held", "failed", "open"]
    event: Anchor
    kind: Kind
    known: str
    because: str


Decision = Judgement | Correction | Ruling


class Person(Noun):
    """One human being, whatever the spelling.

    Attributes:
        id: the pack's id, or one made from the earliest mention.
        name: the form to show.
        names: every spelling seen, and the pack's.
        hangul: the Hangul form where known.
        public_office: whether the pack knows a holder of public office.
        claims: ids of the claims about this person.
        reports: ids of the reports that name this person.
        candidates: ids of persons that this may be, for want of a second key.
        because: the rule-made judgements that joined the mentions, in words.
    """

    id: str
    name: str
    names: tuple[str, ...]
    hangul: str | None = None
    public_office: bool = False
    state: str | None = None
    posts: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


class Origin(Noun):
    """Where claims start from: the deepest source named, or what stands for it.

    Attributes:
        name: as it is shown.
        named: False for unnamed sources, outlets' hearsay and machine-written reports.
        type: the kind of source ("intelligence service", "state media", "press").
        claims: ids of the claims that go back to it, copies among them.
        outlets: who carried it.
    """

    key: str
    name: str
    named: bool
    type: str
    claims: tuple[str, ...]
    outlets: tuple[str, ...]


class Term(Noun):
    """One addend of a belief, in words and in log-odds (natural logarithm)."""

    words: str
    log_odds: float
    claims: tuple[str, ...] = ()


class Belief(Noun):
    """What follows for one event on one day; base and terms add up to the log-odds.

    `low` and `high` bound the 90 % interval. `word` is the ICD 203 term of `probability`.
    """

    status: Status
    probability: float
    low: float
    high: float
    word: str
    base: float
    terms: tuple[Term, ...]


class Event(Noun, rename={"from_": "from"}):
    """One happening that claims are about; rival slot values stay side by side in its claims."""

    id: str
    kind: Kind
    who: str
    person: str | None
    when: str | None
    claims: tuple[str, ...]
    origins: tuple[Origin, ...] = ()
    happened: When | None = None
    from_: str | None = None
    to: str | None = None
    post: str | None = None
    aliases: tuple[str, ...] = ()
    last_seen: str | None = None
    sightings: tuple[str, ...] = ()
    belief: Belief | None = None


class Picture(Noun):
    """All that stands on one day: what every surface tells from, after the gate."""

    as_of: str | None
    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    persons: tuple[Person, ...]
    events: tuple[Event, ...]


T = TypeVar("T")


def to_json(value: Any) -> bytes:
    """A noun, or a list of them, as JSON (UTF-8)."""
    return msgspec.json.encode(value)


def from_json(data: bytes | str, type_: type[T]) -> T:
    """The noun that `to_json` wrote.

    Raises:
        msgspec.ValidationError: the JSON does not follow the noun's schema.
    """
    return msgspec.json.decode(data, type=type_)


def digest(*parts: str, length: int = 12) -> str:
    """A short stable digest of some strings, in hexadecimal."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=length // 2).hexdigest()


def normalised(text: str) -> str:
    """The text as copies are recognised by: NFKC, lower case, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def report_id(outlet: str | None, published: str | None, title: str | None, text: str) -> str:
    """The id of a report."""
    return "r-" + digest(outlet or "", published or "", normalised(title or ""), normalised(text))


def text_digest(title: str | None, text: str) -> str:
    """The digest that anchors point at: title and text exactly as they stand."""
    return digest(title or "", text, length=32)


def claims_of(readings: Iterable[Reading]) -> dict[str, Claim]:
    """All claims of some readings by id, those of `claims_beyond` among them."""
    return {c.id: c for r in readings for c in (*r.claims, *r.claims_beyond)}
