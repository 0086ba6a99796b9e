"""Why one of several rival values is taken: what parts it from its rivals, a tie told as a tie."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from reportedly.packs import Pack
from reportedly.trace.dates import allowing, span
from reportedly.trace.members import Member
from reportedly.trace.slots import area_of, standing, standing_of_area
from reportedly.when import When

_NAMED: Final = "most named origins back it"
_EVERY: Final = "most origins back it"
_FINER: Final = "a tie: the finer place"
_FIRST: Final = "a tie: told first"
_ALPHABET: Final = "a tie: the first by the alphabet"
_DAY: Final = "a tie: the earlier date"
_RUNGS: Final = (_NAMED, _EVERY, _FINER, _FIRST, _ALPHABET, _DAY)


def reason(slot: str, taken: str, rivals: Sequence[str], told: Sequence[Member], pack: Pack) -> str:
    """What parts a value from the rival that came nearest to it.

    Args:
        slot: "when", "from", "to" or "post".
        taken: the value that stands.
        rivals: the values that cannot be true together with it.
        told: who gives values, each with the voices that back it.
        pack: places, by which a city backs its state.
    """
    if slot == "when":
        dated = [member for member in told if member.happened is not None]
        return max((_of_dates(taken, rival, dated) for rival in rivals), key=_RUNGS.index)
    areas: dict[str, dict[str, list[Member]]] = {}
    for member in told:
        claim = member.claim
        words = {"from": claim.from_, "to": claim.to, "post": claim.post}[slot]
        if words:
            areas.setdefault(area_of(words, pack), {}).setdefault(words, []).append(member)
    parted = (_of_words(taken, rival, areas, pack) for rival in rivals)
    return max(parted, key=_RUNGS.index)


def _of_words(taken: str, rival: str, areas: dict[str, dict[str, list[Member]]], pack: Pack) -> str:
    here, there = area_of(taken, pack), area_of(rival, pack)
    rungs: tuple[str, ...]
    one: tuple[object, ...]
    two: tuple[object, ...]
    if here != there:
        rungs = (_NAMED, _EVERY, _FIRST)
        one, two = standing_of_area(areas.get(here, {})), standing_of_area(areas.get(there, {}))
    else:
        rungs = (_NAMED, _EVERY, _FINER, _FIRST, _ALPHABET)
        values = areas.get(here, {})
        one = standing(taken, values.get(taken, ()), pack)
        two = standing(rival, values.get(rival, ()), pack)
    unlike = (rung for rung, a, b in zip(rungs, one, two, strict=True) if a != b)
    return next(unlike, _ALPHABET)


def _of_dates(taken: str, rival: str, dated: Sequence[Member]) -> str:
    one, two = _backing(taken, dated), _backing(rival, dated)
    if one[0] != two[0]:
        return _NAMED
    return _EVERY if one[1] != two[1] else _DAY


def _backing(value: str, dated: Sequence[Member]) -> tuple[int, int]:
    """How many named origins, and how many in all, allow the best-backed day of a date."""
    first, last = span(When.of(value))
    starts = {span(member.happened)[0] for member in dated if member.happened is not None}
    days: set[date] = {first, *(day for day in starts if first <= day <= last)}
    return max(allowing(dated, day) for day in days)
