"""Surnames: which Hangul surnames a written token can stand for."""

from collections.abc import Iterator
from functools import lru_cache

from reportedly.names.hypothesis import Position, position
from reportedly.names.marks import normalise
from reportedly.names.syllables import divide, read_syllable
from reportedly.names.tables import CACHED, surname_order, table


@lru_cache(CACHED)
def read_surname(token: str, northern: bool = False) -> tuple[tuple[Position, ...], ...]:
    """Return the ways to read a normalised Latin token as a surname, likeliest first.

    Args:
        token: the surname in normalised Latin letters.
        northern: whether the name is in the North's own spelling (see `position`).

    Returns:
        Each way is one position, or two for surnames such as 남궁; no way where the token is no
        Korean surname.
    """
    single = _single(token, northern)
    ways = [(single,)] if single is not None else []
    return (*ways, *_double(token))


def _single(token: str, northern: bool) -> Position | None:
    place = surname_order()
    customary = table("surnames")["customary"].get(token, "")
    readings = {r.hangul: r for r in read_syllable(token) if r.hangul in place}
    found = sorted(readings, key=lambda s: (readings[s].rare, place[s]))
    own = tuple(dict.fromkeys((*customary, *found)))
    return position(token, own, northern) if own else None


def _double(token: str) -> Iterator[tuple[Position, ...]]:
    for way in divide(token):
        if len(way) != 2:
            continue
        first, second = ({r.hangul for r in read_syllable(each)} for each in way)
        for surname in table("surnames")["hangul_two"]:
            if surname[0] in first and surname[1] in second:
                yield tuple(position(w, (s,)) for w, s in zip(way, surname, strict=True))


def surname_readings(token: str) -> tuple[str, ...]:
    """Return the Hangul surnames that a token can be, likeliest first; none if it is no surname.

    Args:
        token: a surname as written in Latin letters, such as ``"Thae"`` or ``"Ch'oe"``.
    """
    found: list[str] = []
    for way in read_surname(normalise(token)):
        if len(way) == 1:
            found += way[0].order
        else:
            found.append("".join(each.order[0] for each in way))
    return tuple(dict.fromkeys(found))
