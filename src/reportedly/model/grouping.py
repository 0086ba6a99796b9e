"""Which claims tell of one event, and which of two, as people decide it; and finding them again."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from reportedly.model.claim import Claim
from reportedly.model.report import Anchor
from reportedly.model.words import Kind, Noun


class Pointer(Noun, frozen=True):
    """A claim by its words, so that it is found again in every later reading of the text.

    Attributes:
        at: the words that carry it.
        kind: of what it tells.
        who: whom it is about, as the report writes it: one sentence often tells of several.
    """

    at: Anchor
    kind: Kind
    who: str


class Grouping(Noun, frozen=True):
    """Somebody's decision that claims tell of one event, or that some of an event tell of another.

    Attributes:
        act: "join": what the left and the right claims tell of is one event. "split": the left
            claims tell of one event, and the right ones of none that is the same.
        left: for a join the claims of the one event, the earliest first, of which the first that is
            found stands for it; for a split the claims that are taken out.
        right: for a join the claims of the other; for a split those that stay.
    """

    id: str
    made: datetime
    by: str
    act: Literal["join", "split"]
    left: tuple[Pointer, ...]
    right: tuple[Pointer, ...]
    because: str

    @property
    def pointers(self) -> tuple[Pointer, ...]:
        """Every claim that it points at."""
        return (*self.left, *self.right)


def pointed(pointer: Pointer, claims: Iterable[Claim]) -> Claim | None:
    """The claim that a pointer means among those of one reading of its text.

    The claim of its kind that has just its words and name; else the one whose words overlap with
    the pointer's, of the same name before any other: another reader may cut a sentence otherwise,
    or find a fuller form of the name. Of several alike, the nearest.

    Args:
        pointer: what a decision points at.
        claims: those of one reading of the pointer's text.
    """
    ranked = [(_rank(pointer, c), c) for c in claims if c.kind == pointer.kind]
    near = [(rank, c) for rank, c in ranked if rank is not None]
    if not near:
        return None
    least = min(rank[:1] for rank, _ in near)
    if least[0] == _OTHER_NAME and len({c.who for _, c in near}) > 1:
        return None
    return min(near, key=lambda one: one[0])[1]


_SAME, _ALIKE, _PART, _OTHER_NAME = range(4)


def _rank(pointer: Pointer, claim: Claim) -> tuple[int, int, int, str] | None:
    quote, wanted = claim.quote, pointer.at.quote
    if not quote.overlaps(wanted):
        return None
    one, two = claim.who.casefold(), pointer.who.casefold()
    if one == two:
        kind = _SAME if quote == wanted else _ALIKE
    else:
        kind = _PART if set(one.split()) & set(two.split()) else _OTHER_NAME
    return (kind, abs(quote.start - wanted.start), quote.start, claim.id)
