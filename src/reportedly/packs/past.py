"""The pack's history: past claims with their outcomes, and groups of sources."""

from typing import Literal

from reportedly.model import Kind, Polarity
from reportedly.packs.entry import Entry

PastOutcome = Literal["held", "failed", "open", "never seen since"]
Basis = Literal["state", "custodian", "self", "third party", "absence"]


class PastCase(Entry, frozen=True):
    """One claim by one first reporter, and what became of it.

    Attributes:
        event: rows of one event share it; claims of one event may still differ in what they say.
        post: the post that the person held, as the pages give it.
        happened: when it happened, where a page tells (EDTF); it may be years before the claim.
        subject: whom the claim is about, as it is shown.
        person: id of the holder of the pack, where there is one.
        polarity: of a claim that is denied, "held" means that the denial was right.
        claimed: when it was first published (EDTF).
        reporter: id of the source that first reported it, or its name where the pack has none.
        origin: whom that reporter had it from, in words; None where it spoke for itself.
        key: the source whose record it is part of: its id, or its name; the reporter of what an
            unnamed source said, else the origin.
        outcome: "held" (shown true), "failed" (shown false), "never seen since" (a claim that
            somebody is gone, and nobody has been shown in public since), or "open".
        settled: when the outcome became public (EDTF).
        by: what settled it, in words.
        decided_by: ids of the sources that settled it.
        basis: who could know: the state, the custodian, the person, a third party, or absence.
        own_act: whether a state announced its own act: never part of a rate.
        pages: addresses of the pages that bear the row out.
        checked: the day on which the row was held against them.
        doubt: what makes the row doubtful, in words; such rows are shown and never counted.
    """

    id: str
    event: str
    subject: str
    kind: Kind
    claimed: str
    reporter: str
    key: str
    outcome: PastOutcome
    pages: tuple[str, ...]
    checked: str
    person: str | None = None
    post: str | None = None
    happened: str | None = None
    polarity: Polarity = "affirmed"
    origin: str | None = None
    settled: str | None = None
    by: str | None = None
    decided_by: tuple[str, ...] = ()
    basis: Basis | None = None
    own_act: bool = False
    doubt: str | None = None


class SourceGroup(Entry, frozen=True):
    """Sources whose records are pooled: those of some types, of one state where one is given.

    Attributes:
        types: types of sources.
        state: two-letter code of the state that they belong to; any where None.
        names: further names by which a reader may ask for the group ("Seoul press").
    """

    types: tuple[str, ...]
    state: str | None = None
    names: tuple[str, ...] = ()
