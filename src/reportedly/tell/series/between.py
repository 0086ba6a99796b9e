"""What does not fit between the periods of a series."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from reportedly.tell.series.nouns import Amount, Point, Shape
from reportedly.tell.series.periods import period_words
from reportedly.tell.series.standing import alike, number_words


def between(points: Sequence[Point], shape: Shape) -> Iterator[str]:
    """Counts of a part of a period that are above those of the whole, and totals that fall.

    Only numbers that may count the same are held against each other. How many there are at a time
    may rise and fall as it likes.
    """
    for first, second in permutations(points, 2):
        if shape == "in" and _within(first, second):
            words = "lies in {1}, and yet {0} has {2} and {1} {3}"
        elif shape == "by" and _earlier(first, second):
            words = "is up to an earlier day than {1}, and yet has {2}, and {1} {3}"
        else:
            continue
        for less, more in _above(first, second):
            names = period_words(first.period), period_words(second.period)
            told = words.format(*names, number_words(less), number_words(more))
            yield f"{names[0]} {told}"


def _within(part: Point, whole: Point) -> bool:
    if part.start is None or part.end is None or whole.start is None or whole.end is None:
        return False
    same = (part.start, part.end) == (whole.start, whole.end)
    return not same and whole.start <= part.start and part.end <= whole.end


def _earlier(first: Point, second: Point) -> bool:
    if first.end is None or second.end is None or first.end >= second.end:
        return False
    return first.start == second.start


def _above(first: Point, second: Point) -> Iterator[tuple[Amount, Amount]]:
    """Numbers of the first that are above every number of the second that may count the same."""
    for amount in first.amounts:
        others = [o for o in second.amounts if alike(o, amount)]
        if others and all(o.high is not None and o.high < amount.low for o in others):
            yield amount, max(others, key=lambda o: (o.value, o.comparator))
