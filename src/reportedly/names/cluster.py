"""What a group of written names can be together: the intersection of their readings.

Matching is not transitive: "Ri Yong-ho" matches 리영호 and 리용호, which are two names. A group
must therefore never grow along pairs. It carries the readings that all its members share; a name
may join only if some remain, and joining narrows them.
"""

from itertools import product
from typing import NamedTuple, Self

from reportedly.names.name import Name, read
from reportedly.names.tables import given_order, surname_order

_SHOWN = 12
_USUAL_SYLLABLES = 3

Box = tuple[frozenset[str], ...]


class Readings(NamedTuple):
    """The Hangul readings that the members of a group share.

    The same members give equal readings in whatever order they join.

    Attributes:
        boxes: alternatives; each gives, position by position, the syllables still possible. Empty
            for a name that is not Korean.
        folded: the letters of a name that is not Korean, which only the same letters may join;
            empty for a Korean name.
    """

    boxes: frozenset[Box]
    folded: str = ""

    @classmethod
    def of(cls, name: Name | str) -> Self:
        """Start a group with one name."""
        name = read(name) if isinstance(name, str) else name
        if not name.hypotheses:
            return cls(frozenset(), name.folded)
        return cls(_outermost({each.sets for each in name.hypotheses}))

    def narrow(self, name: Name | str) -> Self | None:
        """Return what remains when a name joins, or None where nothing would: it may not join."""
        other = type(self).of(name)
        if not self.boxes or not other.boxes:
            return self if self == other and self.folded else None
        met = {
            tuple(mine & yours for mine, yours in zip(left, right, strict=True))
            for left, right in product(self.boxes, other.boxes)
            if len(left) == len(right)
        }
        left_over = {box for box in met if all(box)}
        return type(self)(_outermost(left_over)) if left_over else None

    def holds(self, hangul: str) -> bool:
        """Tell whether a name in Hangul is among the readings."""
        return any(
            len(box) == len(hangul)
            and all(each in here for each, here in zip(hangul, box, strict=True))
            for box in self.boxes
        )

    @property
    def is_settled(self) -> bool:
        """Whether one reading alone remains."""
        return len(self.hangul) == 1

    @property
    def hangul(self) -> tuple[str, ...]:
        """The readings that remain, the commonest first, at most twelve."""
        spelt = {"".join(each) for box in self.boxes for each in product(*box)}
        return tuple(sorted(spelt, key=_commonness))[:_SHOWN]


def _commonness(hangul: str) -> tuple[int, int, str]:
    """Return a key that puts names of three common syllables first."""
    surnames, given = surname_order(), given_order()
    places = [surnames.get(hangul[0], len(surnames))]
    places += [given.get(syllable, len(given)) for syllable in hangul[1:]]
    return abs(len(hangul) - _USUAL_SYLLABLES), sum(places), hangul


def _outermost(boxes: set[Box]) -> frozenset[Box]:
    """Drop the boxes that lie within another, so that equal readings are equal values."""
    return frozenset(
        box for box in boxes if not any(box != other and _within(box, other) for other in boxes)
    )


def _within(box: Box, other: Box) -> bool:
    return len(box) == len(other) and all(
        mine <= yours for mine, yours in zip(box, other, strict=True)
    )
