"""Figures whose difference is one or two people."""

from itertools import combinations

from reportedly.model import Figure, Picture
from reportedly.protect.shapes import is_journey

# Counts of whole years are in the hundreds; below this a difference of one is somebody.
_SMALL = 100
_FEW = 2


def differing(picture: Picture) -> frozenset[str]:
    """Ids of the figures that are withheld: of two that differ by one or two people, the later.

    Both must count the same journeys in the same period, and be small.
    """
    days = {r.id: (r.published or "", r.id) for r in picture.reports}
    told = [
        (days.get(reading.report, ("", reading.report)), figure)
        for reading in picture.readings
        for figure in reading.figures
        if figure.value < _SMALL and is_journey(f"{figure.measure} {figure.quote.text}")
    ]
    ordered = [figure for _, figure in sorted(told, key=lambda one: (one[0], one[1].id))]
    return frozenset(two.id for one, two in combinations(ordered, 2) if _apart(one, two))


def _apart(one: Figure, two: Figure) -> bool:
    same = one.measure.casefold() == two.measure.casefold() and one.period == two.period
    return same and 0 < abs(one.value - two.value) <= _FEW
