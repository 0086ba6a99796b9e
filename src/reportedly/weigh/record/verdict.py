"""Whether one record is better than another, or why that cannot be told."""

from reportedly.model import Noun
from reportedly.weigh.record.rows import Record


class Verdict(Noun, frozen=True):
    """What two records say of one another.

    Attributes:
        first: one record.
        second: the other.
        better: the one that is better, None where it cannot be told.
        few: those of the two with fewer settled cases than can bear a comparison.
        enough: how many can.
        intervals_overlap: whether the 90 % intervals do.
        bounds_overlap: whether the bounds do that open cases allow, or one of them has none.
    """

    first: Record
    second: Record
    better: Record | None
    few: tuple[Record, ...]
    enough: int
    intervals_overlap: bool
    bounds_overlap: bool


def compared(first: Record, second: Record, enough: int) -> Verdict:
    """Compare two records.

    One is better only if all three agree: either has at least `enough` settled cases, their 90 %
    intervals do not touch, and neither do their bounds, whatever the open cases came to.
    """
    few = tuple(r for r in (first, second) if r.counts.settled < enough)
    intervals = _touch((first.low, first.high), (second.low, second.high))
    bounds = _touch((first.floor, first.ceiling), (second.floor, second.ceiling))
    told = not few and not intervals and not bounds
    return Verdict(
        first=first,
        second=second,
        better=max(first, second, key=lambda r: r.mean) if told else None,
        few=few,
        enough=enough,
        intervals_overlap=intervals,
        bounds_overlap=bounds,
    )


def _touch(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None]
) -> bool:
    """Whether two spans have a point in common; a span without ends may lie anywhere."""
    if one[0] is None or one[1] is None or other[0] is None or other[1] is None:
        return True
    return one[0] <= other[1] and other[0] <= one[1]
