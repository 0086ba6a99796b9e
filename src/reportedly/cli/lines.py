"""The lines that verbs print as JSON: nouns of their own in the schema."""

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


class FetchLine(Noun, frozen=True):
    """One line of `fetch --json`: what came of one feed.

    Attributes:
        feed: its address.
        title: what it calls itself.
        refused_feed: why the feed itself could not be got, None where it was.
        unchanged: the server says that the feed is as it was.
        new: ids of the reports that came; likewise `copies` (the ledger had their words already),
            `changed` and `withdrawn`.
        passed_over: why pages and entries were passed over, with how many each.
        refused: addresses that could not be got, each with why.
        known: how many items were known already.
        waiting: how many failed before and wait for their next try.
        given_up: how many failed too often.
        left: how many are left for the next time.
        left_out: how many entries stand beyond what is read of a feed.
        stopped: the run was ended before all was asked for.
    """

    feed: str
    title: str | None
    refused_feed: str | None
    unchanged: bool
    new: tuple[str, ...]
    copies: tuple[str, ...]
    changed: tuple[str, ...]
    withdrawn: tuple[str, ...]
    passed_over: dict[str, int]
    refused: dict[str, str]
    known: int
    waiting: int
    given_up: int
    left: int
    left_out: int
    stopped: bool
