"""What a number with its comparator allows."""

from reportedly.model import Comparator

_ROUND = 100
"""From this place on the zeros at a bare number's end may be those of rounding."""

_MOST, _LEAST = 10, 20
"""Shares of a number, one in so many: what it gives way by at most, and "about" at least."""


def allowed(value: int, comparator: Comparator) -> tuple[int, int | None]:
    """The least and the most that a number allows, None for no end.

    The words behind "<" and ">" are "up to" and "at least" as well, so the number itself is
    allowed. "About 830" allows a twentieth either way, or what would be rounded to it where that is
    more; a bare number that ends in two zeros or more allows what would be rounded to it; neither
    gives way by more than a tenth.
    """
    if comparator == ">":
        return value, None
    if comparator == "<":
        return 0, value
    give = 0
    unit = _unit(value)
    if comparator == "~":
        give = max(unit // 2, value // _LEAST)
    elif unit >= _ROUND:
        give = unit // 2
    give = min(give, value // _MOST)
    return value - give, value + give


def apart(first: tuple[int, int | None], second: tuple[int, int | None]) -> bool:
    """Whether no number is allowed by both."""
    return _past(first, second) or _past(second, first)


def _past(low: tuple[int, int | None], high: tuple[int, int | None]) -> bool:
    return low[1] is not None and low[1] < high[0]


def _unit(value: int) -> int:
    """The place of the last digit that is not 0: 10 for 830."""
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit
