"""What follows from all that is kept: persons, events, beliefs."""

from typing import Literal

from reportedly.model.lineage import Copy, Credit, Echo
from reportedly.model.marking import Marked
from reportedly.model.place import written
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.model.turn import Turn
from reportedly.model.words import Field, Kind, Noun, Status
from reportedly.when import When


class Link(Noun, frozen=True):
    """What one mention was joined to, may be, or is kept apart from, and how much speaks for it.

    Attributes:
        report: id of the report in which the mention stands.
        field: title or text.
        start: offset of the mention's fullest form.
        to: what it is compared with. For "same" an earlier mention of the person, as
            `REPORT:START` (`REPORT:title:START` in a title), or the id of a holder of the pack; for
            "candidate" and "apart" the id of another person.
        verdict: "same" (joined), "candidate" (may be, undecided) or "apart".
        score: the strengths of the keys that speak for one person less those against it, on the
            scale of identify/data/keys.yaml. It orders links; it is no probability.
        keys: names of the keys on that scale, the strongest first.
        decision: id of the judgement by a person that decided it, None where rules did.
    """

    report: str
    field: Field
    start: int
    to: str
    verdict: Literal["same", "candidate", "apart"]
    score: int
    keys: tuple[str, ...]
    decision: str | None = None

    @property
    def place(self) -> str:
        """Where the mention stands, as commands write it."""
        return written(self.report, self.field, self.start)


class Person(Noun, frozen=True):
    """One human being, whatever the spelling.

    Attributes:
        id: the pack's id, or one made from the earliest mention.
        name: the form to show.
        names: every spelling seen, and the pack's.
        native: the name in the script of the state, where known.
        public_office: whether the pack knows a holder of public office.
        claims: ids of the claims about this person.
        reports: ids of the reports that name this person.
        candidates: ids of persons that this may be, for want of a second key.
        because: the rule-made judgements that joined the mentions, in words.
        mentions: where the person is named, the earliest first: `REPORT:START` or
            `REPORT:title:START`.
        links: those judgements, mention by mention: what joined it, what it may be, what keeps it
            apart from its namesakes.
    """

    id: str
    name: str
    names: tuple[str, ...]
    native: str | None = None
    public_office: bool = False
    state: str | None = None
    posts: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


class Origin(Noun, frozen=True):
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


class Term(Noun, frozen=True):
    """One addend of a belief, in words and in log-odds (natural logarithm)."""

    words: str
    log_odds: float
    claims: tuple[str, ...] = ()


class Belief(Noun, frozen=True):
    """What follows for one event on one day; base and terms add up to the log-odds.

    `low` and `high` bound the 90 % interval. `word` is the ICD 203 term of `probability`.

    Attributes:
        base_words: what the base is and how many past cases are behind it.
        settled: settled cases of the best known cell (a group of sources on this kind) among those
            who speak: with too few of them a number says more than is known.
    """

    status: Status
    probability: float
    low: float
    high: float
    word: str
    base: float
    terms: tuple[Term, ...]
    base_words: str = ""
    settled: int = 0


class Outcome(Noun, frozen=True):
    """What became of an event: decided by a person, or by evidence that settles or confirms it.

    Attributes:
        outcome: whether it is shown to have happened.
        ruling: id of the ruling, None where evidence decides and nobody needed to.
        by: who ruled; None where evidence decides.
        known: the day on which it became public (EDTF), None where nothing tells.
        because: why, in words.
        claims: ids of the claims that show it.
    """

    outcome: Literal["held", "failed"]
    ruling: str | None
    by: str | None
    known: str | None
    because: str
    claims: tuple[str, ...] = ()


class Event(Noun, frozen=True, rename={"from_": "from"}):
    """One happening that claims are about; rival slot values stay side by side in its claims.

    Attributes:
        aliases: former ids, under any of which it may have been shown.
        outcome: what became of it, None while that is open.
        copies: which of its reports are whose text.
        credits: which of its reports say whose copy they print.
        echoes: which of its reports quote the same words.
    """

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
    outcome: Outcome | None = None
    copies: tuple[Copy, ...] = ()
    credits: tuple[Credit, ...] = ()
    echoes: tuple[Echo, ...] = ()


class Picture(Noun, frozen=True):
    """All that stands on one day: what every surface tells from, after the gate.

    Attributes:
        as_of: the day by which its reports and rulings were public, None for all.
        recorded: the day by which the ledger had learned what it stands on, None for all.
        turns: days on which pages were seen to change or to be gone, the earliest first; only where
            they are asked for (`account.with_turns`).
        markings: what people marked, as far as whoever is told of the picture may know of it.
    """

    as_of: str | None
    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    persons: tuple[Person, ...]
    events: tuple[Event, ...]
    recorded: str | None = None
    turns: tuple[Turn, ...] = ()
    markings: tuple[Marked, ...] = ()
