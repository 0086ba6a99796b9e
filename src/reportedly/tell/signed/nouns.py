"""A signed brief as it is told: what is bound, what is the editor's own, and whose it is."""

from typing import Literal

from reportedly.model import Noun

Whose = Literal["program", "editor"]

OWN = "Words marked so are the editor's own."
"""What a reader is told of the mark."""


class Span(Noun, frozen=True):
    """Words of a sentence of the program, bound or not.

    Attributes:
        words: as they stand.
        of: number of the item that they are bound to, within the brief; None for mere wording.
        slot: the slot of that item which they tell.
    """

    words: str
    of: int | None = None
    slot: str | None = None


class SignedSentence(Noun, frozen=True):
    """An editor's own words, and the sentence of the program behind them.

    Attributes:
        own: the editor's; empty for none.
        spans: the sentence's words; none where only an editor speaks.
        cites: numbers of its evidence.
    """

    own: str = ""
    spans: tuple[Span, ...] = ()
    cites: tuple[int, ...] = ()


class SignedBlock(Noun, frozen=True):
    """A heading, or a paragraph.

    Attributes:
        level: of a heading, from 1; None for a paragraph.
        heading: its words.
        by: who wrote the heading.
        sentences: of a paragraph.
    """

    level: int | None = None
    heading: str = ""
    by: Whose = "program"
    sentences: tuple[SignedSentence, ...] = ()


class Evidenced(Noun, frozen=True):
    """The words of a report that bear a sentence out.

    Attributes:
        number: by which sentences cite it, from 1.
        source: outlet and day.
        words: as the report has them.
        url: address of the report, where it may be linked.
    """

    number: int
    source: str
    words: str
    url: str | None = None


class SignedBrief(Noun, frozen=True):
    """A brief that somebody signed, as it goes out: with no id of the ledger but its own.

    Attributes:
        signature: id of the signature.
        title: what it is about.
        by: who signed.
        made: when, in UTC (ISO 8601).
        credit: who drafted and who signed, in a sentence.
        draft: SHA-256 of what the program had drafted.
        audience: for whom it was written.
        as_of: the day by which its reports were public, None for all.
        recorded: the day by which the ledger had learned what it tells, None for all.
        notice: that details may be withheld, None where the reader has everything.
        blocks: what it says.
        evidence: what it rests on.
    """

    signature: str
    title: str
    by: str
    made: str
    credit: str
    draft: str
    audience: str
    as_of: str | None
    recorded: str | None
    notice: str | None
    blocks: tuple[SignedBlock, ...]
    evidence: tuple[Evidenced, ...]

    @property
    def has_own(self) -> bool:
        """Whether an editor's own words are in it."""
        return any(b.by == "editor" or any(s.own for s in b.sentences) for b in self.blocks)


class Change(Noun, frozen=True):
    """What of a signed brief's evidence is not as it was.

    Attributes:
        what: "fact", "claim", "status", "page", "signature".
        told: in a sentence, without an id of the ledger, and without a word that the brief had.
        item: id of what changed, for the holder of the ledger.
        words: what the brief says of it where the evidence says otherwise now; for the holder too.
    """

    what: Literal["fact", "claim", "status", "page", "signature"]
    told: str
    item: str | None = None
    words: str | None = None


class Listed(Noun, frozen=True):
    """A signed brief with what has changed since.

    Attributes:
        brief: as it was signed, without the sentences that may not be told any more.
        changes: what of its evidence is not as it was, in order; none where it stands.
    """

    brief: SignedBrief
    changes: tuple[Change, ...] = ()
