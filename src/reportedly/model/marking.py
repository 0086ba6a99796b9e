"""What people mark, with a label of the Traffic Light Protocol 2.0."""

from datetime import datetime
from typing import Literal

from reportedly.model.grouping import Pointer
from reportedly.model.report import Anchor, Quote
from reportedly.model.words import Label, Noun

Markable = Literal["report", "claim", "event", "person", "outlet", "words"]


class Marking(Noun, frozen=True):
    """Somebody's decision who may be told of something.

    Attributes:
        label: who may; the highest label that lies on a thing holds for it.
        what: what kind of thing is marked.
        ref: the id of the report, the outlet as its reports name it, or the id of a holder of the
            pack; None for whatever is pointed at by its words.
        at: the words that are marked, or the mentions of the person.
        claims: the claim, or those of the event.
        lowers: on what ground the rules for private persons do not hold for this person, one of the
            pack's (`lowering` in markings.yaml), for those whom the label lets see; None where the
            marking only withholds.
    """

    id: str
    made: datetime
    by: str
    label: Label
    what: Markable
    because: str
    ref: str | None = None
    at: tuple[Anchor, ...] = ()
    claims: tuple[Pointer, ...] = ()
    lowers: str | None = None

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every place that it points at."""
        return (*self.at, *(pointer.at for pointer in self.claims))


class MarkedWords(Noun, frozen=True):
    """Marked words, and the report in which they stand; "" where it is not there to be told of."""

    report: str
    quote: Quote


class Marked(Noun, frozen=True):
    """What a marking comes to in one picture; who made it and why is told nowhere.

    Attributes:
        reports: ids of marked reports.
        claims: ids of marked claims, those of a marked event among them.
        events: ids of marked events.
        persons: ids of marked persons, or of persons for whom the rules are lowered.
        words: marked words.
        places: where the words of marked claims stand.
        lowers: whether the rules for private persons do not hold for `persons`.
    """

    label: Label
    reports: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    words: tuple[MarkedWords, ...] = ()
    places: tuple[MarkedWords, ...] = ()
    lowers: bool = False
