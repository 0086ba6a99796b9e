"""The lines that `read --json` and `events --json` print: nouns of their own in the schema."""

from reportedly.model import (
    Assertion,
    Cited,
    Claim,
    Context,
    Figure,
    Kin,
    Kind,
    Mention,
    Noun,
    Outcome,
    Reader,
    Reading,
    Remark,
    Report,
    Silence,
    Status,
)


class ReadLine(Noun, frozen=True):
    """One line of `read --json`: a report and what was found in it.

    Attributes:
        id: the JSON file's own id, or the file's stem.
        passed_over: whether a scan found it to be of something else, and nothing was read closely.
    """

    id: str
    report: Report
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    remarks: tuple[Remark, ...]
    context: tuple[Context, ...]
    assertions: tuple[Assertion, ...]
    kin: tuple[Kin, ...]
    silences: tuple[Silence, ...]
    claims_beyond: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    cited: tuple[Cited, ...]
    reader: Reader
    passed_over: bool

    @classmethod
    def of(cls, report: Report, reading: Reading) -> "ReadLine":
        """The line of one report and its reading."""
        found = {name: getattr(reading, name) for name in cls.__struct_fields__[2:]}
        return cls(id=report.name, report=report, **found)


class TermLine(Noun, frozen=True):
    """One addend of a belief, in words and in log-odds (natural logarithm)."""

    words: str
    log_odds: float


class BeliefLine(Noun, frozen=True):
    """What follows for one event; base and terms add up to the log-odds.

    Attributes:
        base_words: what the base is and how many past cases are behind it.
        settled: settled cases that such a number rests on.
    """

    status: Status
    probability: float
    low: float
    high: float
    word: str
    base: float
    terms: tuple[TermLine, ...]
    base_words: str
    settled: int


class EventLine(Noun, frozen=True, rename={"from_": "from"}):
    """One item of the array that `events --json` prints.

    Attributes:
        when: EDTF (ISO 8601-2), None where the date is open.
        claims: ids of the claims that it was made from.
        origins: names of the sources that the claims go back to.
        outcome: what became of it, None while that is open.
    """

    id: str
    kind: Kind
    who: str
    person: str | None
    when: str | None
    from_: str | None
    to: str | None
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    belief: BeliefLine | None
    outcome: Outcome | None = None
