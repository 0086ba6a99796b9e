"""How a reading came about: what was passed over, what was read closely, and by which rules."""

from reportedly.model.report import Quote
from reportedly.model.words import Kind, Noun


class LeftOut(Noun, frozen=True):
    """A line that was not read: navigation, or what stands behind the article's end."""

    quote: Quote
    why: str


class SentenceSeen(Noun, frozen=True):
    """A sentence, what it is on the page, and whether it was parsed or kept as plain words."""

    quote: Quote
    role: str
    parsed: bool


class Considered(Noun, frozen=True):
    """A listed word of a happening, and what became of it.

    Attributes:
        quote: the listed words.
        kind: what they may tell of.
        rule: file and number of the row that lists them.
        outcome: why no claim was made of it, or that one was.
        claims: ids of the claims that it became part of.
        parser: the head of whom it befalls by the parse, where that was asked.
        nearest: the same by the nearest phrase.
        agree: whether the two are one word.
    """

    quote: Quote
    kind: Kind
    rule: str
    outcome: str
    claims: tuple[str, ...] = ()
    parser: str | None = None
    nearest: str | None = None
    agree: bool = True


class SlotGiven(Noun, frozen=True):
    """A slot of a claim, the words that gave it, and the rule or model that read it."""

    claim: str
    slot: str
    quote: Quote
    rule: str


class Explanation(Noun, frozen=True):
    """How the reading of one report came about.

    Attributes:
        passed_over: whether the scan of the whole text left it alone.
        why: what the scan found: the words of a trade, or that too little stands together.
        model: what parsed the sentences.
    """

    report: str
    passed_over: bool
    why: str
    model: str | None = None
    left_out: tuple[LeftOut, ...] = ()
    sentences: tuple[SentenceSeen, ...] = ()
    considered: tuple[Considered, ...] = ()
    slots: tuple[SlotGiven, ...] = ()
